import { expect, test } from 'vitest'
import { NO_PARTS } from '../../../shared/domain/incidents/service-part.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { onTimeWords, partsWords, pointsWords, stockLabel } from '../../../shared/i18n/service-words.ts'

const [t, format] = [createTranslator('en'), createFormat('en')]
const PARTS = { ...NO_PARTS, inTime: 18, late: 2, pending: 3 }

test('a share says of how many, or that they are too few, or that it is too early', () => {
  expect(onTimeWords(PARTS, t, format)).toBe('90.0% (18 of 20 past their due day)')
  expect(onTimeWords({ ...PARTS, late: 1 }, t, format)).toBe('too early (19 of at least 20 past their due day)')
  expect(onTimeWords({ ...PARTS, late: 1, pending: 0 }, t, format)).toBe(
    'too few past their due day (19 of at least 20)',
  )
  expect(partsWords(PARTS, t, format)).toBe('closed in time: 18, closed late: 2 and not due yet: 3')
})

test('a change of shares is in points, never a relative change', () => {
  expect(pointsWords(0.0234, t, format)).toBe('+2.3 percentage points')
  expect(pointsWords(-0.1, t, format)).toBe('−10.0 percentage points')
})

test('weeks and ages have names', () => {
  expect(stockLabel('week', '2023-W05', t, format)).toBe('week 5 of 2023')
  expect(stockLabel('age', '366-', t, format)).toBe('more than 365 days')
  expect(stockLabel('category', 'road', t, format)).toBe('Roads')
})
