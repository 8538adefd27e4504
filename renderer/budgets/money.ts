import type { BudgetLine } from '../../shared/contract/figures.ts'
import { BUDGET_KINDS, type BudgetKind, type Qualifier } from '../../shared/domain/dataset/dataset.ts'
import type { Day } from '../../shared/domain/day.ts'
import { yearWithin } from '../../shared/domain/period.ts'
import { communeOf } from './commune.ts'

/** An amount with the precision of its print: 69,8 M EUR. */
export interface Amount {
  readonly cents: number
  readonly unit: BudgetLine['unit']
  readonly decimals: number
  readonly qualifier: Qualifier
}

/** What is added up: a budget line without its source. */
export type MoneyLine = Amount & Pick<BudgetLine, 'kind' | 'programme' | 'institution' | 'from' | 'to'>

/** From the first to the last day of some lines; `null` where one of them has no such day. */
export interface Extent {
  readonly from: Day | null
  readonly to: Day | null
}

/** Amounts of one kind, added; kinds are never added to one another. */
export interface KindTotal extends Amount, Extent {
  readonly kind: BudgetKind
  readonly lines: number
}

/** By what lines are gathered. */
export const GROUPINGS = ['programme', 'institution', 'municipality', 'year'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Lines of one programme, institution, municipality or year. */
export interface MoneyGroup {
  /** A code, a name, a year, or `from/to` of a period over several years; null where the lines have none. */
  readonly key: string | null
  readonly totals: readonly KindTotal[]
  readonly comparison: Comparison
}

/** Kinds of the same thing over the same days share an axis; else it is said why they do not. */
export type Comparison =
  | { readonly kind: 'bullet'; readonly bullet: Bullet }
  | { readonly kind: 'none'; readonly reason: 'one-kind' | 'periods-differ' | 'bodies-differ' }

/** What was planned against what was committed and paid of it: at least two of the three. */
export interface Bullet {
  readonly planned: KindTotal | null
  readonly committed: KindTotal | null
  readonly paid: KindTotal | null
  /** Kinds that cover other days or other institutions, and so are not on the axis. */
  readonly leftOut: readonly BudgetKind[]
}

/** Lines of a whole programme, and lines that are a part of one: adding the two would count money twice. */
export function splitLines<Line extends Pick<BudgetLine, 'institution'>>(
  lines: readonly Line[],
): { readonly whole: readonly Line[]; readonly parts: readonly Line[] } {
  const { whole = [], parts = [] } = Object.groupBy(lines, ({ institution }) =>
    institution === null ? 'whole' : 'parts',
  )
  return { whole, parts }
}

/** The lines that a grouping speaks of: by municipality only those of institutions that are municipalities. */
export function linesOf<Line extends MoneyLine>(lines: readonly Line[], by: Grouping): readonly Line[] {
  return by === 'municipality' ? lines.filter((line) => keyOf(line, by) !== null) : lines
}

/** What is committed or paid over days that were not over when the line was brought: more may follow. */
export function unfinishedLines(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  return lines.filter(({ kind, to, asOf }) => (kind === 'committed' || kind === 'paid') && to !== null && to > asOf)
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
export function totalsByKind(lines: readonly MoneyLine[]): readonly KindTotal[] {
  return BUDGET_KINDS.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind)
    return own.length === 0 ? [] : [{ kind, lines: own.length, ...sumOf(own), ...extentOf(own) }]
  })
}

/** The days from the first to the last of some lines; an undated line leaves both ends open. */
export function extentOf(lines: readonly Extent[]): Extent {
  const starts = lines.map(({ from }) => from)
  const ends = lines.map(({ to }) => to)
  return {
    from: starts.includes(null) ? null : (starts.toSorted()[0] ?? null),
    to: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
  }
}

/** Groups of lines, the largest amount first; years in their order, those without a date last. */
export function groupMoney(lines: readonly MoneyLine[], by: Grouping): readonly MoneyGroup[] {
  const groups = [...Map.groupBy(linesOf(lines, by), (line) => keyOf(line, by))].map(([key, own]): MoneyGroup => {
    const totals = totalsByKind(own)
    return { key, totals, comparison: compareKinds(totals, own) }
  })
  return groups.toSorted(by === 'year' ? byKey : (a, b) => largest(b) - largest(a))
}

function byKey(a: MoneyGroup, b: MoneyGroup): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
  return a.key.localeCompare(b.key)
}

function keyOf(line: MoneyLine, by: Grouping): string | null {
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

/** The year in which a line lies. An amount over several years is never spread: it stands under its own period. */
function yearKey({ from, to }: Extent): string | null {
  if (from === null && to === null) return null
  const year = from === null || to === null ? null : yearWithin({ from, to })
  return year === null ? `${from ?? ''}/${to ?? ''}` : String(year)
}

type SpentKind = Exclude<BudgetKind, 'potential-saving'>

function isSpent(kind: BudgetKind): kind is SpentKind {
  return kind !== 'potential-saving'
}

/** A bullet needs two kinds that cover the same days of the same institutions; a potential saving is never part of it. */
function compareKinds(totals: readonly KindTotal[], lines: readonly MoneyLine[]): Comparison {
  const kinds = totals.map(({ kind }) => kind).filter(isSpent)
  const bodies = (kind: BudgetKind) => {
    const own = lines.filter((line) => line.kind === kind)
    return [...new Set(own.map(bodyOf))].toSorted()
  }
  const days = (kind: BudgetKind) => {
    const total = totals.find((each) => each.kind === kind)
    return `${total?.from}/${total?.to}`
  }
  if (kinds.length < 2) return { kind: 'none', reason: 'one-kind' }
  const alike = [...Map.groupBy(kinds, (kind) => [days(kind), ...bodies(kind)].join('\n')).values()]
  const [shown = []] = alike.toSorted((a, b) => b.length - a.length)
  if (shown.length < 2)
    return { kind: 'none', reason: new Set(kinds.map(days)).size > 1 ? 'periods-differ' : 'bodies-differ' }
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

/** Whose money a line is; a municipality is the same under each of its names. */
function bodyOf({ programme, institution }: MoneyLine): string {
  return `${programme}\u0000${institution === null ? '' : (communeOf(institution) ?? institution)}`
}

function largest({ totals }: MoneyGroup): number {
  return Math.max(...totals.map(({ cents }) => cents))
}

const UNIT_SIZES = { EUR: 1, 'k EUR': 1_000, 'M EUR': 1_000_000 } as const satisfies Record<BudgetLine['unit'], number>

/** A sum as exact as its most exact line is printed; about, as soon as one line is no exact figure. */
function sumOf(lines: readonly Amount[]): Amount {
  const stepOf = ({ unit, decimals }: Amount): number => UNIT_SIZES[unit] / 10 ** decimals
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
