import { describe, expect, test } from 'vitest'
import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Period } from '../../../../shared/domain/calendar/period.ts'
import { formsOf } from '../../../../shared/domain/reading/lexicon.ts'
import { RELATIVE_WORDS, readRelativePeriod } from '../../../../shared/domain/reading/relative-period.ts'

const range = (from: Day, to: Day): Period => ({ kind: 'range', from, to })

describe('a period by the day of the data', () => {
  test.each<[string, Day, Period]>([
    ['ce mois', '2023-11-15', range('2023-11-01', '2023-11-15')],
    ['mois dernier', '2023-01-15', range('2022-12-01', '2022-12-31')],
    ['vorige maand', '2024-03-31', range('2024-02-01', '2024-02-29')],
    ['this quarter', '2023-11-15', range('2023-10-01', '2023-11-15')],
    ['trimestre precedent', '2023-02-01', range('2022-10-01', '2022-12-31')],
    ['12 derniers mois', '2023-11-15', range('2022-11-16', '2023-11-15')],
    ['laatste 12 maanden', '2023-11-30', range('2022-12-01', '2023-11-30')],
    ['last 1 months', '2023-03-30', range('2023-03-01', '2023-03-30')],
    ['30 derniers jours', '2023-11-15', range('2023-10-17', '2023-11-15')],
    ['dit jaar', '2023-11-15', { kind: 'year', year: 2023 }],
    ["l'an dernier", '2023-11-15', { kind: 'year', year: 2022 }],
    ['year to date', '2023-11-15', { kind: 'year-to-date' }],
  ])('%s of %s', (text, today, period) => {
    expect(readRelativePeriod(text, today)).toEqual(period)
  })

  test.each(['mois', 'last', '0 derniers mois', '9999 derniers mois', '2022', ''])('%j is none', (text) => {
    expect(readRelativePeriod(text, '2023-11-15')).toBeNull()
  })

  test('no words are of two', () => {
    const forms = Object.values(RELATIVE_WORDS).flatMap((idea) => [...formsOf(idea)])
    expect(new Set(forms).size).toBe(forms.length)
  })
})
