import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay } from '../../../../shared/domain/calendar/day.ts'
import {
  DAY_ORDERS,
  type DayOrder,
  dayOfEpoch,
  dayOrdersOf,
  readDay,
} from '../../../../shared/domain/reading/day-reading.ts'
import { sample } from '../../../counts.ts'

/** The day, or the rule that refuses it. */
function outcome(cell: string, order: DayOrder): string {
  const reading = readDay(cell, order)
  return reading.ok ? reading.day : reading.rule
}

describe('days', () => {
  test.each<[string, DayOrder, string]>([
    ['15/11/2023', 'dmy', '2023-11-15'],
    ['15-11-23', 'dmy', '2023-11-15'],
    ['15.11.2023', 'dmy', '2023-11-15'],
    ['2023-11-15', 'iso', '2023-11-15'],
    ['2023-11-15T00:30:00+01:00', 'iso', '2023-11-15'],
    ['2023-11-14T23:30:00Z', 'iso', '2023-11-15'],
    ['2023-11-15T00:30:00', 'iso', '2023-11-15'],
    ['2023-11-15 23:59', 'iso', '2023-11-15'],
    ['15/11/2023 23:59:59.997', 'dmy', '2023-11-15'],
    ['15/11/2023 00:30', 'dmy', '2023-11-15'],
    ['15/11/2023 14h05', 'dmy', '2023-11-15'],
    ['11/15/2023 12:05 PM', 'mdy', '2023-11-15'],
    ['15 novembre 2023', 'dmy', '2023-11-15'],
    ['15 nov. 2023', 'iso', '2023-11-15'],
    ['2023-11-05', 'dmy', '2023-11-05'],
    ['2023-11-04T23:30:00Z', 'mdy', '2023-11-05'],
    ['15 november 2023', 'mdy', '2023-11-15'],
    ['1er mars 2023', 'dmy', '2023-03-01'],
    ['1 maart 2023', 'dmy', '2023-03-01'],
    ['1 mrt. 2023', 'dmy', '2023-03-01'],
    ['1 janv. 2023', 'dmy', '2023-01-01'],
    ['31 août 2023', 'dmy', '2023-08-31'],
    ['1 juin 2023', 'dmy', '2023-06-01'],
    ['1 juillet 2023', 'dmy', '2023-07-01'],
    ['29 février 2024', 'dmy', '2024-02-29'],
    [' 15/11/2023 ', 'dmy', '2023-11-15'],
    ['15-nov.-23', 'dmy', '2023-11-15'],
    ['15-mrt-23', 'dmy', '2023-03-15'],
    ['15/mars/2023', 'dmy', '2023-03-15'],
    ['mercredi 15 novembre 2023', 'dmy', '2023-11-15'],
    ['wo. 15 november 2023', 'mdy', '2023-11-15'],
    ['15 mars 2023 14:05', 'dmy', '2023-03-15'],
    ['20231115', 'dmy', '2023-11-15'],
    ['20231105', 'mdy', '2023-11-05'],
    ['2023/11/05', 'dmy', '2023-11-05'],
    ['2023/11/05 14:05', 'mdy', '2023-11-05'],
    ['2023/11/5 9:05', 'iso', '2023-11-05'],
    ['2023.11.05', 'dmy', '2023-11-05'],
    ['2023/11/04 23:30:00+00:00', 'dmy', '2023-11-05'],
    ['2023/11/4 9:30Z', 'dmy', '2023-11-04'],
    // As databases write an instant: hours alone, a blank before, a name.
    ['2023-11-14 23:30:00+00', 'iso', '2023-11-15'],
    ['2023-11-14 23:30:00.123456+01', 'dmy', '2023-11-14'],
    ['2023-11-14 23:30:00 +0000', 'iso', '2023-11-15'],
    ['2023-11-15 00:30 +01:00', 'iso', '2023-11-15'],
    ['2023-11-14 23:30:00 UTC', 'iso', '2023-11-15'],
  ])('D1: %s as %s is %s', (cell, order, day) => {
    expect(outcome(cell, order)).toBe(day)
  })

  test('D2: the weekday before a day tells its order', () => {
    expect(dayOrdersOf('mercredi 07/06/2023')).toMatchObject({ dmy: true, mdy: false })
    expect(dayOrdersOf('Thursday 07/06/2023')).toMatchObject({ dmy: false, mdy: true })
  })

  test('D2: 02/01/2014 is two days, 31/12/2012 decides the order', () => {
    expect(dayOrdersOf('02/01/2014')).toEqual({ dmy: true, mdy: true, iso: false, differs: true })
    expect(dayOrdersOf('31/12/2012')).toEqual({ dmy: true, mdy: false, iso: false, differs: false })
    expect(dayOrdersOf('01/01/2014')).toMatchObject({ dmy: true, mdy: true, differs: false })
  })

  test('D2: 11/15/2023 in a column of days first has no month 15', () => {
    expect(outcome('11/15/2023', 'dmy')).toBe('month')
    expect(outcome('11/15/2023', 'mdy')).toBe('2023-11-15')
  })

  test.each<[string, DayOrder, string]>([
    ['29/02/2023', 'dmy', 'day'],
    ['29/02/1900', 'dmy', 'day'],
    ['29/02/2100', 'dmy', 'day'],
    ['31/04/2023', 'dmy', 'day'],
    ['2023-02-30', 'iso', 'day'],
    ['30 février 2023', 'dmy', 'day'],
    ['15/00/2023', 'dmy', 'month'],
    ['00/01/2023', 'dmy', 'day'],
    ['00/00/0000', 'dmy', 'year'],
    ['5 marches 2023', 'dmy', 'shape'],
    ['5-mars 2023', 'dmy', 'shape'],
    ['mars 2023', 'dmy', 'shape'],
    ['31-juin-23', 'dmy', 'day'],
    ['5 janus 2023', 'dmy', 'shape'],
    ['01/01/0023', 'dmy', 'year'],
    ['31/12/1899', 'dmy', 'year'],
    ['01/01/2999', 'dmy', 'year'],
    ['31/04', 'dmy', 'shape'],
    ['15/11-2023', 'dmy', 'shape'],
    ['15/11/023', 'dmy', 'shape'],
    ['2023-13-03', 'dmy', 'month'],
    ['15/11/2023', 'iso', 'shape'],
    ['15 brumaire 2023', 'dmy', 'shape'],
    ['2023-11-15T25:00:00+01:00', 'iso', 'time'],
    ['2023-11-15T12:00:00+99:00', 'iso', 'shape'],
    ['2023-11-15T12:60', 'iso', 'time'],
    ['14/06/2023 25:61', 'dmy', 'time'],
    ['14/06/2023 24:00', 'dmy', 'time'],
    ['14 juin 2023 à 9h75', 'dmy', 'time'],
    ['14/06/2023 12:00:60', 'dmy', 'time'],
    ['06/14/2023 25:00', 'dmy', 'shape'],
    ['14/06/2023 12:00 +01:00', 'dmy', 'shape'],
    ['lundi 14/06/2023', 'dmy', 'weekday'],
    ['ma. 14-06-2023', 'dmy', 'weekday'],
    ['maandag 14 juni 2023', 'dmy', 'weekday'],
    ['Monday, 14 June 2023 09:00', 'mdy', 'weekday'],
    ['di 14/06/2023', 'dmy', 'weekday'],
    ['lundi 31/06/2023', 'dmy', 'day'],
    ['45245', 'dmy', 'shape'],
    ['2023/13/05', 'dmy', 'month'],
    ['2023/02/30', 'mdy', 'day'],
    ['2023/11-05', 'dmy', 'shape'],
    ['20231305', 'dmy', 'month'],
    ['20230230', 'dmy', 'day'],
    ['15112023', 'dmy', 'shape'],
    ['2023111', 'dmy', 'shape'],
    ['202311150', 'dmy', 'shape'],
    ['12345678', 'dmy', 'shape'],
    ['2023-11-14T23:30+2:00', 'iso', 'shape'],
    ['2023-11-14T23:30:00+24:00', 'iso', 'shape'],
    ['', 'dmy', 'shape'],
  ])('D3: %j as %s is refused by the rule of its %s', (cell, order, rule) => {
    expect(outcome(cell, order)).toBe(rule)
  })

  test.each<[string, DayOrder, string]>([
    ['26/03/2023 02:30', 'dmy', '2023-03-26'],
    ['29/10/2023 02:30', 'dmy', '2023-10-29'],
    ['2023-03-26T02:30', 'iso', '2023-03-26'],
    ['2023-10-29T02:30:00+02:00', 'iso', '2023-10-29'],
    ['15/11/23', 'dmy', '2023-11-15'],
  ])('D3: %s is read as a day', (cell, order, day) => {
    expect(outcome(cell, order)).toBe(day)
  })

  test('eight digits never are a day both from their year and to their year', () => {
    const digits = fc.oneof(fc.stringMatching(/^\d{8}$/), fc.stringMatching(/^[0-3]\d[01]\d(19|2[01])\d{2}$/))
    fc.assert(
      fc.property(digits, (text) => {
        const turned = `${text.slice(0, 2)}/${text.slice(2, 4)}/${text.slice(4)}`
        const readings = [readDay(text, 'iso'), readDay(turned, 'dmy'), readDay(turned, 'mdy')]
        expect(readings[0]?.ok === true && (readings[1]?.ok === true || readings[2]?.ok === true)).toBe(false)
      }),
      sample('day-compact', 1_000, 300_000),
    )
  })

  test('no text breaks the reading, and what is read exists', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,12})?)?(Z|[+-]\d{2}:?\d{2})?$/),
      fc.stringMatching(/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...DAY_ORDERS), (cell, order) => {
        const reading = readDay(cell, order)
        expect(
          reading.ok ? isDay(reading.day) : ['shape', 'month', 'day', 'year', 'time', 'weekday'].includes(reading.rule),
        ).toBe(true)
      }),
      sample('day-any', 1_000, 300_000),
    )
  })
})

