import { expect, test } from 'vitest'
import { PERIOD_PRESETS, presetPeriod } from '../../../../shared/domain/calendar/period-presets.ts'

/** Told off a calendar. */
test.each([
  [
    '2023-11-15',
    ['2023-11-01 2023-11-15', '2023-10-01 2023-10-31', '2023-10-01 2023-11-15', '2022-11-16 2023-11-15', 2022],
  ],
  // The last day of a month makes it a whole one.
  [
    '2024-02-29',
    ['2024-02-01 2024-02-29', '2024-02-01 2024-02-29', '2024-01-01 2024-02-29', '2023-03-01 2024-02-29', 2023],
  ],
  // A year of months has as many days as a year: 29 February is none of its first.
  [
    '2025-02-28',
    ['2025-02-01 2025-02-28', '2025-02-01 2025-02-28', '2025-01-01 2025-02-28', '2024-03-01 2025-02-28', 2024],
  ],
  [
    '2023-01-01',
    ['2023-01-01 2023-01-01', '2022-12-01 2022-12-31', '2023-01-01 2023-01-01', '2022-01-02 2023-01-01', 2022],
  ],
])('the near periods of %s', (asOf, expected) => {
  const said = PERIOD_PRESETS.map((preset) => {
    const period = presetPeriod(preset, asOf)
    if (period.kind === 'range') return `${period.from} ${period.to}`
    return period.kind === 'year' ? period.year : period.kind
  })
  expect(said).toEqual([...expected.slice(0, 4), 'year-to-date', expected[4], 'all'])
})
