import { addDays, type Day } from '../calendar/day.ts'
import type { Span } from '../calendar/period.ts'
import { roleFilters } from '../figures/role-filters.ts'
import { type Filter, filterValues } from '../incidents/filter.ts'
import { keptRuns } from '../incidents/kept-days.ts'
import { CATEGORY_CODES } from '../vocabulary/category.ts'
import type { OnTimeQuestion } from './service-question.ts'
import { type Target, targetHolding, targetsOfKind } from './target-choice.ts'

/** The targets of a kind that hold within some days, in order of time; one that follows its equal is no other. */
export function targetsOver<Each extends Target>(ofKind: readonly Each[], days: readonly Span[]): readonly Each[] {
  return days
    .flatMap((span) => [span.from, ...turningDays(ofKind, span)])
    .map((day) => targetHolding(ofKind, day))
    .filter((target) => target !== null)
    .filter((target, at, all) => !isSameDelay(target, all[at - 1] ?? null))
}

/** The days of a period that dated filters keep. */
export function judgedDays(period: Span | null, filters: readonly Filter[]): readonly Span[] {
  return period === null ? [] : keptRuns(period, filters)
}

/** Which categories are judged by another target than those that they are compared with, and since when. */
export interface TargetChanges {
  readonly categories: readonly string[]
  readonly days: readonly Day[]
}

/** What changed of the targets within some days; `null` for nothing. */
export function targetTurns(
  targets: readonly Target[],
  filters: readonly Filter[],
  days: readonly Span[],
): TargetChanges | null {
  const found = kindsKept(targets, filters).flatMap(({ category, ofKind }) => {
    const [first, ...later] = targetsOver(ofKind, days)
    return first === undefined || later.length === 0 ? [] : [{ category, days: turningDaysIn(ofKind, days) }]
  })
  return changesOf(found)
}

/** What changed of the targets between the days of an answer and those compared with; `null` for nothing. */
export function targetChanges(
  targets: readonly Target[],
  { filters, comparison: compared }: Pick<OnTimeQuestion, 'filters' | 'comparison'>,
  { period, comparison }: { readonly period: Span | null; readonly comparison?: Span | undefined },
): TargetChanges | null {
  if (period === null || comparison === undefined) return null
  const { from, to } = comparison
  const now = judgedDays(period, filters)
  const before = judgedDays({ from, to }, roleFilters(filters, 'same-days', compared))
  const whole = { from: from < period.from ? from : period.from, to: to > period.to ? to : period.to }
  return changesOf(
    kindsKept(targets, filters)
      .filter(({ ofKind }) => delaysOver(ofKind, now) !== delaysOver(ofKind, before))
      .map(({ category, ofKind }) => ({ category, days: turningDays(ofKind, whole) })),
  )
}

function changesOf(
  found: readonly { readonly category: string; readonly days: readonly Day[] }[],
): TargetChanges | null {
  if (found.length === 0) return null
  return {
    categories: [...new Set(found.map(({ category }) => category))],
    days: [...new Set(found.flatMap(({ days }) => days))].toSorted(),
  }
}

/** The targets that judge each kind of incident that filters keep. */
function kindsKept(
  targets: readonly Target[],
  filters: readonly Filter[],
): readonly { readonly category: string; readonly ofKind: readonly Target[] }[] {
  return (filterValues(filters, 'category') ?? CATEGORY_CODES).flatMap((category) =>
    kindsOf(targets, category).map((subcategory) => ({
      category,
      ofKind: targetsOfKind(targets, { category, subcategory }),
    })),
  )
}

/** The sub-categories of a category that have a target of their own, and all others. */
function kindsOf(targets: readonly Target[], category: string): readonly string[] {
  const own = targets.filter((target) => target.category === category).map(({ subcategory }) => subcategory ?? '')
  return [...new Set(['', ...own])]
}

/** The days on which another delay holds than before, from the first day that is kept to the last. */
function turningDaysIn(ofKind: readonly Target[], days: readonly Span[]): readonly Day[] {
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? [] : turningDays(ofKind, { from: first.from, to: last.to })
}

/** The days after the first one of a span on which another delay begins to hold. */
function turningDays(ofKind: readonly Target[], { from, to }: Span): readonly Day[] {
  const days = ofKind
    .flatMap((target) => [target.from, target.to === null ? null : addDays(target.to, 1)])
    .filter((day) => day !== null)
    .filter((day) => from < day && day <= to)
  return [...new Set(days)]
    .toSorted()
    .filter((day) => !isSameDelay(targetHolding(ofKind, day), targetHolding(ofKind, addDays(day, -1))))
}

function isSameDelay(one: Target | null, other: Target | null): boolean {
  return one?.delay === other?.delay && one?.counting === other?.counting
}

function delaysOver(ofKind: readonly Target[], days: readonly Span[]): string {
  const delays = targetsOver(ofKind, days).map(({ delay, counting }) => `${delay} ${counting}`)
  return [...new Set(delays)].toSorted().join()
}
