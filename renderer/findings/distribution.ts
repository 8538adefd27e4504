import type { Span } from '../../shared/domain/calendar/period.ts'
import { DELAY_CLASSES } from '../../shared/domain/figures/dashboard-figures.ts'
import { type DelaySpan, isDelayShown } from '../../shared/domain/incidents/delay.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { keptDaysSentence } from '../../shared/i18n/sentence.ts'
import type { ChartFinding, Speech } from './finding.ts'

/** A class of delays with its number of incidents. */
export interface DelayClass extends DelaySpan {
  readonly count: number
}

/** The classes of `DashboardFigures.delays.distribution`. */
export function delayClasses(distribution: readonly number[]): readonly DelayClass[] {
  return distribution.map((count, index) => ({
    from: index === 0 ? 0 : (DELAY_CLASSES[index - 1] ?? 0) + 1,
    to: DELAY_CLASSES[index] ?? null,
    count,
  }))
}

/** How many are closed within the end of each class that has one. */
export function closedWithin(
  classes: readonly DelayClass[],
): readonly { readonly days: number; readonly count: number }[] {
  let count = 0
  return classes.flatMap((each) => {
    count += each.count
    return each.to === null ? [] : [{ days: each.to, count }]
  })
}

/** A class in words: "the same day", "1 day", "2 to 3 days", "over 365 days". */
export function delayClassWords({ from, to }: DelaySpan, { t, format }: Speech): string {
  if (to === null) return t('charts.delay-over', { days: format.count(from - 1) })
  if (from === to) return delayDaysWords(from, { t })
  return t('charts.delay-from-to', { from: format.count(from), to: format.count(to) })
}

/** A delay of whole days in words. */
export function delayDaysWords(days: number, { t }: Pick<Speech, 't'>): string {
  return days === 0 ? t('charts.delay-same-day') : t('incidents.days', { count: days })
}

const A_WEEK = 7

/** The finding of the distribution: how many are closed within a week, and the largest class. */
export function distributionFinding(
  classes: readonly DelayClass[],
  { period, filters }: { readonly period: Span | null; readonly filters: readonly Filter[] },
  speech: Speech,
): ChartFinding {
  const { t, format } = speech
  const days = keptDaysSentence(period, filters, t, format)
  const total = classes.reduce((sum, { count }) => sum + count, 0)
  const plain = t('charts.distribution-sentence', { period: days })
  if (!isDelayShown(total)) return { title: t('incidents.delays-none'), sentence: plain }
  const within = classes.reduce((sum, { to, count }) => (to !== null && to <= A_WEEK ? sum + count : sum), 0)
  const title = t('charts.distribution-week', { share: format.share(within / total) })
  const largest = Math.max(...classes.map(({ count }) => count))
  const [peak, ...others] = classes.filter(({ count }) => count === largest)
  if (peak === undefined || others.length > 0) return { title, sentence: plain }
  const values = { label: delayClassWords(peak, speech), share: format.share(largest / total), period: days }
  return { title, sentence: t('charts.distribution-sentence-peak', values) }
}
