import { detach } from '../../platform/detach.ts'
import { placeIn } from '../format/record-source.ts'
import type { Check } from './row-check.ts'

/** A printed growth is rounded to whole per cents. */
const ROUNDED = 0.6

interface YearGrowth {
  readonly value: number
  readonly growth: number | null
  readonly raw: string
  readonly line: number
}

/**
 * Tells a growth in per cent that is written as a fraction, 0,28 for 28: the counts of the year and of the one before it
 * show which it is. `null` where no column has growths.
 */
export const growthFractions: Check = {
  name: 'growth-fractions',
  sees: 'rows',
  datasets: ['years'],
  finds: 'A growth in per cent that is written as a fraction, 0,28 for 28.',
  start({ layout: { columns, source } }) {
    const column = columns.find(({ field }) => field?.name === 'growth')
    if (column === undefined) return null
    const years = new Map<string, YearGrowth>()
    return {
      see(cells, line, { key: [from, to], values: [value, growth] }) {
        const year = String(from).slice(0, 4)
        if (from !== `${year}-01-01` || to !== `${year}-12-31`) return
        const raw = detach((cells[column.index] ?? '').trim())
        years.set(year, { value: Number(value), growth: typeof growth === 'number' ? growth : null, raw, line })
      },
      problems() {
        const compared = [...years].flatMap(([year, { value, growth, raw, line }]) => {
          const before = years.get(String(Number(year) - 1))
          if (before === undefined || before.value === 0 || growth === null || growth === 0) return []
          const real = (value / before.value - 1) * 100
          const isNear = (percent: number): boolean => Math.abs(percent - real) < ROUNDED
          // A growth of nearly nothing is near to it in both readings.
          const [asPercent, asFraction] = [isNear(growth), isNear(growth * 100)]
          return [{ isPercent: asPercent && !asFraction, isFraction: asFraction && !asPercent, raw, line }]
        })
        const first = compared.find(({ isFraction }) => isFraction)
        if (first === undefined || compared.some(({ isPercent }) => isPercent)) return []
        const place = placeIn(source, first.line, column)
        return [{ code: 'number-invalid', place, raw: first.raw, details: { rule: 'fraction' } }]
      },
    }
  },
}
