import { type Day, isDay } from '../../../shared/domain/day.ts'
import { readDay } from '../../../shared/domain/reading/day-reading.ts'

const IN_TITLE = /\b(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b/
const IN_NAME = /(\d{4})[-_]?(\d{2})[-_]?(\d{2})/
const YEAR_IN_TITLE = /\b(?:année|jaar|year)\s+(\d{4})\b/iu

/** The day up to which a title says that the figures run. */
export function dayInTitle(lines: readonly string[]): Day | null {
  for (const line of lines) {
    const match = IN_TITLE.exec(line)
    const reading = match === null ? null : readDay((match[1] ?? '').replace(/[.-]/g, '/'), 'dmy')
    if (reading?.ok === true) return reading.day
  }
  return null
}

export function dayInName(name: string): Day | null {
  const match = IN_NAME.exec(name)
  const day = match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`
  return isDay(day) ? day : null
}

/** The period of a table whose title names it: from the first day of its year to the as-of day. */
export function titlePeriod(
  lines: readonly string[],
  asOf: Day | null,
): { readonly from: Day; readonly to: Day } | null {
  if (asOf === null) return null
  const year =
    lines.map((line) => YEAR_IN_TITLE.exec(line)?.[1]).find((found) => found !== undefined) ?? asOf.slice(0, 4)
  return { from: `${year}-01-01`, to: asOf.slice(0, 4) === year ? asOf : `${year}-12-31` }
}
