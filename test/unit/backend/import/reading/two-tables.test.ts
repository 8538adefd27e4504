import { describe, expect, test } from 'vitest'
import { answerLines } from '../../../../../electron/cli/import/answer-lines.ts'
import type { ImportOptions } from '../../../../../shared/domain/import/import-plan.ts'
import { isQuestion } from '../../../../../shared/domain/import/question-answers.ts'
import type { Language } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'
import { PRINTED_TOTAL, table1 } from '../../../../support/table-1.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const BOTH = `${table1('fr').trimEnd()}\n\n${table1('nl')}`
/** The physical lines of the two headers, told by another reader. */
const HEADERS = BOTH.split('\n').flatMap((line, index) => (/^(Catégorie|Categorie);/.test(line) ? [index + 1] : []))

const FRENCH = 'N°;Statut;Signalé le\n'
const DUTCH = 'N°;Status;Aangemaakt op:\n'
const OTHER_COLUMNS = 'N°;Commune;Signalé le\n'
const BUDGETS = 'Nature;Programme;Année;Montant\nprévu;wepulse;2022;12,5\n'

test('the same table in two languages is read once, and that is said', async () => {
  using folder = openFolder()
  const { plan } = await folder.take(BOTH)
  expect([plan.new, plan.controlTotals.map(({ declared }) => declared)]).toEqual([13, [PRINTED_TOTAL]])
  expect(plan.problems).toMatchObject([{ code: 'note-table-not-read', place: { line: HEADERS[1] } }])
})

test('two tables that differ are one question, whose answer is the line of a header', async () => {
  using folder = openFolder()
  const text = BOTH.replace(/2\.872(?![\s\S]*2\.872)/, '2.873').replace(/132\.686(?![\s\S]*132\.686)/, '132.687')
  const { plan } = await folder.plan(text)
  expect(plan.problems).toMatchObject([{ code: 'question-table', details: { lines: HEADERS } }])
  for (const [index, header] of HEADERS.entries()) {
    const answered = await folder.plan(text, { mapping: { header } })
    expect([answered.plan.read, answered.plan.controlTotals[0]?.computed]).toEqual([13, PRINTED_TOTAL + index])
  }
})

test('X6: two tables on a sheet are asked about too', async () => {
  using folder = openFolder()
  const rows = textRows([
    ['Nature', 'Programme', 'Montant'],
    ['prévu', 'wepulse', '12,5'],
    [],
    ['Soort', 'Programma', 'Bedrag'],
    ['betaald', 'wepulse', '11,5'],
  ])
  const asOfDay = '2023-09-30'
  expect(codesOf((await folder.plan(sheetOf(rows), { asOfDay }, 'two.xlsx')).plan)).toEqual(['question-table'])
  const read = []
  for (const header of [1, 4]) {
    const { plan } = await folder.plan(sheetOf(rows), { asOfDay, mapping: { header } }, 'two.xlsx')
    read.push([plan.read, plan.samples[0]?.key[0]?.value])
  }
  expect(read).toEqual([
    [1, 'planned'],
    [1, 'paid'],
  ])
})

describe('a header that is repeated begins no other table, and is told', () => {
  test('of budgets', async () => {
    using folder = openFolder()
    const text = 'Nature;Programme;Montant\nprévu;wepulse;12,5\nNature;Programme;Montant\npayé;wepulse;11,5\n'
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30' })
    expect([plan.new, problemsOf(plan)]).toMatchObject([
      2,
      [{ code: 'note-header-repeated', details: { count: 1, values: ['3'] } }],
    ])
  })

  test('of incidents, in either language, with the first of many lines', async () => {
    using folder = openFolder()
    const pages = Array.from(
      { length: 8 },
      (_, page) => `${page % 2 === 0 ? FRENCH : DUTCH}${page};Clôturé;15/03/2023\n`,
    )
    const { plan } = await folder.plan(pages.join(''))
    expect([plan.new, plan.rejected, problemsOf(plan)]).toMatchObject([
      8,
      0,
      [{ code: 'note-header-repeated', details: { count: 7, values: ['3', '5', '7', '9', '11'] } }],
    ])
  })
})

