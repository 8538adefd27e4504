import type { Day } from '../../shared/domain/calendar/day.ts'
import { beyondPlan } from '../../shared/domain/money/bullet.ts'
import { type Extent, extentOf, type KindTotal } from '../../shared/domain/money/kind-total.ts'
import type { MoneyGroup } from '../../shared/domain/money/money-group.ts'
import type { MoneyGrouping } from '../../shared/domain/money/money-grouping.ts'
import { amountWords } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { ChartFinding, Speech } from './finding.ts'

/** A group of amounts with its name. */
export interface NamedGroup extends MoneyGroup {
  readonly name: string
  /** By kind, the day up to which amounts of an unfinished year are known; a plan is for all of it. */
  readonly openTo: ReadonlyMap<KindTotal['kind'], Day>
}

/** The finding of grouped money: measure, period, and the largest group of the first kind. */
export function moneyFinding(groups: readonly NamedGroup[], by: MoneyGrouping, speech: Speech): ChartFinding {
  const { t, format } = speech
  const totals = groups.flatMap((group) => group.totals)
  const kinds = kindsOf(groups)
  const title =
    totals.length === 0
      ? t('budgets.lines-none')
      : t(`budgets.lines-title-${by}`, {
          period: periodOf(totals, speech),
          kinds: format.list(kinds.map((kind) => t(`budgets.short-${kind}`))),
        })
  return { title, sentence: sentenceOf(groups, kinds[0], speech) }
}

function sentenceOf(groups: readonly NamedGroup[], kind: KindTotal['kind'] | undefined, { t, format }: Speech): string {
  const [only, ...others] = groups
  if (only === undefined || kind === undefined) return t('budgets.say-none')
  if (others.length === 0) {
    const parts = only.totals.map((total) => {
      const values = { kind: t(`budgets.short-${total.kind}`), amount: amountWords(total, t, format) }
      const day = only.openTo.get(total.kind)
      return day === undefined
        ? t('budgets.say-kind', values)
        : t('budgets.say-kind-open', { ...values, day: format.day(day) })
    })
    return t('common.series-value', { series: only.name, value: format.list(parts) })
  }
  const known = groups.flatMap(({ name, totals, openTo }) => {
    const total = totals.find((each) => each.kind === kind)
    const day = openTo.get(kind)
    const label = day === undefined ? name : t('budgets.year-open', { year: name, day: format.day(day) })
    return total === undefined ? [] : [{ name: label, total }]
  })
  const most = Math.max(...known.map(({ total }) => total.cents))
  const leaders = known.filter(({ total }) => total.cents === most)
  const [leader] = leaders
  if (leader === undefined) return t('budgets.say-none')
  const values = {
    kind: t(`budgets.short-${kind}`),
    amount: amountWords(leader.total, t, format),
    names: format.list(leaders.map(({ name }) => name)),
  }
  if (leaders.length > 1) return t(leaders.length === groups.length ? 'budgets.say-equal' : 'budgets.say-tied', values)
  return t('budgets.say-leader', values)
}

/** The kinds in the groups, in order. */
export function kindsOf(groups: readonly MoneyGroup[]): readonly KindTotal['kind'][] {
  const found = new Set(groups.flatMap(({ totals }) => totals.map(({ kind }) => kind)))
  return (['planned', 'committed', 'paid', 'potential-saving'] as const).filter((kind) => found.has(kind))
}

/** Notes: who exceeded the plan, what is approximate, what lacks a kind. */
export function moneyNotes(groups: readonly NamedGroup[], { t, format }: Speech): readonly string[] {
  const beyond = groups.filter(
    ({ comparison }) => comparison.kind === 'bullet' && beyondPlan(comparison.bullet) !== null,
  )
  const isApproximate = groups.some(({ totals }) => totals.some(({ qualifier }) => qualifier !== 'exact'))
  return [
    ...(beyond.length === 0 ? [] : [t('budgets.beyond', { names: format.list(beyond.map(({ name }) => name)) })]),
    ...(isApproximate ? [t('budgets.approximate')] : []),
  ]
}

/** The period of totals in words, or that they are undated. */
export function periodOf(totals: readonly Extent[], { t, format }: Speech): string {
  const dated = totals.filter(({ from, to }) => from !== null || to !== null)
  const { from, to } = extentOf(dated)
  return spanWords(from, to, t, format)
}
