import { describe, expect, test } from 'vitest'
import { byMedian, delaysTitle, delayTickWords } from '../../../../renderer/findings/delays.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'

const WORDS = { t: createTranslator('en') }
const row = (label: string, median: number | null, p90: number | null = median) => ({ label, median, p90 })

test('the shortest median comes first, of equal ones the shorter tail, and what is not known last', () => {
  const rows = [row('Parks', 16, 51), row('Bridges', null), row('Roads', 14, 61), row('Vehicles', 16, 44)]
  expect(byMedian(rows).map(({ label }) => label)).toEqual(['Roads', 'Vehicles', 'Parks', 'Bridges'])
})

describe('the title', () => {
  test('names the shortest and the longest median', () => {
    expect(delaysTitle([row('Monument', 32), row('Cleanliness', 3), row('Bridges', null)], WORDS)).toBe(
      'Median delay: 3 days for Cleanliness, 32 days for Monument',
    )
    expect(delaysTitle([row('Signs', 1), row('Lighting', 0)], WORDS)).toBe(
      'Median delay: the same day for Lighting, 1 day for Signs',
    )
  })

  test('names nobody where several are first or last', () => {
    expect(delaysTitle([row('Signs', 3), row('Lighting', 3), row('Roads', 9)], WORDS)).toBe(
      'Median delay: 3 days to 9 days',
    )
  })

  test('is another one where medians do not differ', () => {
    expect(delaysTitle([row('Signs', 3), row('Lighting', 3)], WORDS)).toBeNull()
    expect(delaysTitle([row('Signs', 3), row('Lighting', null)], WORDS)).toBeNull()
    expect(delaysTitle([], WORDS)).toBeNull()
  })
})

test('a tick says the unit in which people say it', () => {
  expect(delayTickWords({ unit: 'day', count: 0 }, WORDS)).toBe('0')
  expect(delayTickWords({ unit: 'week', count: 1 }, WORDS)).toBe('1 week')
  expect(delayTickWords({ unit: 'month', count: 6 }, WORDS)).toBe('6 mo.')
})
