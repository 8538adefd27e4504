import { expect, test } from 'vitest'
import { type BarPart, insideOf } from '../../../../../renderer/charts/bars/stacked-bar.tsx'

const part = (value: number, more: Partial<BarPart> = {}): BarPart => ({
  code: 'created',
  name: 'Reported',
  value,
  text: String(value),
  label: '',
  title: '',
  tone: 5,
  isSelected: false,
  ...more,
})

test('a part has its name inside where it has room, else its value, else nothing', () => {
  expect(insideOf(part(500), 1000)).toBe('name')
  expect(insideOf(part(100), 1000)).toBe('value')
  expect(insideOf(part(10), 1000)).toBe('nothing')
  expect(insideOf(part(0), 0)).toBe('nothing')
})

test('a hatch and a grey have no words on them', () => {
  expect(insideOf(part(900, { tone: 'hatched' }), 1000)).toBe('nothing')
  expect(insideOf(part(900, { tone: 'grey' }), 1000)).toBe('nothing')
})