describe('a header that is repeated below another title begins another table', () => {
  test('of another year', async () => {
    using folder = openFolder()
    const table = (year: number) => `Incidents, année ${year}\n\nCatégorie;Incidents\nVoirie;2.872\nDivers;470\n\n`
    const text = table(2021) + table(2022)
    const { plan } = await folder.plan(text)
    const [question] = plan.problems.filter(isQuestion)
    if (question === undefined) throw new Error('nothing is asked')
    expect(answerLines(question, plan, createTranslator('nl'), 'linux').slice(1)).toEqual([
      'Regel 3: Incidenten per categorie, “Incidents, année 2021”',
      `--mapping '{"header":3}'`,
      'Regel 9: Incidenten per categorie, “Incidents, année 2022”',
      `--mapping '{"header":9}'`,
    ])
    const read = await folder.plan(text, { asOfDay: '2022-12-31', mapping: { header: 9 } })
    expect([read.plan.new, read.plan.samples[0]?.key.map(({ value }) => value)]).toEqual([
      2,
      ['road', '2022-01-01', '2022-12-31'],
    ])
  })

  test('or in another unit', async () => {
    using folder = openFolder()
    const table = (unit: string, programme: string) =>
      `Budget (${unit})\nNature;Programme;Année;Montant\nprévu;${programme};2022;12,5\n`
    const { plan } = await folder.plan(table('k€', 'wepulse') + table('EUR', 'pod-it'))
    expect(plan.problems).toMatchObject([{ code: 'question-table', details: { lines: [2, 5] } }])
    const same = await folder.plan(table('k€', 'wepulse') + table('k€', 'pod-it'))
    expect([same.plan.new, codesOf(same.plan)]).toEqual([2, ['note-unit-read', 'note-header-repeated', 'note-footer']])
  })

  test('unless it only says the page', async () => {
    using folder = openFolder()
    const pages = ['', 'Page 2 / 2\n'].map((title, page) => `${title}${FRENCH}${page};Clôturé;15/03/2023\n`)
    const { plan } = await folder.plan(pages.join(''))
    expect([plan.new, plan.rejected, codesOf(plan)]).toEqual([2, 0, ['note-header-repeated', 'note-footer']])
    const years = ['', 'Page 2 / 2\n'].map((title, page) => `${title}Année;Incidents\n${2018 + page};1.234\n`)
    expect((await folder.plan(years.join(''), { asOfDay: '2023-09-30' })).plan.new).toBe(2)
  })
})

