import { expect, test } from 'vitest'
import { answerLines, isOneWayOut } from '../../../../electron/cli/import/answer-lines.ts'
import { problemAnswers } from '../../../../electron/cli/import/problem-answers.ts'
import { dayNumber } from '../../../../shared/domain/calendar/day.ts'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  type ImportPlan,
} from '../../../../shared/domain/import/import-plan.ts'
import { withDecisions } from '../../../../shared/domain/import/mapping.ts'
import { problemOf } from '../../../../shared/domain/import/problem.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import {
  type FileQuestion,
  isChosen,
  isQuestion,
  withAnswer,
} from '../../../../shared/domain/import/question-answers.ts'
import { lastingMapping } from '../../../../shared/domain/import/remembered-mapping.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { answersTo } from '../../../../shared/i18n/file-questions.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../shared/i18n/problem-words.ts'
import { openFolder } from '../../../support/folder.ts'
import { bookOf, sheetOf, textRows } from '../../../support/workbook-file.ts'

const budget = (rows: string, header = 'Nature;Programme;Année;Montant'): string => `${header}\n${rows}\n`
const sheet = (rows: readonly (readonly string[])[]): string => textRows(rows)
const RECORDS = [
  ['N°', 'Statut', 'Signalé le'],
  ['1', 'Clôturé', '15/11/2022'],
]
const HIDDEN = `${sheet(RECORDS)}<row r="3" hidden="1"><c r="A3"><v>2</v></c><c r="B3" t="inlineStr"><is><t>Clôturé</t></is></c><c r="C3" t="inlineStr"><is><t>16/11/2022</t></is></c></row>`

const ASKED: readonly (readonly [FileQuestion['code'], string | Buffer, readonly string[]])[] = [
  [
    'question-number',
    budget('prévu;WePulse;2023;1.234'),
    [
      '{"columns":{"Montant":{"field":"amount","number":"comma"}}}',
      '{"columns":{"Montant":{"field":"amount","number":"point"}}}',
    ],
  ],
  [
    'question-number',
    budget('WePulse;2023;1.234;2.345', 'Programme;Année;Prévu;Payé'),
    [
      '{"columns":{"Prévu":{"field":"planned","number":"comma"},"Payé":{"field":"paid","number":"comma"}}}',
      '{"columns":{"Prévu":{"field":"planned","number":"point"},"Payé":{"field":"paid","number":"point"}}}',
    ],
  ],
  [
    'question-amount',
    budget('prévu;WePulse;2023;1;2', 'Nature;Programme;Année;Montant HTVA;Montant TVAC'),
    [
      '{"columns":{"Montant HTVA":{"field":"amount"},"Montant TVAC":{"field":""}}}',
      '{"columns":{"Montant HTVA":{"field":""},"Montant TVAC":{"field":"amount"}}}',
    ],
  ],
  [
    'question-unit',
    `Uitgaven mln\n${budget('prévu;WePulse;2023;1')}`,
    ['{"values":{"unit":"EUR"}}', '{"values":{"unit":"k EUR"}}', '{"values":{"unit":"M EUR"}}'],
  ],
  [
    'question-date',
    'N°;Statut;Signalé le\n1;Clôturé;01/02/2023\n',
    [
      '{"columns":{"Signalé le":{"field":"created","dates":"dmy"}}}',
      '{"columns":{"Signalé le":{"field":"created","dates":"mdy"}}}',
    ],
  ],
  [
    'question-column',
    budget('prévu;WePulse;2023;1;2', 'Nature;Programme;Année;Montant;Bedrag'),
    [
      '{"columns":{"Montant":{"field":"amount"},"Bedrag":{"field":""}}}',
      '{"columns":{"Montant":{"field":""},"Bedrag":{"field":"amount"}}}',
    ],
  ],
  [
    'question-programme',
    budget('prévu;Wepulze;2023;1'),
    ['{"programmes":{"Wepulze":"Wepulze"}}', '{"programmes":{"Wepulze":"wepulse"}}'],
  ],
  [
    'question-choice',
    budget('Vastleggingskredieten;WePulse;2023;1'),
    ['planned', 'committed', 'paid', 'potential-saving'].map(
      (kind) => `{"choices":{"kind":{"Vastleggingskredieten":"${kind}"}}}`,
    ),
  ],
  [
    'question-table',
    'Année;Incidents\n2021;75\n\nAnnée;Nombre d’incidents\n2022;97\n',
    ['{"header":1}', '{"header":4}'],
  ],
  ['question-hidden-rows', sheetOf(HIDDEN), ['{"hidden":"include"}', '{"hidden":"leave-out"}']],
  [
    'question-sheet',
    bookOf({
      sheets: [
        { name: 'Un', rows: sheet(RECORDS) },
        { name: 'Deux', rows: sheet([...RECORDS, ['2', 'Clôturé', '16/11/2022']]) },
      ],
    }),
    ['{"sheet":"*"}', '{"sheet":"Un"}', '{"sheet":"Deux"}'],
  ],
]

