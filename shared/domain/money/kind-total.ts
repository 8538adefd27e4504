import type { Day } from '../calendar/day.ts'
import { BUDGET_KINDS, type BudgetKind } from '../dataset/dataset.ts'
import { type Amount, sumAmounts } from './amount.ts'

/** From the first to the last day; `null` where a line has no such day. */
export interface Extent {
  readonly from: Day | null
  readonly to: Day | null
}

/** A budget line without its source. */
export interface MoneyLine extends Amount, Extent {
  readonly kind: BudgetKind
  readonly programme: string
  /** `null` for a whole programme, of which lines with an institution may be parts. */
  readonly institution: string | null
}

/** The sum of one kind; kinds are never added to one another. */
export interface KindTotal extends Amount, Extent {
  readonly kind: BudgetKind
  readonly lines: number
}

/** The total of each kind, in the order of the kinds. */
export function totalsByKind(lines: readonly MoneyLine[]): readonly KindTotal[] {
  return BUDGET_KINDS.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind)
    return ofKind.length === 0 ? [] : [{ kind, lines: ofKind.length, ...sumAmounts(ofKind), ...extentOf(ofKind) }]
  })
}

/** The extent of lines; an undated line leaves both ends open. */
export function extentOf(lines: readonly Extent[]): Extent {
  const starts = lines.map(({ from }) => from)
  const ends = lines.map(({ to }) => to)
  return {
    from: starts.includes(null) ? null : (starts.toSorted()[0] ?? null),
    to: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
  }
}

/** The lines that the total of their kind counts: of institutions if there are any, else of whole programmes. */
export function countedLines<Line extends Pick<MoneyLine, 'kind' | 'institution'>>(
  lines: readonly Line[],
): readonly Line[] {
  const inParts = new Set(lines.filter(({ institution }) => institution !== null).map(({ kind }) => kind))
  return lines.filter(({ kind, institution }) => institution !== null || !inParts.has(kind))
}

/** The lines of whole programmes that the total of their kind does not count. */
export function leftOutLines<Line extends Pick<MoneyLine, 'kind' | 'institution'>>(
  lines: readonly Line[],
): readonly Line[] {
  const counted = new Set(countedLines(lines))
  return lines.filter((line) => !counted.has(line))
}

/** The cents of each kind, in line order. */
export function kindTotals<Line extends Pick<MoneyLine, 'kind' | 'institution' | 'cents'>>(
  lines: readonly Line[],
): readonly { readonly kind: BudgetKind; readonly cents: number }[] {
  return [...Map.groupBy(countedLines(lines), ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    cents: own.reduce((sum, { cents }) => sum + cents, 0),
  }))
}
