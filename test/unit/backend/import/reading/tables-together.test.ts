import { describe, expect, test } from 'vitest'
import { problemAnswers } from '../../../../../electron/cli/import/problem-answers.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-11-15'
const ACROSS = 'Année;2021;2022\nIncidents;1;2\n'
const DOWN = 'Année;Incidents\n2023;5\n'
const PARTS = ['Voirie', 'Parc', 'Divers', 'Monument', 'Eclairage', 'Plantation', 'Signalisation']
  .map((category) => `${category};1;2\n`)
  .join('')

describe('tables of any kind below one another are one question, answered by the line of a header', () => {
  test.each([
    ['years across, then down', `${ACROSS}\n${DOWN}`, [1, 4], [2, 1]],
    ['years down, then across', `${DOWN}\n${ACROSS}`, [1, 4], [1, 2]],
    ['without a gap', `${ACROSS}${DOWN}`, [1, 3], [2, 1]],
    ['years across twice', `${ACROSS}\nAnnée;2019;2020\nIncidents;3;4\n`, [1, 4], [2, 2]],
    ['categories, then years', `Catégorie;2021;2022\nVoirie;1;2\n\n${DOWN}`, [1, 4], [2, 1]],
    ['years, then categories', `${DOWN}\nCatégorie;2022\nVoirie;1\nParc;2\n`, [1, 4], [1, 2]],
    ['under empty corners', ';Incidents\n2021;5\n2022;6\n\n;Nombre\nParc;5\n', [1, 5], [2, 1]],
    ['under empty corners, years across', ';2020;2021\nParc;5;6\n\n;2022;2023\nParc;7;8\n', [1, 4], [2, 2]],
  ])('%s', async (_case, text, headers, rows) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'question-table', details: { lines: headers } }]])
    for (const [index, header] of headers.entries()) {
      const answered = await folder.plan(text, { asOfDay, mapping: { header } })
      const { read, understanding } = answered.plan
      expect([answered.plan.plan === null, read, understanding.headerLine]).toEqual([false, rows[index], header])
    }
  })

  test('X6: on a sheet too', async () => {
    using folder = openFolder()
    const rows = textRows([
      ['Année', '2021', '2022'],
      ['Incidents', '1', '2'],
      [],
      ['Année', 'Incidents'],
      ['2023', '5'],
    ])
    const { plan } = await folder.plan(sheetOf(rows), { asOfDay }, 'a.xlsx')
    expect(plan.problems).toMatchObject([{ code: 'question-table', details: { lines: [1, 4] } }])
  })
})

describe('what looks like rows above the header', () => {
  test.each([
    ['of years', '2020;5\n2021;6\nAnnée;Incidents\n2022;7\n'],
    ['of a budget', 'WePulse;Evere;2001\nPOD IT;Evere;5\nProgramme;Institution;Prévu 2023\nWePulse;Jette;7\n'],
    ['of records', '1;Clôturé;15/03/2023\n2;Clôturé;16/03/2023\nN°;Statut;Signalé le\n3;Clôturé;17/03/2023\n'],
  ])('is refused, with its lines: %s', async (_what, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay, allowRejects: true })
    expect([plan.plan, problemsOf(plan)]).toMatchObject([
      null,
      [
        { code: 'figures-above', place: { line: 1 }, details: { line: 1, header: 3 } },
        { code: 'figures-above', place: { line: 2 }, details: { line: 2, header: 3 } },
      ],
    ])
    // A person may say where the table begins.
    const said = await folder.plan(text, { asOfDay, mapping: { header: 3 } })
    expect([said.plan.new, codesOf(said.plan)]).toEqual([1, ['note-figures-above', 'note-figures-above']])
  })

  test('is more than a title where it is many lines, and is refused whatever was said', async () => {
    using folder = openFolder()
    const rows = (count: number) =>
      Array.from({ length: count }, (_, row) => `WePulse;Commune ${row};${2001 + row}\n`).join('')
    const header = 'Programme;Institution;Prévu 2023\n'
    for (const said of [{}, { header: 8 }]) {
      const { plan } = await folder.plan(`${rows(7)}${header}${rows(2)}`, { asOfDay, mapping: said })
      const [problem, ...others] = plan.problems
      expect([plan.plan, problem, others]).toMatchObject([
        null,
        { code: 'figures-above', place: { line: 1 }, details: { rule: 'many', line: 1, count: 7, header: 8 } },
        [],
      ])
      if (problem === undefined) return
      expect(problemAnswers(problem, plan)).toEqual([])
      for (const language of LANGUAGES) {
        const { what, toDo } = problemMessage(problem, createTranslator(language), createFormat(language))
        expect(what).toMatch(/7.*8/)
        expect(toDo).not.toBeNull()
      }
    }
    const few = await folder.plan(`${rows(5)}${header}${rows(2)}`, { asOfDay, mapping: { header: 6 } })
    expect([few.plan.new, codesOf(few.plan)]).toEqual([2, Array.from({ length: 5 }, () => 'note-figures-above')])
  })

  test.each([
    ['the kind of the rows is also the name of a column', {}],
    ['the first of the rows could be the header of a table', { values: { programme: 'wepulse' } }],
  ])('is refused too where %s', async (_what, mapping) => {
    using folder = openFolder()
    const rows = (count: number) =>
      Array.from({ length: count }, (_, row) => `WePulse;Commune ${row};2024;prévu;${2001 + row}\n`).join('')
    const header = 'Programme;Institution;Année;Nature;Montant\n'
    const { plan } = await folder.plan(`${rows(9)}${header}WePulse;Evere;2024;prévu;5\n`, {
      asOfDay,
      mapping: { ...mapping, header: 10 },
    })
    expect([plan.plan, problemsOf(plan)]).toMatchObject([
      null,
      [{ code: 'figures-above', details: { rule: 'many', count: 9, header: 10 } }],
    ])
  })

  test('is another table where years stand over its counts', async () => {
    using folder = openFolder()
    const years = Array.from({ length: 8 }, (_, row) => `${2010 + row};${100 + row};${200 + row}\n`).join('')
    const text = `Année;Voirie;Parc\n${years}\nCatégorie;2021;2022\nVoirie;1;2\n`
    const { plan } = await folder.plan(text, { asOfDay, mapping: { header: 11 } })
    expect([plan.new, codesOf(plan)]).toEqual([2, ['note-table-not-read']])
    const across = `Catégorie;2021;2022\n${PARTS}\n${DOWN}`
    const down = (await folder.plan(across, { asOfDay, mapping: { header: 10 } })).plan
    expect([down.new, codesOf(down)]).toEqual([1, ['note-table-not-read']])
  })

  test.each([
    'Service;12\n\nAnnée;Incidents\n2022;7\n',
    'Exercice;2023\nTotal;7\n\nProgramme;Prévu 2023\nWePulse;7\n',
    'Export;15/11/2023\n\nN°;Statut;Signalé le\n3;Clôturé;17/03/2023\n',
  ])('is none with other words: %j', async (text) => {
    using folder = openFolder()
    expect(codesOf((await folder.plan(text, { asOfDay })).plan)).toEqual([])
  })
})

