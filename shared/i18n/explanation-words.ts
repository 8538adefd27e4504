import { type Span, yearWithin } from '../domain/calendar/period.ts'
import {
  type ExplainedDimension,
  type ExplainedPart,
  type Explanation,
  hasBothSigns,
} from '../domain/figures/explanation.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import { pointsWords } from './service-words.ts'
import type { Translator } from './translator.ts'

/** The name of a part: a sub-category has its category with it where another one has the same name. */
export function partLabel(
  { dimension, parts }: Pick<ExplainedDimension, 'dimension' | 'parts'>,
  { key: [code = ''] }: ExplainedPart,
  t: Translator,
  format: Format,
): string {
  const name = labelOf(dimension, code, t, format)
  if (dimension !== 'subcategory') return name
  const isOnly = parts.every(({ key: [other = ''] }) => other === code || labelOf(dimension, other, t, format) !== name)
  return isOnly ? name : `${name} (${labelOf('category', code.slice(0, code.indexOf('/')), t, format)})`
}

/** What stands above the figures of both sides: their years, where they lie in one each. */
export function sideHeads({ period, compared }: Pick<Explanation, 'period' | 'compared'>, t: Translator) {
  const yearOf = (span: Span | null): number | null => (span === null ? null : yearWithin(span))
  const [now, before] = [yearOf(period), yearOf(compared)]
  return now === null || before === null || now === before
    ? { now: t('explanation.head-now'), before: t('explanation.head-before') }
    : { now: String(now), before: String(before) }
}

/** So many parts are named in a sentence. */
const MOST_NAMED = 3

/**
 * What a dimension says of a difference of incidents, in a sentence: shares of it, or incidents where parts go both ways.
 * It never says why.
 */
export function explanationSentence(
  explained: ExplainedDimension,
  difference: number,
  t: Translator,
  format: Format,
): string {
  const dimension = t(`vocabulary.dimension-${explained.dimension}`)
  if (explained.parts.some(({ rate }) => rate !== undefined))
    return ratesSentence(explained, difference, dimension, t, format)
  const isMixed = hasBothSigns(explained)
  const written = (part: number): string => (isMixed ? format.signed(part) : format.share(part / difference))
  const named = explained.parts
    .slice(0, Math.min(explained.carriers, MOST_NAMED))
    .map((part) => `${partLabel(explained, part, t, format)} ${written(part.part)}`)
  if (named.length === 0) return t('explanation.none')
  return t(isMixed ? 'explanation.both-signs' : 'explanation.share', {
    difference: format.signed(difference),
    dimension,
    values: format.list(named),
  })
}

/** How much of a difference in points are the rates of the values, and how much their weights. */
function ratesSentence(
  { parts }: ExplainedDimension,
  difference: number,
  dimension: string,
  t: Translator,
  format: Format,
): string {
  const sum = (of: 'rate' | 'mix'): number => parts.reduce((all, part) => all + (part[of] ?? 0), 0)
  return t('explanation.rates', {
    difference: pointsWords(difference, t, format),
    dimension,
    rate: pointsWords(sum('rate'), t, format),
    mix: pointsWords(sum('mix'), t, format),
  })
}
