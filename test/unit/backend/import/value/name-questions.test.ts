import { expect, test } from 'vitest'
import { createNameQuestions } from '../../../../../electron/backend/import/value/name-questions.ts'
import type { ProblemOf } from '../../../../../shared/domain/import/problem.ts'

const question = (raw: string) => (): ProblemOf<'question-name'> => ({
  code: 'question-name',
  place: at(1),
  raw,
  details: { column: 'X', field: 'institution', proposed: ['Y'] },
})
const at = (line: number) => ({ file: 'a.csv', line, column: 'X' })

test('each name is asked about once, with the rows that have it; a row that is read again counts once', () => {
  const names = createNameQuestions<ProblemOf<'question-name'>>(2)
  expect(names.ask('a', at(1), question('A'))).toBe(true)
  expect(names.ask('a', at(1), question('A'))).toBe(true)
  expect(names.ask('a', at(2), question('A'))).toBe(true)
  names.see('a', at(3))
  names.see('b', at(3))
  expect(names.ask('b', at(4), question('B'))).toBe(true)
  expect(names.ask('c', at(5), question('C'))).toBe(false)
  expect(names.questions().map(({ raw, details }) => [raw, details.count])).toEqual([
    ['A', 3],
    ['B', 1],
  ])
})
