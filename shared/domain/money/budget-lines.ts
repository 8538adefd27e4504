import { type Day, latestOf } from '../calendar/day.ts'
import { isSynthetic } from '../dataset/synthetic.ts'
import type { MoneyLine } from './kind-total.ts'

interface Dated {
  readonly asOf: Day
}

/** Splits lines into those of a whole programme and those of a part of one, which may overlap: never add the two. */
export function splitLines<Line extends Pick<MoneyLine, 'institution'>>(
  lines: readonly Line[],
): { readonly whole: readonly Line[]; readonly parts: readonly Line[] } {
  const { whole = [], parts = [] } = Object.groupBy(lines, ({ institution }) =>
    institution === null ? 'whole' : 'parts',
  )
  return { whole, parts }
}

/** True for a line invented for a demonstration. */
export function isInventedLine({ institution }: Pick<MoneyLine, 'institution'>): boolean {
  return institution !== null && isSynthetic('budgets', institution)
}

/** Splits lines into real and invented ones; no sum has both. */
export function splitInvented<Line extends Pick<MoneyLine, 'institution'>>(
  lines: readonly Line[],
): { readonly real: readonly Line[]; readonly invented: readonly Line[] } {
  const { real = [], invented = [] } = Object.groupBy(lines, (line) => (isInventedLine(line) ? 'invented' : 'real'))
  return { real, invented }
}

/** Lines of committed or paid money whose period was not over on the as-of day: more may follow. */
export function unfinishedLines<Line extends Pick<MoneyLine, 'kind' | 'to'> & Dated>(
  lines: readonly Line[],
): readonly Line[] {
  return lines.filter(({ kind, to, asOf }) => (kind === 'committed' || kind === 'paid') && to !== null && to > asOf)
}

export function latestAsOf(lines: readonly Dated[]): Day | null {
  return latestOf(lines.map(({ asOf }) => asOf))
}