describe('incidents with another table below them', () => {
  const text = `Export du service\n${FRENCH}1;Clôturé;15/03/2023\n2;Signalé;16/03/2023\n\nBudget 2022\n${BUDGETS}`

  test('are asked about where that begins', async () => {
    using folder = openFolder()
    for (const options of [{}, { allowRejects: true }]) {
      const { plan } = await folder.plan(text, options)
      expect(plan.problems).toMatchObject([
        { code: 'question-table', place: { line: 7 }, details: { lines: [2, 7], datasets: ['incidents', 'budgets'] } },
      ])
    }
    const sheet = sheetOf(textRows(text.split('\n').map((line) => line.split(';'))))
    expect((await folder.plan(sheet, {}, 'two.xlsx')).plan.problems).toMatchObject([
      { code: 'question-table', place: { sheet: 'Feuil1', line: 7 } },
    ])
  })

  test.each<[string, Partial<ImportOptions>, string, number, number]>([
    ['the line of the first header', { mapping: { header: 2 } }, 'incidents', 2, 7],
    ['the line of the second header', { mapping: { header: 7 } }, 'budgets', 1, 2],
    ['the first dataset', { dataset: 'incidents' }, 'incidents', 2, 7],
    ['the second dataset', { dataset: 'budgets' }, 'budgets', 1, 2],
  ])('are read or left by %s, and the other one is told', async (_name, options, dataset, rows, line) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay: '2023-09-30', ...options })
    expect([plan.understanding.dataset, plan.new, plan.rejected]).toEqual([dataset, rows, 0])
    expect(problemsOf(plan)).toMatchObject([{ code: 'note-table-not-read', details: { line } }])
  })

  test('are asked about however many they are, and whatever columns a further table of incidents has', async () => {
    using folder = openFolder()
    const rows = Array.from({ length: 1500 }, (_, row) => `${row};Clôturé;15/03/2023\n`).join('')
    const { plan } = await folder.plan(`${FRENCH}${rows}${OTHER_COLUMNS}3000;Ixelles;16/03/2023\n${BUDGETS}`)
    expect(plan.problems).toMatchObject([{ code: 'question-table', details: { lines: [1, 1502, 1504] } }])
    const first = await folder.plan(`${FRENCH}${rows}${OTHER_COLUMNS}3000;Ixelles;16/03/2023\n${BUDGETS}`, {
      mapping: { header: 1502 },
    })
    expect([first.plan.new, problemsOf(first.plan).map(({ details }) => details.line)]).toEqual([1, [1504, 1]])
  })

  test('are refused where it is not known, whatever was said: they may go on behind it', async () => {
    using folder = openFolder()
    const summary = `${FRENCH}1;Clôturé;15/03/2023\n2;Signalé;16/03/2023\n\nRésumé\nStatut;Nombre\nClôturé;1\nSignalé;1\n`
    const said: readonly Partial<ImportOptions>[] = [
      {},
      { allowRejects: true },
      { dataset: 'incidents' },
      { mapping: { header: 1 } },
    ]
    for (const options of said) {
      const { plan } = await folder.plan(summary, options)
      expect([plan.plan, plan.problems]).toMatchObject([
        null,
        [{ code: 'rows-unread', place: { line: 6 }, details: { line: 6, names: ['Statut', 'Nombre'] } }],
      ])
    }
    const rows = textRows([['N°', 'Statut', 'Signalé le'], ['1', 'Clôturé', '15/03/2023'], [], ['Statut', 'Nombre']])
    const sheet = sheetOf(rows.replace('<row r="3"></row>', ''))
    expect((await folder.plan(sheet, {}, 'two.xlsx')).plan.problems).toMatchObject([
      { code: 'rows-unread', place: { sheet: 'Feuil1', line: 4 }, details: { names: ['Statut', 'Nombre'] } },
    ])
    const gap = await folder.plan(`${FRENCH}1;Clôturé;15/03/2023\n\n2;Signalé;\n;Signalé;16/03/2023\nx;y;z\n`)
    expect([gap.plan.read, gap.plan.rejected]).toEqual([4, 3])
    const whole = await folder.plan(`${FRENCH}1;Clôturé;15/03/2023\n\n2;Signalé;16/03/2023\nx;y;z\n`)
    expect([whole.plan.read, whole.plan.rejected]).toEqual([3, 1])
  })

  test('are refused where an unknown one stands before the one that is known', async () => {
    using folder = openFolder()
    const both = `${FRENCH}1;Clôturé;15/03/2023\n\nStatut;Nombre\nClôturé;1\n\n${BUDGETS}`
    for (const mapping of [{}, { header: 1 }])
      expect((await folder.plan(both, { mapping })).plan).toMatchObject({
        plan: null,
        problems: [{ code: 'rows-unread', place: { line: 4 } }],
      })
  })

  test('have remarks below them, which are told; a number alone there is a row that was cut', async () => {
    using folder = openFolder()
    const text = `${FRENCH}1;Clôturé;15/03/2023\n2;Signalé;16/03/2023\n`
    for (const below of ['Nombre d’incidents : 2\nExporté\n', 'Source : FixMyStreet\nExport du 15/11/2023\n']) {
      const { plan } = await folder.plan(`${text}\n${below}`)
      expect([plan.read, plan.rejected, codesOf(plan)]).toEqual([2, 0, ['note-footer']])
    }
    const pages = `${FRENCH}1;Clôturé;15/03/2023\nPage 1 / 2\n2;Signalé;16/03/2023\nBlad 2 van 2\n`
    for (const content of [pages, `${pages}Nombre d’incidents;2\n`]) {
      const { plan } = await folder.plan(content)
      expect([plan.read, plan.rejected, codesOf(plan)]).toEqual([2, 0, ['note-footer']])
    }
    expect((await folder.plan(`${pages}Nombre d’incidents;3\n`)).plan.controlTotals[0]?.ok).toBe(false)
    for (const below of ['3\n', 'FMS-3\n', 'FMS 3;;\n']) {
      const { plan } = await folder.plan(`${text}${below}`)
      expect([plan.read, plan.rejected]).toEqual([3, 1])
    }
  })

  test('keep a text in a row of its own as a row that is refused', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${FRENCH}1;Clôturé;15/03/2023\nRemarque\n2;Signalé;16/03/2023\nFin\n`)
    expect([plan.read, plan.rejected]).toEqual([4, 2])
  })
})

test.each([
  'Catégorie;2021;;Catégorie;2022\nVoirie;10.000;;Voirie;12.000\n',
  'N°;Statut;Signalé le;;STATUT;Nombre\n1;Clôturé;13/02/2023;;Clôturé;1\n',
])('two tables side by side are told as such: %j', async (text) => {
  using folder = openFolder()
  const told = async (content: string) => (await folder.plan(content)).plan.problems
  expect(await told(text)).toMatchObject([
    { code: 'header-duplicate', place: { line: 1 }, details: { rule: 'beside' } },
  ])
  const [{ details } = { details: null }] = await told(text.replaceAll(';;', ';'))
  expect(details).not.toHaveProperty('rule')
})

test('another table is named in each language by its line and what it holds', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${FRENCH}1;Clôturé;15/03/2023\n${BUDGETS}`)
  const [question] = plan.problems.filter(isQuestion)
  if (question === undefined) throw new Error('nothing is asked')
  const lines = (language: Language) => answerLines(question, plan, createTranslator(language), 'linux').slice(1)
  expect(lines('fr')).toEqual([
    'Ligne 1\u00a0: Relevés d’incidents',
    `--mapping '{"header":1}'`,
    'Ligne 3\u00a0: Budgets',
    `--mapping '{"header":3}'`,
  ])
  expect([lines('nl')[2], lines('en')[2]]).toEqual(['Regel 3: Budgetten', 'Line 3: Budgets'])
})

