import type { Column } from './layout.ts'

/** The fields that tell the period of a figure. */
const PERIOD: ReadonlySet<string> = new Set(['year', 'from', 'to'])

/** True for a field of the period of a figure. */
export function isPeriod(name: string): boolean {
  return PERIOD.has(name)
}

/** True where a column tells the period of each row, be it by its header. */
export function tellPeriod(columns: readonly Column[]): boolean {
  return columns.some(({ field }) => field !== null && [field.name, ...(field.standsFor ?? [])].some(isPeriod))
}
