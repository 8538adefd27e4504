import { isAgeBand } from '../domain/incidents/age-band.ts'
import { SMALLEST_BASE } from '../domain/incidents/comparison.ts'
import { type Parts, SERVICE_PARTS } from '../domain/incidents/service-part.ts'
import type { ServiceReason } from '../domain/incidents/service-reason.ts'
import { missingShare, onTimeShare, pastDue } from '../domain/service/on-time.ts'
import type { StockAnswer, StockDimension } from '../domain/service/service-question.ts'
import { isOfIncidents } from '../domain/service/service-question.ts'
import type { TargetChanges } from '../domain/service/target-changes.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import type { Translator } from './translator.ts'

/** The share on time with its denominator, or why there is none: too few are past their due day, or it is too early. */
export function onTimeWords(parts: Parts, t: Translator, format: Format): string {
  const base = pastDue(parts)
  const { value } = onTimeShare(parts)
  if (value === null)
    return t(`service.${missingShare(parts) ?? 'few'}`, {
      base: format.count(base),
      smallest: format.count(SMALLEST_BASE),
    })
  const counts = { inTime: format.count(parts.inTime), base: format.count(base) }
  return `${format.share(value)} (${t('service.share-of', counts)})`
}

/** Why there is no share, or no stock. */
export function serviceReasonWords(reason: ServiceReason, t: Translator, format: Format): string {
  return t(`service.answer-${reason}`, { smallest: format.count(SMALLEST_BASE) })
}

/** So many categories are named. */
const MOST_NAMED = 3

/** That shares which are compared are not judged by the same targets. */
export function targetChangeWords(changes: TargetChanges, t: Translator, format: Format): string {
  return t('service.target-changed', changedValues(changes, t, format))
}

/** That the incidents of one share are not judged by the same target. */
export function targetTurnWords(changes: TargetChanges, t: Translator, format: Format): string {
  return t('service.target-turned', changedValues(changes, t, format))
}

function changedValues({ categories, days }: TargetChanges, t: Translator, format: Format) {
  const names = categories.map((code) => labelOf('category', code, t, format))
  const count = categories.length
  return {
    days: format.list(days.map(format.day)),
    categories:
      count > MOST_NAMED
        ? t('explanation.values-category', { count, figure: format.count(count) })
        : format.list(names),
  }
}

/** Every part that has incidents, by its name. */
export function partsWords(parts: Parts, t: Translator, format: Format): string {
  const filled = SERVICE_PARTS.filter((part) => parts[part] > 0)
  return format.list(
    filled.map((part) => t('service.part-of', { part: t(`service.part-${part}`), n: format.count(parts[part]) })),
  )
}

/** A change of two shares in points. */
export function pointsWords(change: number, t: Translator, format: Format): string {
  return t('service.points', { value: signedPoints(change, format) })
}

/** The same as a number alone, where its unit stands elsewhere. */
export function signedPoints(change: number, format: Format): string {
  const sign = change > 0 ? '+' : change < 0 ? '−' : ''
  return `${sign}${format.fixed(Math.abs(change) * 100, 1)}`
}

/** The code of a dimension of a stock, in words. */
export function stockLabel(dimension: StockDimension, code: string, t: Translator, format: Format): string {
  if (isOfIncidents(dimension)) return labelOf(dimension, code, t, format)
  if (dimension === 'age') return isAgeBand(code) ? t(`service.age-${code}`) : code
  return t('service.week', { week: String(Number(code.slice(6))), year: code.slice(0, 4) })
}

/** What a stock is, and what is in none. */
export function stockNotes(
  { on, undated, unseen, asOf }: Pick<StockAnswer, 'on' | 'undated' | 'unseen' | 'asOf'>,
  t: Translator,
  format: Format,
): readonly string[] {
  return [
    ...(on === null ? [] : [t('service.open-definition', { day: format.day(on) })]),
    ...(undated === 0 ? [] : [t('service.undated', { count: undated, n: format.count(undated) })]),
    ...(unseen === 0 || asOf === null
      ? []
      : [t('service.unseen', { count: unseen, n: format.count(unseen), day: format.day(asOf) })]),
  ]
}
