import { type ExplainedDimension, type Explanation, hasBothSigns } from '../../shared/domain/figures/explanation.ts'
import { isWithheldReason } from '../../shared/domain/incidents/comparison.ts'
import { isServiceReason } from '../../shared/domain/incidents/service-reason.ts'
import { partLabel } from '../../shared/i18n/explanation-words.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import { serviceReasonWords } from '../../shared/i18n/service-words.ts'
import type { Speech } from '../findings/finding.ts'
import { sumOfParts } from './shown-parts.ts'

/** A part of a share in points, to two digits since parts are small; one that is none has no sign. */
export function partPoints(part: number, { format }: Pick<Speech, 'format'>): string {
  const hundredths = Math.round(part * 10_000)
  const sign = hundredths > 0 ? '+' : hundredths < 0 ? '−' : ''
  return `${sign}${format.fixed(Math.abs(hundredths) / 100, 2)}`
}

/** What the first dimension says of the difference: shares of it, or incidents where parts go both ways. */
export function explanationTitle({ difference, reason, dimensions }: Explanation, words: Speech): string {
  const { t, format } = words
  const [first] = dimensions
  if (reason !== undefined || difference === null) return t('explanation.title-withheld')
  if (first === undefined || first.carriers === 0) return t('explanation.title-none')
  const { dimension, carriers, parts } = first
  if (parts.some(({ rate }) => rate !== undefined)) {
    const { rate, mix } = sumOfParts(parts)
    const points = (value: number) => t('service.points', { value: partPoints(value, words) })
    return t('explanation.title-rates', { rate: points(rate), mix: points(mix) })
  }
  if (hasBothSigns(first)) {
    const [fallen, risen] = [parts.filter(({ part }) => part < 0), parts.filter(({ part }) => part > 0)]
    return t('explanation.title-both', {
      values: valuesWords(dimension, fallen.length, words),
      down: format.count(-sumOfParts(fallen).part),
      risen: format.count(risen.length),
      up: format.count(sumOfParts(risen).part),
    })
  }
  const [leader] = parts
  const share = format.share(sumOfParts(parts.slice(0, carriers)).part / difference)
  return carriers === 1 && leader !== undefined
    ? t('explanation.title-value', { name: partLabel(first, leader, t, format), share })
    : t('explanation.title-values', { values: valuesWords(dimension, carriers, words), share })
}

/** So many values of a dimension: 4 sub-categories. */
function valuesWords(dimension: ExplainedDimension['dimension'], count: number, { t, format }: Speech): string {
  return t(`explanation.values-${dimension}`, { count, figure: format.count(count) })
}

/** Both figures with their days, and their difference. */
export function explanationSentence(explanation: Explanation, words: Speech): string {
  const { measure, now, before, difference, period, compared, dimensions } = explanation
  const { t, format } = words
  const [first] = dimensions
  if (now === null || before === null || difference === null || period === null || compared === null) return ''
  const days = { period: spanSentence(period, t, format), compared: spanSentence(compared, t, format) }
  if (measure === 'on-time')
    return t('explanation.shares', {
      ...days,
      now: format.share(now),
      before: format.share(before),
      difference: t('service.points', { value: partPoints(difference, words) }),
      dimension: t(`vocabulary.dimension-${first?.dimension ?? 'category'}`),
    })
  const counts = t('explanation.counts', {
    ...days,
    now: format.count(now),
    before: format.count(before),
    difference: format.signed(difference),
  })
  return first !== undefined && hasBothSigns(first) ? `${counts} ${t('explanation.both-counts')}` : counts
}

/** Why there is no difference. */
export function withheldWords(reason: NonNullable<Explanation['reason']>, { t, format }: Speech): string {
  if (isServiceReason(reason)) return serviceReasonWords(reason, t, format)
  return isWithheldReason(reason) ? t(`vocabulary.reason-${reason}`) : t(`vocabulary.answer-${reason}`)
}