describe('of a table that is not understood the fault is told, not that its header is missing', () => {
  test.each([
    ['a year twice', 'Année;2021;2021\nIncidents;1;2\n', { code: 'header-duplicate', details: { header: '2021' } }],
    [
      'a category twice, in two languages',
      'Année;Parc;Voirie;Park\n2021;1;3;4\n2022;2;4;6\n',
      { code: 'header-duplicate', details: { header: 'Park' }, place: { line: 1 } },
    ],
    [
      'a category that is not known, across',
      'Année;Parc;Voirie;Trottoir\n2021;1;3;4\n',
      { code: 'category-unknown', raw: 'Trottoir', place: { line: 1, column: 'Trottoir' } },
    ],
    [
      'the same below the count',
      "Année;2021;2022\nNombre d'incidents;1;2\nÉvolution;;3%\n",
      { code: 'label-unknown', raw: 'Évolution', place: { line: 3 } },
    ],
    [
      'the same, down',
      ';2021;2022\nParc;1;2\nTrottoirs;3;4\n',
      { code: 'category-unknown', raw: 'Trottoirs', place: { line: 3 } },
    ],
    [
      'part of a year',
      'Année;2022;2023 (au 15/11)\nIncidents;1;2\n',
      { code: 'year-invalid', raw: '2023 (au 15/11)', place: { line: 1, column: '2023 (au 15/11)' } },
    ],
    [
      'years with a star',
      'Catégorie;2022*;2023*\nVoirie;1;2\n',
      { code: 'column-year-unread', details: { column: '2022*' }, place: { line: 1 } },
    ],
    [
      'what is no count of incidents, across',
      'Année;2021;2022\nSignalements;1;2\n',
      { code: 'label-unknown', raw: 'Signalements', place: { line: 2 } },
    ],
    [
      'the same below the count',
      "Année;2021;2022\nNombre d'incidents;1;2\nÉvolution;;3%\n",
      { code: 'label-unknown', raw: 'Évolution', place: { line: 3 } },
    ],
    [
      'the same, down',
      'Titre\n\nJaar;Meldingen\n2021;1\n',
      { code: 'label-unknown', raw: 'Meldingen', place: { line: 3, column: 'Meldingen' } },
    ],
    [
      'only the closed ones',
      'Année;Incidents clôturés\n2021;1\n',
      { code: 'label-unknown', raw: 'Incidents clôturés', place: { line: 1 } },
    ],
  ])('%s', async (_case, text, problem) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect(plan.plan).toBeNull()
    expect(plan.problems.filter(({ code }) => !code.startsWith('note-'))).toMatchObject([problem])
  })
})

describe('the rows of a table that was turned', () => {
  test('are shown with the line and the column where they stand', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Titre\n\nAnnée;2021;2022\nIncidents;1;2\nCroissance (%);;28\n', { asOfDay })
    expect(plan.understanding.sample.map(({ line, column, raw }) => [line, column, raw])).toEqual([
      [3, '2021', ['2021', '1', '']],
      [3, '2022', ['2022', '2', '28']],
    ])
  })

  test('also where the table is refused', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${ACROSS}\n${DOWN}`, { asOfDay })
    expect(plan.understanding.sample.map(({ line, column }) => [line, column])).toEqual([
      [1, '2021'],
      [1, '2022'],
    ])
  })

  test('upright ones have no such column', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(DOWN, { asOfDay })
    expect(plan.understanding.sample.map(({ line, column }) => [line, column])).toEqual([[2, undefined]])
  })
})
