import { expect, test } from 'vitest'
import { noteGroups } from '../../../../../renderer/data/reading/problem-list.tsx'
import { type Problem, problemOf } from '../../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../../shared/domain/import/problem-code.ts'
import type { ProblemDetails } from '../../../../../shared/domain/import/problem-details.ts'

const ROWS = { count: 1, values: [] }

const note = <Code extends ProblemCode>(code: Code, sheet: string, details: ProblemDetails[Code]): Problem =>
  problemOf(code, { file: 'f.xlsx', sheet }, null, details)

test('three notes of one kind are one with two more behind it, in the place of the first', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((sheet) => note('note-merged-cells', sheet, ROWS))
  const other = note('note-sheets-not-read', 'D', ROWS)
  expect(noteGroups([a, other, b, c].filter((each) => each !== undefined))).toEqual([
    { first: a, others: [b, c] },
    { first: other, others: [] },
  ])
})

test('two of a kind stand each by itself', () => {
  const two = ['A', 'B'].map((sheet) => note('note-merged-cells', sheet, ROWS))
  expect(noteGroups(two).map(({ others }) => others.length)).toEqual([0, 0])
})
