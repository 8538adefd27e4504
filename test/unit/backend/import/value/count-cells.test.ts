import { describe, expect, test } from 'vitest'
import { incidents } from '../../../../../shared/domain/dataset/incidents.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-11-15'
const HEADER = 'Année;Incidents\n'

describe('the cell of a count', () => {
  test('may have the decimals that a format adds, and no others', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(`${HEADER}2019;75000,00\n2020;75 000,00\n2021;75.000,00\n2022;75.000\n`, {
      asOfDay,
    })
    expect(problemsOf(plan)).toEqual([])
    expect(folder.database.prepare('SELECT DISTINCT value FROM published_year').pluck().all()).toEqual([75_000])
    const refused = (await folder.plan(`${HEADER}2021;75,000\n2022;75.000,50\n`, { asOfDay })).plan
    expect(codesOf(refused)).toEqual(['number-not-whole', 'number-not-whole'])
  })

  test('may be written as data tools export it, with a point and zeros', async () => {
    using folder = openFolder()
    await folder.take(`${HEADER}2021;75784.0\n2022;75784.00\n`, { asOfDay })
    expect(folder.database.prepare('SELECT value FROM published_year').pluck().all()).toEqual([75_784, 75_784])
    const refused = (await folder.plan(`${HEADER}2021;75784.5\n2022;75.784.0\n`, { asOfDay })).plan
    expect(codesOf(refused)).toEqual(['number-invalid', 'number-invalid'])
  })

  test('X8: is a whole number in a workbook whose format shows it with decimals', async () => {
    using folder = openFolder()
    const formats = ['#,##0.00']
    const file = (value: string) =>
      sheetOf(
        `${textRows([['Année', 'Incidents']])}<row r="2"><c r="A2"><v>2022</v></c><c r="B2" s="1"><v>${value}</v></c></row>`,
        { formats },
      )
    await folder.take(file('75000'), { asOfDay }, 'file.xlsx')
    expect(folder.database.prepare('SELECT value FROM published_year').pluck().all()).toEqual([75_000])
    expect(codesOf((await folder.plan(file('75000.5'), { asOfDay }, 'file.xlsx')).plan)).toEqual(['number-not-whole'])
  })

  test('below zero is refused in the words of its own column', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${HEADER}2022;-5\n`, { asOfDay })
    const [problem] = plan.problems
    for (const language of LANGUAGES) {
      const words = problem && problemMessage(problem, createTranslator(language), createFormat(language))
      expect(words?.what).toContain('Incidents')
      expect(`${words?.what} ${words?.toDo}`).not.toMatch(/incident(?:s|en)? (?:n|is|never)|d’incidents/)
    }
  })

  test('that should hold a year and does not is one problem', async () => {
    using folder = openFolder()
    for (const cell of ['k10', '12', '-5']) {
      const { plan } = await folder.plan(`${HEADER}${cell};5\n2022;7\n`, { asOfDay })
      expect(plan.problems).toMatchObject([{ code: 'year-invalid', place: { line: 2, column: 'Année' } }])
      expect(plan.problemCount).toBe(1)
    }
  })
})

test('a field has its own name in each language, not the one of some export', () => {
  const municipality = incidents.fields.find(({ name }) => name === 'municipality')
  expect(LANGUAGES.map((language) => municipality?.headers[language][0])).toEqual([
    'Commune',
    'Gemeente',
    'Municipality',
  ])
})

test('a growth may be written with its sign and per cent', async () => {
  using folder = openFolder()
  const growth = 'Année;Incidents;Croissance (%)\n'
  await folder.take(`${growth}2020;1;-3,5 %\n2021;2;n.d.\n2022;3;+28 %\n`, { asOfDay })
  expect(folder.database.prepare('SELECT growth FROM published_year ORDER BY period_from').pluck().all()).toEqual([
    -3.5,
    null,
    28,
  ])
  const asked = (await folder.plan(`${growth}2022;3;1.234 %\n`, { asOfDay })).plan
  expect(codesOf(asked)).toEqual(['question-number'])
})
