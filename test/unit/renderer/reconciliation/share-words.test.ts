import { expect, test } from 'vitest'
import { shareWords } from '../../../../renderer/reconciliation/reason-words.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const MINUS = '\u2212'

test('a lack of nearly all is not one of all, and a tiny difference is not nothing', () => {
  const format = createFormat('en')
  expect([-1, -70553 / 70574, -0.9994, -0.0001, 0, 0.0001, 0.9997].map((share) => shareWords(share, format))).toEqual([
    `${MINUS}100.0%`,
    '> 99.9%',
    `${MINUS}99.9%`,
    '< 0.1%',
    '0.0%',
    '< 0.1%',
    '+100.0%',
  ])
})