const questionIn = (plan: ImportPlan, code: string): FileQuestion | undefined =>
  plan.problems.filter(isQuestion).find((problem) => problem.code === code)

test.each(ASKED)('every answer to a %s settles it, and the terminal names it', async (code, content, lines) => {
  using folder = openFolder()
  const name = typeof content === 'string' ? 'file.csv' : 'file.xlsx'
  const options: ImportOptions = { ...DEFAULT_IMPORT_OPTIONS, asOfDay: '2023-09-30' }
  await folder.take('Programme;Nom FR\nwepulse;WePulse\n', options)
  const { plan } = await folder.plan(content, options, name)
  const question = questionIn(plan, code)
  if (question === undefined) throw new Error(`not asked: ${plan.problems.map((each) => each.code)}`)
  const said = answerLines(question, plan, createTranslator('en'), 'linux').slice(1)
  expect(said.filter((line) => line.startsWith('--'))).toEqual(lines.map((line) => `--mapping '${line}'`))
  for (const answer of answersTo(question, plan.understanding)) {
    if (!isChosen(answer)) throw new Error('what is written is no choice')
    const answered = await folder.plan(content, withAnswer(options, answer), name)
    expect(questionIn(answered.plan, code)).toBeUndefined()
    expect(answered.plan.plan).not.toBeNull()
  }
})

test('the terminal says which day each order of days reads', () => {
  const details = { readingDmy: '2023-02-01', readingMdy: '2023-01-02' }
  const question = {
    code: 'question-date',
    place: { file: 'a', column: 'Jour' },
    raw: '01/02/2023',
    details: { column: 'Jour', ...details },
  } as const
  const said = answerLines(question, { understanding: { columns: [] } } as never, createTranslator('fr'), 'linux')
  expect(said.filter((line) => !line.startsWith('--')).slice(1)).toEqual([
    'Jour, puis mois\u00a0: 1er février 2023',
    'Mois, puis jour\u00a0: 2 janvier 2023',
  ])
})

test('a day, a dataset and an encoding are answered too', () => {
  const t = createTranslator('nl')
  const lines = <Code extends FileQuestion['code']>(code: Code, details: ProblemDetails[Code]) =>
    answerLines(problemOf(code, { file: 'a' }, null, details), { understanding: { columns: [] } } as never, t, 'linux')
  expect(lines('question-as-of-day', {})).toEqual(['Antwoord met deze optie:', '--as-of-day YYYY-MM-DD'])
  expect(lines('question-dataset', { datasets: ['years', 'budgets'] }).slice(1)).toEqual(['--as years', '--as budgets'])
  expect(lines('question-encoding', { readings: {} }).slice(1)).toContain(`--mapping '{"encoding":"windows-1252"}'`)
})

const DAY = '2023-11-15'

test.each([
  ['as-of-early', { asOf: DAY, last: DAY, rule: 'person' }, ['--as-of-day YYYY-MM-DD']],
  ['as-of-future', { asOf: DAY, today: DAY, rule: 'person' }, ['--as-of-day YYYY-MM-DD']],
  ['year-part', { year: '2023' }, ['--as-of-day YYYY-MM-DD']],
  ['dataset-absent', { datasets: ['years', 'budgets'] }, ['--as years', '--as budgets']],
  [
    'sheet-unknown',
    { sheet: 'Trois', sheets: ['Un', 'Deux'] },
    [`--mapping '{"sheet":"Un"}'`, `--mapping '{"sheet":"Deux"}'`],
  ],
] as const)('the way out of a %s beside mending the file is spelled for the terminal', (code, details, lines) => {
  const problem = problemOf(code, { file: 'a' }, null, details)
  expect(
    answerLines(problem, { understanding: { columns: [] } } as never, createTranslator('fr'), 'linux').slice(1),
  ).toEqual(lines)
  expect(isOneWayOut(problem)).toBe(true)
})

test('an answer leaves what was decided about other columns and programmes', () => {
  const before: ImportOptions = {
    ...DEFAULT_IMPORT_OPTIONS,
    mapping: {
      delimiter: ';',
      columns: { A: { field: 'x', dates: 'dmy' }, B: { field: 'y' } },
      programmes: { P: 'p' },
    },
  }
  const first = withAnswer(before, { kind: 'mapping', mapping: { columns: { A: { field: 'x', number: 'comma' } } } })
  const { mapping } = withAnswer(first, { kind: 'mapping', mapping: { programmes: { Q: 'q' } } })
  expect(mapping).toEqual({
    delimiter: ';',
    columns: { A: { field: 'x', dates: 'dmy', number: 'comma' }, B: { field: 'y' } },
    programmes: { P: 'p', Q: 'q' },
  })
})

