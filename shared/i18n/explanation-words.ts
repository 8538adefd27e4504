import { type ExplainedDimension, type ExplainedPart, hasBothSigns } from '../domain/figures/explanation.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import { pointsWords } from './service-words.ts'
import type { Translator } from './translator.ts'

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
  const nameOf = ({ key: [code = ''] }: ExplainedPart): string => labelOf(explained.dimension, code, t, format)
  const named = explained.parts
    .slice(0, Math.min(explained.carriers, MOST_NAMED))
    .map((part) => `${nameOf(part)} ${written(part.part)}`)
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
