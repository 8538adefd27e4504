import { Temporal } from 'temporal-polyfill'
import { brusselsDay, type Day } from '../calendar/day.ts'

/** Seconds since 1970, or with three digits more thousandths of them, from 2001 on: `1678886400`. */
const SINCE_1970 = /^\s*([1-4]\d{9})(?:\d{3})?(?:[.,]\d+)?\s*$/

/** The day in Brussels of an instant as databases and programs count it, `null` for any other text. */
export function dayOfEpoch(written: string): Day | null {
  const [, seconds] = SINCE_1970.exec(written) ?? []
  if (seconds === undefined) return null
  return brusselsDay(Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString())
}
