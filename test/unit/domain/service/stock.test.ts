import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { AGE_BANDS, ageBandAt } from '../../../../shared/domain/incidents/age-band.ts'
import { STOCK_STEPS, stockRows } from '../../../../shared/domain/service/stock.ts'
import { sample } from '../../../counts.ts'

test('ages are in the band that names them', () => {
  const bandOf = (days: number) => AGE_BANDS[ageBandAt(days)]
  expect([0, 7, 8, 30, 31, 90, 91, 365, 366, 9999].map(bandOf)).toEqual([
    ...['0-7', '0-7', '8-30', '8-30', '31-90', '31-90', '91-365', '91-365', '366-', '366-'],
  ])
})

test('months go from that of the first creation to the day of the data, which cuts the last', () => {
  const flow = { firstDay: dayNumber('2023-01-30'), in: [5, 1, 0, 4], out: [0, 2, 1, 0] }
  expect(stockRows('month', flow)).toEqual([
    { key: ['2023-01'], value: 4, in: 6, out: 2 },
    { key: ['2023-02'], value: 7, in: 4, out: 1, partial: true },
  ])
  expect(stockRows('month', flow, '2023-02-01').map(({ value }) => value)).toEqual([7])
  expect(stockRows('week', flow).map(({ key: [week] }) => week)).toEqual(['2023-W05'])
  expect(stockRows('year', flow)).toEqual([{ key: ['2023'], value: 7, in: 10, out: 3, partial: true }])
})

test('each step is the one before plus what came in minus what went out, and all steps end alike', () => {
  const counts = fc.array(fc.nat(9), { minLength: 1, maxLength: 900 })
  const first = fc.integer({ min: dayNumber('2019-12-20'), max: dayNumber('2024-03-02') })
  fc.assert(
    fc.property(first, counts, counts, (firstDay, came, went) => {
      const flow = { firstDay, in: came, out: came.map((_, day) => went[day] ?? 0) }
      const total = came.reduce((sum, each, day) => sum + each - (flow.out[day] ?? 0), 0)
      for (const step of STOCK_STEPS) {
        const rows = stockRows(step, flow)
        let before = 0
        for (const row of rows) {
          expect(row.value).toBe(before + row.in - row.out)
          before = row.value
        }
        expect(before).toBe(total)
        expect(new Set(rows.map(({ key: [key] }) => key)).size).toBe(rows.length)
      }
    }),
    sample('stock-steps', 50, 2_000),
  )
})
