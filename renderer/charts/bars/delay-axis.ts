/** A tick in the unit in which people say it: 14 days are "2 weeks". */
export interface DelayTick {
  readonly days: number
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly count: number
  /** Its place on the axis, from 0 to 1. */
  readonly at: number
  /** Left out first where there is little room. */
  readonly isMinor: boolean
}

/** A logarithmic scale of whole days, so that 3 and 16 are told apart. */
export interface DelayAxis {
  readonly ticks: readonly DelayTick[]
  /** The place of a delay, from 0 to 1. */
  at(days: number): number
}

/** All ticks that there may be. */
export const DELAY_TICKS = [
  { days: 0, unit: 'day', count: 0, isMinor: false },
  { days: 1, unit: 'day', count: 1, isMinor: false },
  { days: 3, unit: 'day', count: 3, isMinor: true },
  { days: 7, unit: 'week', count: 1, isMinor: false },
  { days: 14, unit: 'week', count: 2, isMinor: true },
  { days: 30, unit: 'month', count: 1, isMinor: false },
  { days: 90, unit: 'month', count: 3, isMinor: true },
  { days: 180, unit: 'month', count: 6, isMinor: true },
  { days: 365, unit: 'year', count: 1, isMinor: false },
  { days: 730, unit: 'year', count: 2, isMinor: true },
  { days: 1825, unit: 'year', count: 5, isMinor: false },
  { days: 3650, unit: 'year', count: 10, isMinor: false },
] as const satisfies readonly Omit<DelayTick, 'at'>[]

/** It reaches half a year at least. */
const LEAST_END = 180

/** The place of one day: zero has no logarithm, so that the same day stands before it. */
const ONE_DAY = 0.07

/** How far two ticks lie apart at least. */
const GAP = 0.1

/** The axis of some delays, the longest of so many days; the same for all that reach the same tick. */
export function delayAxis(longest: number): DelayAxis {
  const reach = Math.max(LEAST_END, longest)
  const end = DELAY_TICKS.find(({ days }) => days >= reach)?.days ?? reach
  const at = (days: number) => (days < 1 ? days * ONE_DAY : ONE_DAY + (1 - ONE_DAY) * (Math.log(days) / Math.log(end)))
  const ticks: DelayTick[] = []
  for (const tick of DELAY_TICKS.filter(({ days }) => days <= end)) {
    const placed = { ...tick, at: at(tick.days), isMinor: tick.isMinor && tick.days !== end }
    const last = ticks.at(-1)
    // One day always stands beside zero.
    if (last === undefined || last.days === 0 || placed.at - last.at >= GAP) ticks.push(placed)
  }
  return { ticks, at }
}
