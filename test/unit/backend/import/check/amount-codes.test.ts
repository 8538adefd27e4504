import { describe, expect, test } from 'vitest'
import { isQuestion } from '../../../../../shared/domain/import/question-answers.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { answersTo } from '../../../../../shared/i18n/file-questions.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, type Folder, openFolder } from '../../../../support/folder.ts'

const options = { asOfDay: '2023-09-30' }

/** Three lines of a budget with a column that may hold a code, beside what was paid. */
const budget = (header: string, [one, two, three]: readonly [string, string, string]): string =>
  `Institution;Programme;Année;${header};Payé\nEvere;WePulse;2023;${one};100,50\nJette;WePulse;2023;${two};20\nUccle;POD IT;2023;${three};7\n`

const stored = ({ database }: Folder): unknown =>
  database.prepare('SELECT kind, cents FROM budget_line WHERE valid_to IS NULL ORDER BY cents').raw().all()

const PAID = [
  ['paid', 700],
  ['paid', 2_000],
  ['paid', 10_050],
]

describe('a code that begins with zero is no money', () => {
  test.each([
    ['Budget', ['01', '01', '01'], '01', 2],
    ['Montant prévu', ['007', '120', '008'], '007', 2],
    ['Begroting', ['120', '', '0450'], '0450', 4],
  ] as const)('%s: %j', async (header, cells, raw, line) => {
    using folder = openFolder()
    const { plan } = await folder.plan(budget(header, cells), options)
    const found = plan.problems.find(({ code }) => code === 'amount-code')
    expect([plan.plan, found]).toMatchObject([null, { raw, place: { line, column: header } }])
    if (found === undefined) return
    for (const language of LANGUAGES) {
      const { what, toDo } = problemMessage(found, createTranslator(language), createFormat(language))
      expect([what.includes(header), what.includes(raw), toDo === null]).toEqual([true, true, false])
    }
    await folder.take(budget(header, cells), { ...options, mapping: { columns: { [header]: { field: '' } } } })
    expect(stored(folder)).toEqual(PAID)
  })

  test('not even where a person says that the column holds what is planned', async () => {
    using folder = openFolder()
    const mapping = { columns: { Rubrique: { field: 'planned' } } }
    const { plan } = await folder.plan(budget('Rubrique', ['01', '01', '02']), { ...options, mapping })
    expect([plan.plan, codesOf(plan)]).toMatchObject([null, ['amount-code']])
  })

  test('but zero, a decimal and a single digit are amounts', async () => {
    using folder = openFolder()
    expect(codesOf((await folder.plan(budget('Budget', ['0', '0,50', '5']), options)).plan)).toEqual([])
  })
})

describe('one whole number in every row may be a code, and is asked about', () => {
  test('with both readings, each of which settles it', async () => {
    using folder = openFolder()
    const text = budget('Budget', ['1000', '1000', '1000'])
    const { plan } = await folder.plan(text, options)
    const question = plan.problems.find(isQuestion)
    expect([plan.plan, question]).toMatchObject([null, { code: 'question-amount-code', raw: '1000' }])
    if (question === undefined) return
    const mappings = answersTo(question, plan.understanding).map((answer) =>
      answer.kind === 'mapping' ? answer.mapping : {},
    )
    expect(mappings).toEqual([{ columns: { Budget: { field: 'planned' } } }, { columns: { Budget: { field: '' } } }])
    const [amounts = {}, leftOut = {}] = mappings
    expect((await folder.plan(text, { ...options, mapping: amounts })).plan).toMatchObject({ new: 6 })
    await folder.take(text, { ...options, mapping: leftOut })
    expect(stored(folder)).toEqual(PAID)
  })

  test('and so may numbers of which each is the next, as orders have them', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(budget('Budget', ['2023001', '2023002', '2023003']), options)
    const question = plan.problems.find(isQuestion)
    expect([plan.plan, question]).toMatchObject([null, { raw: '2023001', details: { count: 3, rule: 'order' } }])
    if (question === undefined) return
    for (const language of LANGUAGES) {
      const { what } = problemMessage(question, createTranslator(language), createFormat(language))
      expect(['Budget', '2023001'].every((word) => what.includes(word))).toBe(true)
    }
  })

  test.each([
    'Institution;Programme;Nature;Année;Montant\nEvere;WePulse;payé;2023;5000\nJette;WePulse;payé;2023;5000\nUccle;WePulse;payé;2023;5000\n',
    'Instelling;Programma;Aard;2023\nEvere;WePulse;betaald;5000\nJette;WePulse;betaald;5000\nUkkel;WePulse;betaald;5000\n',
  ])('but not under a header that says that it is an amount, or of which year: %j', async (text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, options)
    expect([plan.new, codesOf(plan)]).toEqual([3, []])
  })

  test.each([
    ['decimals', ['1000,00', '1000,00', '1000,00']],
    ['thousands', ['1.000', '1.000', '1.000']],
    ['the sign of the euro', ['1000 €', '1000 €', '1000 €']],
    ['nothing', ['0', '0', '0']],
    ['several amounts', ['1000', '1000', '900']],
    ['amounts that ascend', ['1000', '1001', '1003']],
    ['two lines', ['1000', '1000', '']],
  ] as const)('but not for %s', async (_what, cells) => {
    using folder = openFolder()
    expect(codesOf((await folder.plan(budget('Budget', cells), options)).plan)).not.toContain('question-amount-code')
  })
})
