import { expect, test } from 'vitest'
import { isQuestion } from '../../../../../shared/domain/import/question-answers.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { answersTo } from '../../../../../shared/i18n/file-questions.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { openFolder } from '../../../../support/folder.ts'
import { bookOf, textRows } from '../../../../support/workbook-file.ts'

const YEARS = [
  ['Année', 'Incidents'],
  ['2021', '75'],
]
const LATER = [
  ['Année', 'Incidents'],
  ['2022', '90'],
]
const REMARKS = [['Remarques'], ['Aucune']]
const OPTIONS = { asOfDay: '2022-12-31' }

const book = (visible: readonly (readonly string[])[], hidden: readonly (readonly string[])[]) =>
  bookOf({
    sheets: [
      { name: 'A', rows: textRows(visible) },
      { name: 'B', rows: textRows(hidden), state: 'hidden' },
    ],
  })

test.each([
  ['alone', REMARKS, YEARS, ['B'], 'Seule une feuille masquée contient un tableau connu : B. Faut-il la lire ?'],
  [
    'beside another',
    YEARS,
    LATER,
    ['A', 'B'],
    'La feuille masquée B contient aussi un tableau connu. Quelle feuille faut-il lire ?',
  ],
])(
  'a table on a hidden sheet, %s, is asked about and read with consent',
  async (_where, visible, hidden, sheets, words) => {
    using folder = openFolder()
    const content = book(visible, hidden)
    const { plan } = await folder.plan(content, OPTIONS, 'a.xlsx')
    const [question, ...others] = plan.problems.filter(isQuestion)
    if (question === undefined) throw new Error('nothing is asked')
    expect([question.code, others, plan.plan]).toEqual(['question-sheet', [], null])
    expect(problemMessage(question, createTranslator('fr'), createFormat('fr')).what.replaceAll(/\s/g, ' ')).toBe(words)
    expect(answersTo(question, plan.understanding)).toEqual(
      sheets.map((sheet) => ({ kind: 'mapping', mapping: { sheet } })),
    )
    const answered = (await folder.plan(content, { ...OPTIONS, mapping: { sheet: 'B' } }, 'a.xlsx')).plan
    expect([answered.understanding.sheet, answered.new]).toEqual(['B', 1])
    expect(answered.plan).not.toBeNull()
  },
)

test('a hidden sheet that says the same, or holds no known table, is only noted', async () => {
  using folder = openFolder()
  for (const hidden of [YEARS, REMARKS]) {
    const { plan } = await folder.plan(book(YEARS, hidden), OPTIONS, 'a.xlsx')
    expect(plan.plan).not.toBeNull()
    expect(plan.problems.map(({ code }) => code)).toContain('note-sheets-hidden')
  }
})
