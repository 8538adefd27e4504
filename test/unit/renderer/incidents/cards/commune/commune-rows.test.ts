import { expect, test } from 'vitest'
import { regionValues, writingOf } from '../../../../../../renderer/incidents/cards/commune/commune-rows.ts'
import { createFormat } from '../../../../../../shared/i18n/format.ts'

const SPEECH = { format: createFormat('en') }

test('the rates of a picture have one precision, and are classed as they are written', () => {
  const { said, round } = writingOf([12, 0.0849, 0.25], true, SPEECH)
  expect([12, 0.0849, 0.25].map(said)).toEqual(['12.000', '0.085', '0.250'])
  expect(round(0.0849)).toBe(0.085)
  expect(writingOf([12, 3.14], true, SPEECH).said(3.14)).toBe('3.1')
})

test('counts are whole', () => {
  expect(writingOf([1234, 0.5], false, SPEECH).said(1234)).toBe('1,234')
})

test('only what lies in the Region has a place in its picture', () => {
  const rows = [
    { code: '21001', value: 2 },
    { code: 'unknown', value: 5 },
    { code: '21002', value: null },
  ]
  expect(regionValues(rows)).toEqual([2])
})
