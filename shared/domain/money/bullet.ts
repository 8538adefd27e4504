import type { BudgetKind } from '../dataset/dataset.ts'
import { institutionKey } from '../reading/institution.ts'
import type { KindTotal, MoneyLine } from './kind-total.ts'

/** What was planned against what was committed and paid of it: at least two of the three. */
export interface Bullet {
  readonly planned: KindTotal | null
  readonly committed: KindTotal | null
  readonly paid: KindTotal | null
  /** Kinds that cover other days or other institutions, and so are not on the axis. */
  readonly leftOut: readonly BudgetKind[]
}

/** Why kinds cannot share an axis: what they cover. */
type Difference = 'periods-differ' | 'bodies-differ' | 'scopes-differ'

/** Kinds of the same thing over the same days share an axis; else it is said why they do not. */
export type KindComparison =
  | { readonly kind: 'bullet'; readonly bullet: Bullet }
  | { readonly kind: 'none'; readonly reason: Difference | 'one-kind' | 'saving-apart' }

type SpentKind = Exclude<BudgetKind, 'potential-saving'>

function isSpent(kind: BudgetKind): kind is SpentKind {
  return kind !== 'potential-saving'
}

/** A bullet needs two kinds that cover the same days of the same institutions; a potential saving is never part of it. */
export function compareKinds(totals: readonly KindTotal[], lines: readonly MoneyLine[]): KindComparison {
  const kinds = totals.map(({ kind }) => kind).filter(isSpent)
  const bodies = (kind: BudgetKind) => {
    const own = lines.filter((line) => line.kind === kind)
    return [...new Set(own.map(bodyOf))].toSorted()
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

/** Kinds of which no two cover the same: all have other days, or all the same, or only some. */
function differenceOf(periods: number, kinds: number): Difference {
  if (periods === kinds) return 'periods-differ'
  return periods === 1 ? 'bodies-differ' : 'scopes-differ'
}

/** Whose money a line is; a body is the same under each of its names. */
function bodyOf({ programme, institution }: MoneyLine): string {
  return `${programme}\u0000${institution === null ? '' : institutionKey(institution)}`
}
