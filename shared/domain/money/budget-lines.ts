import { type Day, latestOf } from '../calendar/day.ts'
import { isSynthetic } from '../dataset/synthetic.ts'
import type { MoneyLine } from './kind-total.ts'

/** A line with the as-of day of the import that brought it. */
interface Dated {
  readonly asOf: Day
}

/** Lines of a whole programme, and lines that are a part of one: adding the two would count money twice. */
export function splitLines<Line extends Pick<MoneyLine, 'institution'>>(
  lines: readonly Line[],
): { readonly whole: readonly Line[]; readonly parts: readonly Line[] } {
  const { whole = [], parts = [] } = Object.groupBy(lines, ({ institution }) =>
    institution === null ? 'whole' : 'parts',
  )
  return { whole, parts }
}

/** True for a line that the program made up for a demonstration. */
export function isInventedLine({ institution }: Pick<MoneyLine, 'institution'>): boolean {
  return institution !== null && isSynthetic('budgets', institution)
}

/** Real lines, and those made up for a demonstration: no sum has both. */
export function splitInvented<Line extends Pick<MoneyLine, 'institution'>>(
  lines: readonly Line[],
): { readonly real: readonly Line[]; readonly invented: readonly Line[] } {
  const { real = [], invented = [] } = Object.groupBy(lines, (line) => (isInventedLine(line) ? 'invented' : 'real'))
  return { real, invented }
}

/** What is committed or paid over days that were not over when the line was brought: more may follow. */
export function unfinishedLines<Line extends Pick<MoneyLine, 'kind' | 'to'> & Dated>(
  lines: readonly Line[],
): readonly Line[] {
  return lines.filter(({ kind, to, asOf }) => (kind === 'committed' || kind === 'paid') && to !== null && to > asOf)
}

/** The latest as-of day of any of the lines. */
export function latestAsOf(lines: readonly Dated[]): Day | null {
  return latestOf(lines.map(({ asOf }) => asOf))
}
