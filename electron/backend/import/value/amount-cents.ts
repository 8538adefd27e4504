import { KEPT_UNITS } from '../../../../shared/domain/reading/read-money-unit.ts'
import {
  CENTS_IN_A_UNIT,
  DECIMALS_OF_CENTS,
  type WrittenUnit,
} from '../../../../shared/domain/vocabulary/money-unit.ts'
import type { Decimal } from './number-reader.ts'

interface AmountInCents {
  readonly cents: number
  /** Those of its unit. */
  readonly decimals: number
  /** True where more was written than cents can hold. */
  readonly isRounded: boolean
}

/** True for `1.234` and `12,345`: no price has three decimals, but a thousand is often written so. */
export function mayBeThousands({ value, decimals }: Decimal): boolean {
  return decimals === 3 && Math.abs(value) >= 1 && Math.abs(value) < 1000
}

/** A hundred thousand million euros, more than any budget in Belgium has had. */
const BEYOND_BUDGETS = 1e13

/** True for an amount so large that it was rather written in euros than in the unit that was read. */
export function isBeyondBudgets(cents: number, written: WrittenUnit): boolean {
  return written !== 'EUR' && Math.abs(cents) >= BEYOND_BUDGETS
}

/** Less than this of a cent is no part of an amount, but of how computers count. */
const NOTHING = 1e-4

/** A computer counts so many digits of a number exactly. */
const EXACT_DIGITS = 15

/** The whole cents nearest to an amount, half a cent away from zero, as a spreadsheet shows it: 0,285 is 0,29. */
function rounded(exact: number): number {
  const size = Math.round(Number(Math.abs(exact).toPrecision(EXACT_DIGITS)))
  return exact < 0 && size > 0 ? -size : size
}

/** The whole cents of an amount, and the decimals of its unit that they can hold. */
export function inCents({ value, decimals }: Decimal, written: WrittenUnit): AmountInCents {
  const { unit, digits } = KEPT_UNITS[written]
  const exact = value * CENTS_IN_A_UNIT[unit] * 10 ** digits
  const most = DECIMALS_OF_CENTS[unit]
  const left = Math.max(0, decimals - digits)
  const cents = left > most ? rounded(exact) : Math.round(exact)
  return { cents, decimals: Math.min(left, most), isRounded: left > most && Math.abs(exact - cents) > NOTHING }
}
