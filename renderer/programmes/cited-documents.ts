import type { Day } from '../../shared/domain/calendar/day.ts'
import { compareCodes } from '../../shared/domain/vocabulary/code-order.ts'

/** How many rows there are of each as-of day, the latest day first. */
export function asOfDays(
  rows: readonly { readonly asOf: Day }[],
): readonly { readonly day: Day; readonly count: number }[] {
  return [...Map.groupBy(rows, ({ asOf }) => asOf)]
    .map(([day, ofDay]) => ({ day, count: ofDay.length }))
    .toSorted((a, b) => compareCodes(b.day, a.day))
}

/** The documents that some rows cite, without the place in them: "CIRB-CIBG, Rapport annuel 2022". */
export function documentsOf(rows: readonly { readonly source: string }[]): readonly string[] {
  return [...new Set(rows.map(({ source }) => source.split(', ').slice(0, 2).join(', ')).filter((text) => text !== ''))]
}
