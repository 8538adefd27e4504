import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayError } from '../../../../renderer/components/span-form.tsx'
import { dayFromNumber, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { readTypedDay } from '../../../../shared/domain/reading/typed-day.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { sample } from '../../../counts.ts'

test.each([
  '15/11/2023',
  '15-11-2023',
  '15.11.2023',
  '15 / 11 / 2023',
  '2023-11-15',
  '2023 / 11 / 15',
  '20231115',
  '15/11/23',
  '15 novembre 2023',
  '15 november 2023',
  '15 November 2023',
])('%s is the 15th of November', (text) => {
  expect(readTypedDay(text)).toEqual({ ok: true, day: '2023-11-15' })
})

test.each([
  ['', 'shape'],
  ['hier', 'shape'],
  ['11/15/2023', 'month'],
  ['31/02/2023', 'day'],
  ['2023-02-30', 'day'],
  ['01/01/1200', 'year'],
  ['15/11', 'shape'],
] as const)('“%s” is refused for its %s, in words', (text, rule) => {
  const reading = readTypedDay(text)
  expect(reading).toEqual({ ok: false, rule })
  for (const language of LANGUAGES) expect(dayError(reading, createTranslator(language))).toMatch(/\p{L}{2}/u)
})

test('every day is read as each language writes it, in figures and in words', () => {
  const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayFromNumber)
  fc.assert(
    fc.property(day, fc.constantFrom(...LANGUAGES), (day, language) => {
      const format = createFormat(language)
      expect(readTypedDay(format.day(day))).toEqual({ ok: true, day })
      expect(readTypedDay(format.longDay(day))).toEqual({ ok: true, day })
    }),
    sample('typed-day', 300, 30_000),
  )
})