test('the terminal says how a missing column is named', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Programme;Année;Dépense\nWePulse;2023;1\n')
  const lines = plan.problems.flatMap((each) => answerLines(each, plan, createTranslator('fr'), 'linux'))
  const answers = plan.problems.flatMap((each) => problemAnswers(each, plan))
  expect(answers.map((each) => (each.kind === 'mapping' ? JSON.stringify(each.mapping) : each.kind))).toEqual(
    lines.slice(1),
  )
  expect(lines.slice(1)).toEqual([
    '{"values":{"kind":"planned"}}',
    '{"values":{"kind":"committed"}}',
    '{"values":{"kind":"paid"}}',
    '{"values":{"kind":"potential-saving"}}',
    '{"columns":{"Dépense":{"field":"kind"}}}',
    '{"columns":{"Dépense":{"field":"amount"}}}',
  ])
})

test('beside amounts of one kind, a kind for all rows is not offered', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Programme;Année;Engagé;Montant\nWePulse;2023;123,01;1000,50\n')
  expect(plan.problems.flatMap((each) => problemAnswers(each, plan))).toEqual(
    ['planned', 'paid', 'potential-saving'].map((field) => ({
      kind: 'mapping',
      mapping: { columns: { Montant: { field } } },
    })),
  )
})

test.each([
  ['Bedrag excl. btw', 'question-amount'],
  ['Montant HTVA', 'question-amount'],
  ['Budget TVAC', 'question-amount'],
  ['Bedrag (USD)', 'currency-foreign'],
  ['Bedrag CHF', 'currency-foreign'],
  ['Bedragen lijst', 'column-missing'],
])('a column that may be the amount is named: %s', async (header, code) => {
  using folder = openFolder()
  const { plan } = await folder.plan(budget('prévu;WePulse;2023;1', `Nature;Programme;Année;${header}`))
  const [problem] = plan.problems
  expect(problem?.code).toBe(code)
  if (code !== 'column-missing') expect([problem?.raw, ...(problem?.details.columns ?? [])]).toContain(header)
})

test('the same number question is asked once for all columns that leave it open', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Programme;Année;Prévu;Engagé;Payé\nWePulse;2023;1.234;2.345;3,5\n')
  expect(plan.problems.map(({ code }) => code).filter((code) => code === 'question-number')).toHaveLength(1)
})

test('the order of days is asked once for all columns that leave it open', async () => {
  using folder = openFolder()
  const text = 'N°;Signalé le;Clôturé le;Statut\n1;01/02/2023;03/04/2023;Clôturé\n'
  const { plan } = await folder.plan(text)
  const questions = plan.problems.filter(({ code }) => code === 'question-date')
  expect(questions.map((each) => problemMessage(each, createTranslator('fr'), createFormat('fr')).what)).toEqual([
    'Les jours de plusieurs colonnes se lisent de deux façons\u00a0: «\u00a001/02/2023\u00a0», dans «\u00a0Signalé le\u00a0», est-il le 1er février 2023 ou le 2 janvier 2023\u202f?',
  ])
  const mapping = {
    columns: { 'Signalé le': { field: 'created', dates: 'mdy' }, 'Clôturé le': { field: 'closedOn', dates: 'mdy' } },
  } as const
  expect(answersTo(questionIn(plan, 'question-date')!, plan.understanding)[1]).toEqual({ kind: 'mapping', mapping })
  await folder.take(text, { mapping })
  expect(folder.database.prepare('SELECT created, closed_on FROM incident').raw().get()).toEqual(
    ['2023-01-02', '2023-03-04'].map(dayNumber),
  )
})

test('what words of a list stand for is remembered, and an answer leaves what was said of others', () => {
  const said = (word: string, kind: string) => ({ choices: { kind: { [word]: kind } } })
  const both = { choices: { kind: { krediet: 'planned', saldo: 'paid' } } }
  const options = { ...DEFAULT_IMPORT_OPTIONS, mapping: said('krediet', 'planned') }
  expect(withAnswer(options, { kind: 'mapping', mapping: said('saldo', 'paid') }).mapping).toEqual(both)
  expect(withDecisions(said('krediet', 'planned'), said('saldo', 'paid'))).toEqual(both)
  expect(lastingMapping({ ...both, header: 3, sheet: '*' })).toEqual(both)
})

test.each([
  [
    budget('prévu;Ixelles;2023;1,50', 'Nature;Institution;Année;Montant'),
    ['{"values":{"programme":"…"}}', '{"columns":{"…":{"field":"programme"}}}'],
  ],
  [
    'Programme;Code;Libellé FR;Valeur;Au\nWePulse;w.x;x;1;31/12/2022\n',
    ['{"values":{"unit":"…"}}', '{"columns":{"…":{"field":"unit"}}}'],
  ],
  ['Programme;Libellé FR;Valeur;Unité;Au\nWePulse;x;1;km;31/12/2022\n', ['{"columns":{"…":{"field":"code"}}}']],
])('what all rows may have in common can be given for all of them: %j', async (text, answers) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  const [problem] = plan.problems
  if (problem === undefined) throw new Error('nothing is missing')
  const given = problemAnswers(problem, plan)
  expect(given.map((answer) => (answer.kind === 'mapping' ? JSON.stringify(answer.mapping) : answer.kind))).toEqual(
    answers,
  )
})
