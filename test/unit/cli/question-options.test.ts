import { expect, test } from 'vitest'
import { readQuestion } from '../../../electron/cli/question-options.ts'

test('a dimension that is filtered twice keeps all values, as with a comma', () => {
  const { filters } = readQuestion('incidents', { where: ['category=road,park', 'category=park,lighting'] })
  expect(filters).toEqual([{ kind: 'category', values: ['road', 'park', 'lighting'] }])
})

test.each(['category=', 'category=,', '=road', 'category'])('%s is no filter', (text) => {
  expect(() => readQuestion('incidents', { where: [text] })).toThrow('command.usage-where')
})

test.each(['0', '-1', 'x'])('%s is no snapshot', (asOf) => {
  expect(() => readQuestion('incidents', { asOf })).toThrow('command.usage-number')
})
