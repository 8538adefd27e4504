import { expect, test } from 'vitest'
import type { ProblemOf } from '../../../shared/domain/import/problem.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { asksToMend, offersTo } from '../../../shared/i18n/file-questions.ts'
import { createFormat } from '../../../shared/i18n/format.ts'

const NL = { t: createTranslator('nl'), format: createFormat('nl') }
const place = { file: 'krediet.xlsx', line: 4, column: 'Voorzien' }

/** A column that was understood, as far as answers look at it. */
const column = (header: string, field: string | null) =>
  ({ header, field, reading: field === null ? 'ignored' : 'text', samples: [] }) as never

test.each([
  ['beside a year', [column('Jaar', 'year'), column('Voorzien', null)], ['gepland budget', '“Voorzien” weglaten']],
  [
    'beside one column of amounts',
    [column('Bedrag', 'amount'), column('Voorzien', null)],
    ['“Voorzien” nemen in plaats van “Bedrag”', '“Voorzien” weglaten'],
  ],
])('the answers to a column of amounts that is not read are told apart, %s', (_, columns, words) => {
  const question: ProblemOf<'question-unread-amount'> = {
    code: 'question-unread-amount',
    place,
    raw: null,
    details: { column: 'Voorzien' },
  }
  const labels = offersTo(question, { columns }).map((offer) => offer.words(NL))
  expect([labels[0], labels.at(-1)]).toEqual(words)
  expect(new Set(labels).size).toBe(labels.length)
})

test('a name of the closed list of categories may be mended in the file, that of a body is taken as it is', () => {
  const asked = (field: string): ProblemOf<'question-name'> => ({
    code: 'question-name',
    place,
    raw: 'Zwerfvuil',
    details: { column: 'Voorzien', field, proposed: ['cleanliness'] },
  })
  expect(asksToMend(asked('category'))).toBe(true)
  expect(offersTo(asked('category'), { columns: [] }).map(({ answer }) => answer)).toEqual([
    { kind: 'mapping', mapping: { choices: { category: { Zwerfvuil: 'cleanliness' } } } },
  ])
  expect(asksToMend(asked('institution'))).toBe(false)
  expect(offersTo(asked('institution'), { columns: [] })).toHaveLength(2)
})
