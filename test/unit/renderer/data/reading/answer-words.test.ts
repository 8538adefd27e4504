import { expect, test } from 'vitest'
import { answerWords } from '../../../../../renderer/data/reading/answer-words.ts'
import type { Mapping } from '../../../../../shared/domain/import/mapping.ts'
import type { FileQuestion } from '../../../../../shared/domain/import/question-answers.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'

const NL = { language: 'nl' as const, t: createTranslator('nl'), format: createFormat('nl') }
const QUESTION: FileQuestion = {
  code: 'question-unread-amount',
  place: { file: 'krediet.xlsx', line: 4, column: 'Voorzien' },
  raw: null,
  details: { column: 'Voorzien' },
}

test('the answers to a column of amounts that is not read are told apart', () => {
  const answers: readonly Mapping['columns'][] = [
    { Voorzien: { field: 'planned' } },
    { Voorzien: { field: 'paid:2023' } },
    { Voorzien: { field: '' } },
    { Voorzien: { field: 'amount' }, Bedrag: { field: '' } },
  ]
  expect(answers.map((columns) => answerWords(QUESTION, { kind: 'mapping', mapping: { columns } }, NL))).toEqual([
    'gepland budget',
    'betaald',
    '“Voorzien” weglaten',
    '“Voorzien” nemen in plaats van “Bedrag”',
  ])
})