test.each([
  ['1 maart 2024 om 08:15', '2024-03-01'],
  ['1er mars 2024 à 8h15', '2024-03-01'],
  ['di 13/02/2024', '2024-02-13'],
  ['mardi 13/02/2024 08:15', '2024-02-13'],
  ['ma. 13-02-2024', '2024-02-13'],
  ['ma. 12-02-2024', '2024-02-12'],
  ['Zo 18/02/2024', '2024-02-18'],
  ['dinsdag, 13 februari 2024', '2024-02-13'],
])('D1: %s is a day', (cell, day) => {
  expect(readDay(cell, 'dmy')).toEqual({ ok: true, day })
})

test.each(['avant 13/02/2024', 'tot 13/02/2024', 'vers 13 mars 2024'])('D1: %s is none', (cell) => {
  expect(readDay(cell, 'dmy').ok).toBe(false)
})

test.each([
  ['1678886400', '2023-03-15'],
  ['1678886400000', '2023-03-15'],
  [' 1678886400.25 ', '2023-03-15'],
  // 23:30 in London is the next day in Brussels.
  ['1700004600', '2023-11-15'],
  ['45245', null],
  ['20230315', null],
  ['167888640', null],
  ['9678886400', null],
  ['16788864000', null],
  ['A1678886400', null],
])('%s', (written, day) => {
  expect(dayOfEpoch(written)).toBe(day)
})
