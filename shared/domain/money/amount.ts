import type { Qualifier } from '../dataset/dataset.ts'
import { CENTS_IN_A_UNIT, type MoneyUnit } from '../vocabulary/money-unit.ts'

/** An amount with its printed precision, `69,8 M EUR`. */
export interface Amount {
  readonly cents: number
  readonly unit: MoneyUnit
  readonly decimals: number
  readonly qualifier: Qualifier
}

/** Adds at least one line, with the precision of the most exact; `about` as soon as one of several is not exact. */
export function sumAmounts(lines: readonly Amount[]): Amount {
  const stepOf = ({ unit, decimals }: Amount): number => CENTS_IN_A_UNIT[unit] / 10 ** decimals
  const finest = lines.reduce((best, line) => (stepOf(line) < stepOf(best) ? line : best))
  const [only, ...others] = lines
  const isExact = lines.every(({ qualifier }) => qualifier === 'exact')
  return {
    cents: lines.reduce((sum, { cents }) => sum + cents, 0),
    unit: finest.unit,
    decimals: finest.decimals,
    qualifier: isExact ? 'exact' : others.length === 0 && only !== undefined ? only.qualifier : 'about',
  }
}
