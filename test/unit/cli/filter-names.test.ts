import { expect, test } from 'vitest'
import { readQuestion } from '../../../electron/cli/question-options.ts'

test.each([
  ['channel=Burger,professional', ['citizen', 'professional']],
  ['channel=Un canal nouveau', ['Un canal nouveau']],
  ['organisation=Bruxelles Mobilité,Vivaqua', ['brussels-mobility', 'Vivaqua']],
])('a filter knows the names of codes: %s', (where, values) => {
  expect(readQuestion('incidents', { where: [where] }).filters[0]?.values).toEqual(values)
})