describe('a table that is not known below a published one', () => {
  const totalled = `${table1('fr').trimEnd()}\n`

  test.each(['', 'Antennes par opérateur\n'])(
    'refuses the file where it begins, whatever was said: %j',
    async (title) => {
      using folder = openFolder()
      const text = `${totalled}\n${title}Opérateur;Antennes\nProximus;12\nOrange;15\n`
      const line = text.split('\n').indexOf('Opérateur;Antennes') + 1
      for (const mapping of [{}, { header: HEADERS[0] ?? 0 }]) {
        const { plan } = await folder.plan(text, { mapping })
        expect([plan.plan, plan.problems]).toMatchObject([
          null,
          [{ code: 'rows-unread', place: { line }, details: { names: ['Opérateur', 'Antennes'] } }],
        ])
      }
    },
  )

  test('is none where nothing closed the first, or a row says that it has no figure', async () => {
    using folder = openFolder()
    for (const text of [
      'Catégorie;Incidents\nVoirie;1.234\n\nParc;douze\n',
      'Catégorie;Incidents\nVoirie;1.234\nTotal;1.234\n\nParc;n.d.\n',
    ]) {
      const { plan } = await folder.plan(text, { asOfDay: '2022-12-31' })
      expect(codesOf(plan)).not.toContain('rows-unread')
    }
  })

  test('is none where a source or a note stands in the next cell', async () => {
    using folder = openFolder()
    for (const [remark, told] of [
      ['Source;FixMyStreet', 'Source FixMyStreet'],
      ['Bron : ;Jaarverslag 2022', 'Bron : Jaarverslag 2022'],
      ['*;chiffres provisoires', '* chiffres provisoires'],
    ]) {
      const { plan } = await folder.plan(`${totalled}\n${remark}\n`)
      expect([plan.new, codesOf(plan), plan.problems[0]?.details.values?.join(', ')]).toEqual([
        13,
        ['note-footer'],
        told,
      ])
    }
    const { plan } = await folder.plan(`${totalled}1) Antennes;5\n`)
    expect(codesOf(plan)).toContain('category-unknown')
  })
})
