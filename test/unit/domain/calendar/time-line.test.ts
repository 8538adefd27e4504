import { describe, expect, test } from 'vitest'
import { announcedNote, datesFinding } from '../../../../renderer/findings/key-dates.ts'
import type { KeyDate } from '../../../../shared/contract/figures.ts'
import {
  documentDay,
  isAnnounced,
  precisionOf,
  rangeYears,
  sortDates,
} from '../../../../shared/domain/calendar/time-line.ts'
import { LANGUAGES, type Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { date } from '../../../support/programme-rows.ts'

const year = (code: string, at: number) => date(code, `${at}-01-01`, `${at}-12-31`)

test('dates go from the earliest to the latest, a day before the year that it begins', () => {
  const sorted = sortDates([year('year', 2022), year('late', 2023), date('day', '2022-01-01', '2022-01-01')])
  expect(sorted.map(({ code }) => code)).toEqual(['day', 'year', 'late'])
})

test.each([
  ['2022-04-28', '2022-04-28', 'day'],
  ['2022-11-14', '2022-11-17', 'days'],
  ['2021-02-01', '2021-02-28', 'month'],
  ['2024-02-01', '2024-02-28', 'days'],
  ['2024-02-01', '2024-02-29', 'month'],
  ['2022-09-01', '2022-12-31', 'days'],
  ['2021-01-01', '2021-12-31', 'year'],
  ['2022-01-01', '2025-12-31', 'days'],
] as const)('%s to %s is dated to the %s', (from, to, precision) => {
  expect(precisionOf({ from, to })).toBe(precision)
})

test('what lay ahead of its document is announced; what had begun is not', () => {
  expect(isAnnounced(year('a', 2023))).toBe(true)
  expect(isAnnounced(date('b', '2022-01-01', '2025-12-31'))).toBe(false)
  expect(isAnnounced(date('c', '2023-11-15', '2023-11-15', '2023-11-15'))).toBe(false)
})

test('the years around a document leave out those that a long gap parts from it', () => {
  const dates = [date('a', '2012-05-30', '2012-05-30'), year('b', 2018), date('c', '2022-01-01', '2025-12-31')]
  expect(rangeYears(dates, '2022-12-31')).toEqual({
    all: { from: 2012, to: 2025 },
    near: { from: 2022, to: 2025 },
    year: { from: 2022, to: 2022 },
  })
  expect(rangeYears([...dates, year('d', 2019), year('e', 2020)], '2022-12-31').near).toEqual({ from: 2018, to: 2025 })
  expect(rangeYears([year('a', 2013)], '2022-12-31')).toEqual({
    all: { from: 2013, to: 2022 },
    near: { from: 2022, to: 2022 },
    year: { from: 2022, to: 2022 },
  })
})

test('the day of the document is that of most dates', () => {
  const cited = [date('c', '2023-11-15', '2023-11-15', '2023-11-15')]
  expect(documentDay([...cited, year('a', 2022), year('b', 2023)])).toBe('2022-12-31')
  expect(documentDay([...cited, year('a', 2022)])).toBe('2023-11-15')
  expect(documentDay([])).toBeNull()
})

describe('the sentence of dates', () => {
  const say = (dates: readonly KeyDate[], language: Language = 'fr') => {
    const speech = { t: createTranslator(language), format: createFormat(language) }
    const { title, sentence } = datesFinding(dates, speech)
    return { title, sentence: sentence.replaceAll(/\s/g, ' ') }
  }

  test('says none, and one with its date', () => {
    expect(say([]).title).toBe('La source ne donne pas de date')
    expect(say([date('lancement', '2022-07-01', '2022-07-31')])).toEqual({
      title: '1 date clé, 2022',
      sentence: 'Lancement : juillet 2022',
    })
  })

  test.each([
    ['fr', '3 dates clés, 2021–2022', 'Le plus de dates en 2022 : 2'],
    ['nl', '3 belangrijke data, 2021–2022', 'De meeste data in 2022: 2'],
    ['en', '3 key dates, 2021–2022', 'Most dates in 2022: 2'],
  ] as const)('names the busiest year in %s', (language, title, sentence) => {
    expect(say([year('a', 2021), year('b', 2022), year('c', 2022)], language)).toEqual({ title, sentence })
  })

  test('says ties, equal years, one year, and dates over years', () => {
    const [a, b, c, d, e] = [2020, 2021, 2021, 2022, 2022].map((at, index) => year(`${index}`, at))
    expect(say([a!, b!, c!, d!, e!]).sentence).toBe('Le plus de dates en 2021 et 2022, à égalité : 2 chacune')
    expect(say([a!, b!]).sentence).toBe('Une seule date par année')
    expect(say([b!, c!, d!, e!]).sentence).toBe('Autant de dates chaque année : 2')
    expect(say([b!, c!])).toEqual({ title: '2 dates clés, 2021', sentence: '1 et 2' })
    expect(say([b!, b!, b!, b!]).sentence).toBe('1, 1, 1…')
    const long = date('long', '2021-01-01', '2024-12-31')
    expect(say([long, long]).sentence).toBe('Toutes s’étendent sur plusieurs années')
    expect(say([long, a!]).sentence).toBe('Le plus de dates en 2020 : 1')
  })

  test('counts what is only announced', () => {
    for (const language of LANGUAGES) {
      const speech = { t: createTranslator(language), format: createFormat(language) }
      expect(announcedNote([year('a', 2022)], speech)).toEqual([])
      expect(announcedNote([year('a', 2023)], speech)[0]).toMatch(/^1 /)
      expect(announcedNote([year('a', 2023), year('b', 2024)], speech)[0]).toMatch(/^2 /)
    }
  })
})
