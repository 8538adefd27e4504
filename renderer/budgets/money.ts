import type { BudgetLine } from '../../shared/contract/figures.ts'
import { BUDGET_KINDS, type BudgetKind, type Qualifier } from '../../shared/domain/dataset/dataset.ts'
import type { Day } from '../../shared/domain/day.ts'
import { yearWithin } from '../../shared/domain/period.ts'

/** An amount with the precision of its print: 69,8 M EUR. */
export interface Amount {
  readonly cents: number
  readonly unit: BudgetLine['unit']
  readonly decimals: number
  readonly qualifier: Qualifier
}

/** Amounts of one kind, added; kinds are never added to one another. */
export interface KindTotal extends Amount {
  readonly kind: BudgetKind
  readonly lines: number
}

/** By what detailed lines are gathered. */
export const GROUPINGS = ['programme', 'institution', 'year'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Lines of one programme, institution or year; `key` is null where the lines have none. */
export interface MoneyGroup {
  readonly key: string | null
  readonly totals: readonly KindTotal[]
  /** Two kinds of the same thing, planned and spent: only these may share an axis. */
  readonly bullet: Bullet | null
}

/** What was planned against what was committed and paid of it. */
export interface Bullet {
  readonly planned: Amount
  readonly committed: Amount | null
  readonly paid: Amount | null
}

/** Lines of a whole programme, and lines that are a part of one: adding the two would count money twice. */
export function splitLines(lines: readonly BudgetLine[]): {
  readonly whole: readonly BudgetLine[]
  readonly parts: readonly BudgetLine[]
} {
  const { whole = [], parts = [] } = Object.groupBy(lines, ({ institution }) =>
    institution === null ? 'whole' : 'parts',
  )
  return { whole, parts }
}

/** The latest as-of day of any of the lines. */
export function latestDay(lines: readonly BudgetLine[]): Day | null {
  return (
    lines
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? null
  )
}

/** The total of each kind there is, in the order of the kinds. */
export function totalsByKind(lines: readonly BudgetLine[]): readonly KindTotal[] {
  return BUDGET_KINDS.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind)
    return own.length === 0 ? [] : [{ kind, lines: own.length, ...sumOf(own) }]
  })
}

/** Groups of lines, the largest planned amount first; years in their order. */
export function groupMoney(lines: readonly BudgetLine[], by: Grouping): readonly MoneyGroup[] {
  const groups = [...Map.groupBy(lines, (line) => keyOf(line, by))].map(([key, own]): MoneyGroup => {
    const totals = totalsByKind(own)
    return { key, totals, bullet: bulletOf(totals) }
  })
  return groups.toSorted((a, b) => (by === 'year' ? (a.key ?? '').localeCompare(b.key ?? '') : largest(b) - largest(a)))
}

function keyOf(line: BudgetLine, by: Grouping): string | null {
  switch (by) {
    case 'programme':
      return line.programme
    case 'institution':
      return line.institution
    case 'year': {
      const year = line.from === null || line.to === null ? null : yearWithin({ from: line.from, to: line.to })
      return year === null ? null : String(year)
    }
  }
}

/** A bullet needs a planned amount and one that was committed or paid; a potential saving is never part of it. */
function bulletOf(totals: readonly KindTotal[]): Bullet | null {
  const of = (kind: BudgetKind): KindTotal | null => totals.find((total) => total.kind === kind) ?? null
  const planned = of('planned')
  const committed = of('committed')
  const paid = of('paid')
  return planned === null || (committed === null && paid === null) ? null : { planned, committed, paid }
}

function largest({ totals }: MoneyGroup): number {
  return Math.max(...totals.map(({ cents }) => cents))
}

const UNIT_SIZES = { EUR: 1, 'k EUR': 1_000, 'M EUR': 1_000_000 } as const satisfies Record<BudgetLine['unit'], number>

/** A sum as exact as its most exact line is printed; about, as soon as one line is no exact figure. */
function sumOf(lines: readonly BudgetLine[]): Amount {
  const stepOf = ({ unit, decimals }: BudgetLine): number => UNIT_SIZES[unit] / 10 ** decimals
  const finest = lines.reduce((best, line) => (stepOf(line) < stepOf(best) ? line : best))
  const [only, ...others] = lines
  const isExact = lines.every(({ qualifier }) => qualifier === 'exact')
  return {
    cents: lines.reduce((sum, { cents }) => sum + cents, 0),
    unit: finest.unit,
    decimals: finest.decimals,
    qualifier: isExact ? 'exact' : others.length === 0 && only !== undefined ? only.qualifier : 'about',
  }
}
