import { SMALLEST_BASE } from '../domain/incidents/comparison.ts'
import type { ServiceMeasure } from '../domain/incidents/measure.ts'
import { isServiceReason } from '../domain/incidents/service-reason.ts'
import { missingShare } from '../domain/service/on-time.ts'
import type { ServiceValue, ServiceValues } from '../domain/service/service-values.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import { onTimeWords, pointsWords, serviceReasonWords, signedPoints, stockNotes } from './service-words.ts'
import type { Translator } from './translator.ts'

/** A share or a stock in figures. */
export function serviceFigure(measure: ServiceMeasure, value: number, format: Format): string {
  return measure === 'on-time' ? format.share(value) : format.count(value)
}

/** The same, or that too few are past their due day, or that it is too early. */
export function serviceText(each: ServiceValue, measure: ServiceMeasure, t: Translator, format: Format): string {
  return each.value === null ? t(`common.${missingWord(each)}`) : serviceFigure(measure, each.value, format)
}

/** The word in the place of a share that is missing. */
export function missingWord({ parts }: Pick<ServiceValue, 'parts'>): 'too-few' | 'too-early' {
  return parts !== null && missingShare(parts) === 'early' ? 'too-early' : 'too-few'
}

/** What is told of a value, a line each: the share with what it is of, or the stock; its change or why there is none; what is too early. */
export function serviceLines(each: ServiceValue, t: Translator, format: Format): readonly string[] {
  const { value, parts } = each
  const count = value ?? 0
  const figure =
    parts === null ? t('service.open-count', { count, n: format.count(count) }) : onTimeWords(parts, t, format)
  const change = changeWords(each, t, format)
  const early = parts?.pending ?? 0
  return [
    figure,
    ...(change === null ? [] : [change]),
    ...(early === 0 ? [] : [t('service.too-early', { n: format.count(early) })]),
  ]
}

/** A change in points of a share, in per cent of a stock, or why there is none; `null` where nothing is compared. */
function changeWords({ comparison, parts }: ServiceValue, t: Translator, format: Format): string | null {
  if (comparison === undefined) return null
  const { change, reason, to } = comparison
  if (change === null) return t(`vocabulary.reason-${reason ?? 'no-earlier-data'}`)
  if (parts !== null) return pointsWords(change, t, format)
  return t('service.open-change', { change: format.change(change), day: format.day(to) })
}

function shortPoints(change: number, t: Translator, format: Format): string {
  return t('service.points-short', { value: signedPoints(change, format) })
}

/** A change where there is little room, and why there is none; `null` where nothing is compared. */
export function serviceChange(each: ServiceValue, t: Translator, format: Format) {
  const { comparison, parts } = each
  if (comparison === undefined) return null
  const { change, reason } = comparison
  if (change !== null)
    return { text: parts === null ? format.change(change) : shortPoints(change, t, format), missing: null }
  const word = reason === 'base-small' || reason === 'base-zero' ? ('too-few' as const) : ('not-comparable' as const)
  return { text: '', missing: { word, reason: changeWords(each, t, format) ?? '' } }
}

/** Why nothing is told. */
export function untoldWords(reason: NonNullable<ServiceValues['reason']>, t: Translator, format: Format): string {
  return isServiceReason(reason) ? serviceReasonWords(reason, t, format) : t(`vocabulary.answer-${reason}`)
}

/** What the figures of a chart or a table are of, in words. */
export function serviceDefinitions(
  { measure, on, asOf, untold }: ServiceValues,
  t: Translator,
  format: Format,
): readonly string[] {
  if (measure === 'on-time') return [t('service.on-time-definition')]
  return stockNotes({ on, asOf, ...untold }, t, format)
}

/** What a map or small trends are coloured or drawn by. */
export function serviceLegend({ measure, on }: ServiceValues, t: Translator, format: Format): string {
  return measure === 'on-time'
    ? t('service.legend-on-time')
    : t('service.legend-open', { day: on === null ? '' : format.day(on) })
}

/** Of which days the figure beside a small trend is, which draws months. */
export function figureDays({ on }: Pick<ServiceValues, 'on'>, period: string, t: Translator, format: Format): string {
  return on === null ? t('charts.multiples-figure', { period }) : t('service.series-figure', { day: format.day(on) })
}

/** The last share of a small trend that no later day changes; `codes` are its months, `cut` the places of those not over or not due. */
export function lastShareWords(
  now: readonly (number | null)[],
  { codes, cut }: { readonly codes: readonly string[]; readonly cut: readonly number[] },
  t: Translator,
  format: Format,
): string {
  const place = now.findLastIndex((value, at) => value !== null && !cut.includes(at))
  const value = now[place] ?? null
  if (value === null) return t('common.not-known')
  return t('service.series-last', {
    month: format.shortMonth(Number(codes[place]?.slice(5))),
    value: format.share(value),
  })
}

/** That some are too few for a share. */
export function fewWords(t: Translator, format: Format): string {
  return t('service.legend-few', { smallest: format.count(SMALLEST_BASE) })
}

/** The values that are told, the largest first, those without a value last, ties by name. */
export function rankedValues({ values, by }: ServiceValues, t: Translator, format: Format): readonly ServiceValue[] {
  const name = ({ code }: ServiceValue) => labelOf(by, code, t, format)
  return values.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1) || name(a).localeCompare(name(b), 'fr'))
}

/** What one learns: the highest and the lowest share, who has most open, or what is chosen. */
export function serviceTitle(
  of: ServiceValues,
  chosen: readonly string[] | null,
  t: Translator,
  format: Format,
): string {
  const { measure, by, on } = of
  const kept = rankedValues(of, t, format).filter(
    ({ value, code }) => value !== null && (chosen?.includes(code) ?? true),
  )
  const [first, last] = [kept[0], kept.at(-1)]
  const name = (each: ServiceValue) => labelOf(by, each.code, t, format)
  if (measure === 'open') {
    const day = on === null ? '' : format.day(on)
    if (first === undefined || first.value === 0) return t('onTime.stock-none')
    return t('service.open-leader', { name: name(first), n: format.count(first.value ?? 0), day })
  }
  if (first === undefined || last === undefined) return t('onTime.split-plain')
  const share = (each: ServiceValue) => format.share(each.value ?? 0)
  if (first === last) return t('onTime.split-one', { name: name(first), share: share(first) })
  if (share(first) === share(last)) return t('onTime.split-one', { name: t('charts.whole'), share: share(first) })
  return t('onTime.split-title', {
    ...{ low: name(last), lowShare: share(last) },
    ...{ high: name(first), highShare: share(first) },
  })
}
