import type { Indicator } from '../../shared/contract/figures.ts'
import { areAlike, seriesSlots } from '../../shared/domain/dataset/indicator-series.ts'
import { qualifiedIndicator } from '../../shared/i18n/indicator-words.ts'
import { isNamedSpan, spanWords } from '../../shared/i18n/span-words.ts'
import { type ChartFinding, type Speech, startCapital } from './finding.ts'

/** The finding of one figure over time. Only exact figures of equal periods have a direction. */
export function seriesFinding(points: readonly Indicator[], speech: Speech): ChartFinding {
  const { t, format } = speech
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined)
    return { title: t('programmes.figures-none'), sentence: t('programmes.figures-none') }
  const label = last.label[t.language]
  const period = ({ from, to }: Indicator): string => spanWords(from, to, t, format)
  const value = (point: Indicator): string => qualifiedIndicator(point, t, format)
  const values = { first: value(first), last: value(last), from: period(first), to: period(last) }
  const title = titleOf(label, first, last, speech)
  return {
    title: startCapital(title),
    sentence: startCapital(t(`programmes.series-${trendOf(points, first, last)}`, values)),
  }
}

/** Named by periods; by days where one is a state or has no name. */
function titleOf(label: string, first: Indicator, last: Indicator, { t, format }: Speech): string {
  const name = ({ from, to }: Indicator): string => spanWords(from, to, t, format)
  if (first === last) return t('programmes.figure-dated', { label, period: name(last) })
  if ([first, last].every(({ from, to }) => isNamedSpan(from, to)))
    return t('programmes.series-title', { label, from: name(first), to: name(last) })
  return t('programmes.series-title-days', {
    label,
    from: format.day(first.from ?? first.to),
    to: format.day(last.to),
  })
}

type Trend = 'one' | 'unequal' | 'flagged' | 'inexact' | 'same' | 'level' | 'up' | 'down'

function trendOf(points: readonly Indicator[], first: Indicator, last: Indicator): Trend {
  if (first === last) return 'one'
  if (points.some(({ isInconsistent }) => isInconsistent)) return 'flagged'
  if (!areAlike(points)) return 'unequal'
  if (points.some(({ qualifier }) => qualifier !== 'exact')) return 'inexact'
  if (points.every(({ value }) => value === first.value)) return 'same'
  if (first.value === last.value) return 'level'
  return last.value > first.value ? 'up' : 'down'
}

/** Highest and lowest figure, where they lie inside the series and all compare. */
export function seriesExtremes(points: readonly Indicator[], { t, format }: Speech): readonly string[] {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined || !['up', 'down', 'level'].includes(trendOf(points, first, last)))
    return []
  const values = points.map(({ value }) => value)
  return (['highest', 'lowest'] as const).flatMap((extreme) => {
    const reached = extreme === 'highest' ? Math.max(...values) : Math.min(...values)
    const at = points.filter(({ value }) => value === reached)
    const [only, ...others] = at
    if (only === undefined || others.length > 0 || only === first || only === last) return []
    const period = spanWords(only.from, only.to, t, format)
    return [t(`programmes.series-${extreme}`, { value: qualifiedIndicator(only, t, format), period })]
  })
}

/** The gaps of a series, in words. */
export function seriesGaps(points: readonly Indicator[], { t }: Speech): readonly string[] {
  return seriesSlots(points).flatMap((slot) => (slot.kind === 'gap' ? [gapWords(slot, t)] : []))
}

/** A run of years without a figure. */
export function gapWords({ from, to }: { readonly from: number; readonly to: number }, t: Speech['t']): string {
  return from === to ? t('programmes.series-gap', { from }) : t('programmes.series-gaps', { from, to })
}
