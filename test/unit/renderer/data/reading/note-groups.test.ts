import { expect, test } from 'vitest'
import { noteGroups } from '../../../../../renderer/data/reading/note-groups.ts'
import type { Problem } from '../../../../../shared/domain/import/problem.ts'

const note = (code: Problem['code'], sheet: string, details: Problem['details'] = {}): Problem => ({
  code,
  place: { file: 'f.xlsx', sheet },
  raw: null,
  details,
})

test('three notes of one kind are one with two more behind it, in the place of the first', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((sheet) => note('note-merged-cells', sheet))
  const other = note('note-sheets-not-read', 'D')
  expect(noteGroups([a, other, b, c].filter((each) => each !== undefined))).toEqual([
    { first: a, others: [b, c] },
    { first: other, others: [] },
  ])
})

test('two of a kind, and any that can be answered, stand each by itself', () => {
  const two = ['A', 'B'].map((sheet) => note('note-merged-cells', sheet))
  const named = ['A', 'B', 'C'].map((sheet) =>
    note('note-municipality-unknown', sheet, { field: 'municipality', names: `Foo ${sheet}` }),
  )
  expect(noteGroups(two).map(({ others }) => others.length)).toEqual([0, 0])
  expect(noteGroups(named).map(({ others }) => others.length)).toEqual([0, 0, 0])
})
