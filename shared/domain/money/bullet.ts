import type { BudgetKind } from '../dataset/dataset.ts'
import { institutionKey } from '../reading/institution.ts'
import { type Amount, sumAmounts } from './amount.ts'
import type { KindTotal, MoneyLine } from './kind-total.ts'

/** Planned against committed and paid money; at least two of the three. */
export interface Bullet {
  readonly planned: KindTotal | null
  readonly committed: KindTotal | null
  readonly paid: KindTotal | null
  /** Kinds of other days or institutions, not on the axis. */
  readonly leftOut: readonly BudgetKind[]
}

/** What was committed or paid beyond the plan, the larger of the two; `null` for none, or without a plan. */
export function beyondPlan({
  planned,
  committed,
  paid,
}: Bullet): (Amount & { readonly kind: 'committed' | 'paid' }) | null {
  if (planned === null) return null
  const kind = (committed?.cents ?? 0) >= (paid?.cents ?? 0) ? 'committed' : 'paid'
  const most = kind === 'committed' ? committed : paid
  if (most === null || most.cents <= planned.cents) return null
  return { kind, ...sumAmounts([most, { ...planned, cents: -planned.cents }]) }
}

type Difference = 'periods-differ' | 'bodies-differ' | 'scopes-differ'

/** A bullet, or the reason why the kinds cannot share an axis. */
export type KindComparison =
  | { readonly kind: 'bullet'; readonly bullet: Bullet }
  | { readonly kind: 'none'; readonly reason: Difference | 'one-kind' | 'saving-apart' }

type SpentKind = Exclude<BudgetKind, 'potential-saving'>

function isSpent(kind: BudgetKind): kind is SpentKind {
  return kind !== 'potential-saving'
}

/** Puts kinds that cover the same days of the same institutions on one axis, at least two; never a potential saving. */
export function compareKinds(totals: readonly KindTotal[], lines: readonly MoneyLine[]): KindComparison {
  const kinds = totals.map(({ kind }) => kind).filter(isSpent)
  const bodies = (kind: BudgetKind) => {
    const ofKind = lines.filter((line) => line.kind === kind)
    return [...new Set(ofKind.map(bodyOf))].toSorted()
  }
  const days = (kind: BudgetKind) => {
    const total = totals.find((each) => each.kind === kind)
    return `${total?.from}/${total?.to}`
  }
  if (kinds.length < 2) return { kind: 'none', reason: totals.length < 2 ? 'one-kind' : 'saving-apart' }
  const alike = [...Map.groupBy(kinds, (kind) => [days(kind), ...bodies(kind)].join('\n')).values()]
  const [shown = []] = alike.toSorted((a, b) => b.length - a.length)
  if (shown.length < 2) return { kind: 'none', reason: differenceOf(new Set(kinds.map(days)).size, kinds.length) }
  const of = (kind: SpentKind): KindTotal | null =>
    shown.includes(kind) ? (totals.find((total) => total.kind === kind) ?? null) : null
  return {
    kind: 'bullet',
    bullet: {
      planned: of('planned'),
      committed: of('committed'),
      paid: of('paid'),
      leftOut: kinds.filter((kind) => !shown.includes(kind)),
    },
  }
}

function differenceOf(periods: number, kinds: number): Difference {
  if (periods === kinds) return 'periods-differ'
  return periods === 1 ? 'bodies-differ' : 'scopes-differ'
}

/** Identifies whose money a line is, under any name of the body. */
function bodyOf({ programme, institution }: MoneyLine): string {
  return `${programme}\u0000${institution === null ? '' : institutionKey(institution)}`
}
