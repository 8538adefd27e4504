import { describe, expect, test } from 'vitest'
import { leftOut, likelyDays, readAs, withFirst } from '../../../../shared/domain/import/likely-answers.ts'
import type { ProblemOf } from '../../../../shared/domain/import/problem.ts'

const HIDDEN: ProblemOf<'question-hidden-column'> = {
  code: 'question-hidden-column',
  place: { file: 'a.xlsx', column: 'Montant' },
  raw: null,
  details: { column: 'Montant' },
}

describe('a column that is asked about', () => {
  test('goes on to the field that it has, read in the way that is answered', () => {
    expect(readAs(HIDDEN, [], {})).toEqual({ columns: { Montant: { field: '' } } })
    expect(readAs(HIDDEN, [], { number: 'comma' })).toEqual({ columns: { Montant: { field: '', number: 'comma' } } })
  })

  test('goes to no field where it is left out', () => {
    expect(leftOut(HIDDEN)).toEqual({ columns: { Montant: { field: '' } } })
  })
})

test.each([
  [{ rule: 'text', year: '2024' }, ['2024-12-31']],
  [{ rule: 'stored', year: '2024', to: '2024-06-30', asOf: '2024-06-30' }, ['2024-06-30', '2024-12-31']],
  [{ rule: 'stored', year: '2024', to: '2024-06-30', asOf: '2024-12-31' }, ['2024-12-31', '2024-06-30']],
  [{ rule: 'stored-earlier', year: '2024', asOf: '2024-09-30' }, ['2024-09-30']],
  [{ rule: 'year', year: '2024', to: '2024-12-31' }, ['2024-12-31']],
  [{ rule: 'year', year: '2024' }, []],
  [{}, []],
] as const)('of %j the days are %j', (details, days) => {
  expect(likelyDays(details)).toEqual(days)
})

test('what is proposed comes first, and the others keep their order', () => {
  expect(withFirst(['a', 'b', 'c'], 'c')).toEqual(['c', 'a', 'b'])
  expect(withFirst(['a', 'b'], undefined)).toEqual(['a', 'b'])
})
