import { expect, test } from 'vitest'
import { readFilterValue } from '../../../electron/cli/filter-value.ts'
import { readQuestion } from '../../../electron/cli/question-options.ts'

test('only streets alone are cut after the largest', () => {
  expect(readQuestion('incidents', { by: 'street', top: '3' })).toMatchObject({ by: ['street'], top: 3 })
  expect(readQuestion('incidents', { by: 'street' }).top).toBeUndefined()
  for (const by of ['category', 'street,category'])
    expect(() => readQuestion('incidents', { by, top: '3' })).toThrow('command.usage-top')
  expect(() => readQuestion('incidents', { by: 'street', top: '0' })).toThrow()
})

test('a street is read as it stands in an address, behind its municipality', () => {
  expect(readFilterValue('street', '21015/Chaussée de  Haecht')).toBe('21015/chaussee de haecht')
  expect(readFilterValue('street', '21015/rue haute')).toBe('21015/rue haute')
})
