import { AppError } from '../../../../shared/contract/error.ts'
import { addDays, type Day, dayFromNumber, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import type { CategoryMapping } from '../../../../shared/domain/import/category-mapping.ts'
import type { PullQuestion } from '../../../../shared/domain/import/pull.ts'
import type { CellRun } from '../../store/cells/cell-pulls.ts'
import type { PulledControl } from '../cells/pulled-control.ts'

/** Nothing was observed before. */
const EARLIEST: Day = '1990-01-01'
/** What lies beyond is told as these. */
const [FIRST_TOLD, LAST_TOLD] = [dayNumber('0001-01-01'), dayNumber('9999-12-31')]

type AskedDays = Pick<PullQuestion, 'source' | 'from' | 'to'>
type ReachedDays = Pick<CellRun, 'from' | 'asOf'>

/**
 * Fails with `period-apart` where the days that are asked for do not reach those that were pulled before: the days between
 * would count as zero.
 */
export function expectReach({ source, from, to }: AskedDays, run: ReachedDays | null): void {
  if (run === null) return
  const apart = (day: number): AppError => new AppError('period-apart', { source, day: told(day) })
  if (from !== null && dayNumber(from) > run.asOf + 1) throw apart(run.asOf + 1)
  if (to !== null && dayNumber(to) < run.from - 1) throw apart(run.from - 1)
}

/**
 * Fails with `months-cut` where coarse cells are asked for of a part of a month, or where a name of a category takes another
 * meaning within one: a month cannot be divided.
 */
export function expectMonths({ grain, from, to }: PullQuestion, categories: readonly CategoryMapping[]): void {
  if (grain === 'day') return
  const isFirst = (day: Day): boolean => day.endsWith('-01')
  const starts = [...(from === null ? [] : [from]), ...categories.map((each) => each.from)]
  const cut = starts.find((day) => !isFirst(day)) ?? (to === null || isFirst(addDays(to, 1)) ? null : to)
  if (cut !== null) throw new AppError('months-cut', { day: cut })
}

/** Fails where the servers tell of days on which nothing can have been observed, or of incidents without a day. */
export function expectObserved(source: string, { undated, from, to, latest }: PulledControl, today: Day): void {
  if (undated > 0) throw new AppError('source-undated', { source, count: undated })
  if (from !== null && from < dayNumber(EARLIEST))
    throw new AppError('early-day', { source, day: told(from), earliest: EARLIEST })
  const last = Math.max(to ?? 0, latest ?? 0)
  if (last > dayNumber(today)) throw new AppError('future-day', { source, day: told(last), today })
}

function told(day: number): Day {
  return dayFromNumber(Math.min(Math.max(day, FIRST_TOLD), LAST_TOLD))
}

/** The day up to which a pull tells: the latest of which it knows, no later than was asked. Fails with `source-empty`. */
export function asOfPull(
  { source, to }: Omit<AskedDays, 'from'>,
  { latest }: PulledControl,
  { run, today }: { readonly run: Pick<ReachedDays, 'asOf'> | null; readonly today: Day },
): Day {
  const known = latest === null ? null : dayFromNumber(latest)
  if (known !== null) return to !== null && to < known ? to : known
  if (to !== null && to <= today) return to
  // What was there is gone: the days are those of before.
  if (run !== null) return dayFromNumber(run.asOf)
  throw new AppError('source-empty', { source })
}
