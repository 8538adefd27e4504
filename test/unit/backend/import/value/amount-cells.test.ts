import { expect, test } from 'vitest'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows, textXml } from '../../../../support/workbook-file.ts'

/** A planned amount of 1250 in a number format that shows k€, beside a unit of its own where one is given. */
function shownBudget(unit?: string): Buffer {
  const header = ['Soort', 'Programma', 'Bedrag', ...(unit === undefined ? [] : ['Eenheid'])]
  const own = unit === undefined ? '' : textXml('D2', unit)
  const row = `<row r="2">${textXml('A2', 'gepland')}${textXml('B2', 'WePulse')}<c r="C2" s="1"><v>1250</v></c>${own}</row>`
  return sheetOf(textRows([header]) + row, { formats: ['0" k€"'] })
}

const said = (unit: string) => ({ mapping: { values: { unit } } })
const inTitle = 'Bedragen in miljoen euro\n'

const CASES: readonly (readonly [
  by: string,
  file: string | Buffer,
  options: ReturnType<typeof said> | Record<string, never>,
  words: string,
])[] = [
  [
    'its header',
    'Soort;Programma;Jaar;Bedrag (k€)\ngepland;WePulse;2023;5 M€\n',
    {},
    'De regel zegt “5 M€”, de kolomtitel “Bedrag (k€)” zegt k EUR.',
  ],
  [
    'its header, against the column of units',
    'Soort;Programma;Jaar;Bedrag (k€);Eenheid\ngepland;WePulse;2023;5;EUR\n',
    {},
    'De regel zegt “EUR”, de kolomtitel “Bedrag (k€)” zegt k EUR.',
  ],
  [
    'the title',
    `${inTitle}Soort;Programma;Jaar;Bedrag\ngepland;WePulse;2023;5 k€\n`,
    {},
    'De regel zegt “5 k€”, de titel “Bedragen in miljoen euro” boven de tabel zegt M EUR.',
  ],
  [
    'the header of one column, the title that of the other',
    `${inTitle}Programma;Jaar;Gepland (k€);Betaald\nWePulse;2023;5;7 k€\n`,
    {},
    'De regel zegt “7 k€”, de titel “Bedragen in miljoen euro” boven de tabel zegt M EUR.',
  ],
  [
    'the title, against a person',
    `${inTitle}Soort;Programma;Jaar;Bedrag\ngepland;WePulse;2023;5\n`,
    said('EUR'),
    'Als eenheid van alle bedragen is EUR opgegeven, de titel “Bedragen in miljoen euro” boven de tabel zegt M EUR.',
  ],
  [
    'the header, against a person',
    'Soort;Programma;Jaar;Bedrag (k€)\ngepland;WePulse;2023;5\n',
    said('EUR'),
    'Als eenheid van alle bedragen is EUR opgegeven, de kolomtitel “Bedrag (k€)” zegt k EUR.',
  ],
  [
    'a person, against the format of a cell',
    shownBudget(),
    said('EUR'),
    'De cel zegt “1250 k€”, terwijl EUR is opgegeven als eenheid van alle bedragen.',
  ],
  [
    'the column of units, against the format of a cell',
    shownBudget('EUR'),
    {},
    'De cel zegt “1250 k€”, de kolom “Eenheid” van haar regel zegt EUR.',
  ],
]

test.each(CASES)('a unit that differs is told with what tells it: %s', async (_by, file, options, words) => {
  using folder = openFolder()
  const name = typeof file === 'string' ? 'file.csv' : 'file.xlsx'
  const { plan } = await folder.plan(file, { asOfDay: '2023-09-30', ...options }, name)
  const problem = plan.problems.find(({ code }) => code === 'unit-differs')
  if (problem === undefined) throw new Error(`no unit differs: ${plan.problems.map(({ code }) => code)}`)
  expect(problemMessage(problem, createTranslator('nl'), createFormat('nl')).what).toBe(words)
})

test.each(['fr', 'nl', 'en'] as const)('and what to do about it names the same, in %s', (language) => {
  const t = createTranslator(language)
  const words = (['header', 'title', 'row', 'said', 'said-header', 'said-title'] as const).map((rule) => {
    const details = { rule, unit: 'k EUR', told: 'ABC' }
    return problemMessage(
      { code: 'unit-differs', place: { file: 'a' }, raw: '5 M€', details },
      t,
      createFormat(language),
    )
  })
  expect(new Set(words.map(({ what }) => what)).size).toBe(6)
  expect(new Set(words.map(({ toDo }) => toDo)).size).toBe(6)
})
