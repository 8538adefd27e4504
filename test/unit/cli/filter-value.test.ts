import { expect, test } from 'vitest'
import { readFilterValue, unknownValue } from '../../../electron/cli/filter-value.ts'
import { UsageError } from '../../../electron/cli/terminal.ts'
import type { FilterKind } from '../../../shared/domain/incidents/filter.ts'

function refusal(kind: FilterKind, value: string): UsageError['values'] {
  try {
    readFilterValue(kind, value)
  } catch (error) {
    if (error instanceof UsageError) return error.values
    throw error
  }
  throw new Error(`${value} was taken`)
}

test.each([
  ['category', 'roadz', /^road \(Roads\)/],
  ['category', 'Propreté', /^cleanliness \(Propreté publique\)/],
] as const)('%s %s is unknown, and the nearest are named', (dimension, value, nearest) => {
  const values = refusal(dimension, value)
  expect(values).toMatchObject({ dimension, value })
  expect(values.nearest).toMatch(nearest)
  expect(String(values.nearest).split(', ')).toHaveLength(3)
})

test('what was left empty is no value to propose', () => {
  expect(unknownValue('subcategory', 'hole', [[''], ['road/hole']]).values.nearest).toBe('road/hole')
})

test('a value with a comma is proposed as it can be written', () => {
  expect(unknownValue('municipality', 'Zaventem', [['Zaventem, "1930"'], ['Evere']]).values.nearest).toBe(
    '"Zaventem, ""1930""", Evere',
  )
})

test.each([
  ['year', '23', '2023'],
  ['month', '2023-13', '2023-03'],
  ['weekday', '8', '1-7'],
  ['weekday-month', '1-3', '1-03'],
  ['weekday-month', '8-03', '1-03'],
  ['weekday-month', '1-13', '1-03'],
  ['day', '2023-02-29', '2023-03-07'],
] as const)('%s %s: how it is written', (dimension, value, form) => {
  expect(refusal(dimension, value)).toEqual({ dimension, value, form })
})

test.each([
  ['category', 'road'],
  ['category', 'unclassified'],
  ['municipality', '21004'],
  ['municipality', 'Vilvorde'],
  ['status', 'anything that data may say'],
  ['weekday', '7'],
  ['weekday-month', '7-12'],
] as const)('%s %s is taken as it is', (dimension, value) => {
  expect(readFilterValue(dimension, value)).toBe(value)
})

test.each([
  ['category', 'Voirie', 'road'],
  ['category', 'openbare NETHEID', 'cleanliness'],
  ['category', 'Bridges and tunnels', 'bridges-tunnels'],
  ['municipality', 'Schaerbeek', '21015'],
  ['municipality', 'schaarbeek', '21015'],
  ['municipality', 'Brussels', '21004'],
  ['status', 'cloture', 'closed'],
  ['status', 'Afgesloten', 'closed'],
] as const)('%s %s is the name of one code, which is taken', (dimension, name, code) => {
  expect(readFilterValue(dimension, name)).toBe(code)
})

test.each([
  ['rue haute 12', 'rue haute 12'],
  ['Rue  Haute', 'Rue  Haute'],
  ['rue haute, 12', 'rue haute, 12'],
  ['Voirie', 'Voirie'],
  ['a=b', 'a=b'],
  ['x'.repeat(200), 'x'.repeat(200)],
])('the text %j is looked for as it was written', (value, text) => {
  expect(readFilterValue('text', value)).toBe(text)
})

test.each([' ', '\u00a0\u200b', ':', 'x'.repeat(201), '- % "'])(
  'the text %j is refused, and how long one is',
  (value) => {
    expect(refusal('text', value)).toEqual({ value: value.slice(0, 60), most: 200 })
  },
)
