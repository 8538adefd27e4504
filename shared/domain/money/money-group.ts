import { yearWithin } from '../calendar/period.ts'
import { BUDGET_KINDS, type BudgetKind } from '../dataset/dataset.ts'
import { communeOf } from '../reading/institution.ts'
import { compareCodes } from '../vocabulary/code-order.ts'
import { compareKinds, type KindComparison } from './bullet.ts'
import { type Extent, type KindTotal, type MoneyLine, totalsByKind } from './kind-total.ts'
import type { MoneyGrouping } from './money-grouping.ts'

/** Lines of one programme, institution, municipality or year. */
export interface MoneyGroup {
  /** A code, a name, a year or `from/to`; `null` where the lines have none. */
  readonly key: string | null
  readonly totals: readonly KindTotal[]
  readonly comparison: KindComparison
}

/** The lines of a grouping: by municipality only those of institutions that are municipalities. */
export function linesOf<Line extends MoneyLine>(lines: readonly Line[], by: MoneyGrouping): readonly Line[] {
  return by === 'municipality' ? lines.filter((line) => keyOf(line, by) !== null) : lines
}

/** Groups lines, largest amount of the first present kind first; years in their order. */
export function groupMoney(lines: readonly MoneyLine[], by: MoneyGrouping): readonly MoneyGroup[] {
  const groups = [...Map.groupBy(linesOf(lines, by), (line) => keyOf(line, by))].map(([key, grouped]): MoneyGroup => {
    const totals = totalsByKind(grouped)
    return { key, totals, comparison: compareKinds(totals, grouped) }
  })
  if (by === 'year') return groups.toSorted(byKey)
  const kinds = BUDGET_KINDS.filter((kind) => lines.some((line) => line.kind === kind))
  return groups.toSorted((a, b) => byAmounts(a, b, kinds))
}

/** The lines of the group of a key. */
export function linesOfGroup<Line extends MoneyLine>(
  lines: readonly Line[],
  by: MoneyGrouping,
  key: string | null,
): readonly Line[] {
  return linesOf(lines, by).filter((line) => keyOf(line, by) === key)
}

function byKey(a: MoneyGroup, b: MoneyGroup): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
  return compareCodes(a.key, b.key)
}

function keyOf(line: MoneyLine, by: MoneyGrouping): string | null {
  switch (by) {
    case 'programme':
      return line.programme
    case 'institution':
      return line.institution
    case 'municipality':
      return line.institution === null ? null : communeOf(line.institution)
    case 'year':
      return yearKey(line)
  }
}

/** The year of a line; over several years, `from/to`: an amount is never spread. */
export function yearKey({ from, to }: Extent): string | null {
  if (from === null && to === null) return null
  const year = from === null || to === null ? null : yearWithin({ from, to })
  return year === null ? `${from ?? ''}/${to ?? ''}` : String(year)
}

/** Compares by the first kind, then the next; a group without a kind comes last. */
function byAmounts(a: MoneyGroup, b: MoneyGroup, [kind, ...others]: readonly BudgetKind[]): number {
  if (kind === undefined) return 0
  const amountOf = ({ totals }: MoneyGroup) => totals.find((total) => total.kind === kind)?.cents ?? -1
  return amountOf(b) - amountOf(a) || byAmounts(a, b, others)
}
