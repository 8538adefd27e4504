import { dayFromNumber } from '../../../shared/domain/calendar/day.ts'
import { CATEGORY_CODES } from '../../../shared/domain/vocabulary/category.ts'
import { BRANCHES } from './category-profiles.ts'
import type { Random } from './random.ts'

/** Draws the category (its place in `CATEGORY_CODES`) of an incident of a day. */
export type CategoryDraw = (day: number, random: Random) => number

/**
 * Draws the incidents of a year without putting them back: each category comes exactly as often as planned, more often
 * in its season.
 */
export function createCategoryDraw(planned: readonly number[]): CategoryDraw {
  const left = [...planned]
  const seasons = CATEGORY_CODES.map((code) => BRANCHES[code].season)
  let factors: readonly number[] = []
  let sum = 0
  let current = -1
  return (day, random) => {
    if (day !== current) {
      const month = Number(dayFromNumber(day).slice(5, 7))
      factors = seasons.map((season) => season[month - 1] ?? 0)
      sum = left.reduce((before, count, index) => before + count * (factors[index] ?? 0), 0)
      current = day
    }
    const drawn = take(left, factors, Math.floor((random() / 2 ** 32) * sum))
    left[drawn] = (left[drawn] ?? 0) - 1
    sum -= factors[drawn] ?? 0
    return drawn
  }
}

/** Where a position falls when the categories lie one after the other, each as wide as what is left of it. */
function take(left: readonly number[], factors: readonly number[], position: number): number {
  let rest = position
  for (let index = 0; index < left.length; index += 1) {
    rest -= (left[index] ?? 0) * (factors[index] ?? 0)
    if (rest < 0) return index
  }
  throw new RangeError('No incident is left to draw')
}
