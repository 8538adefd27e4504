import type { Indicator } from '../contract/figures.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** The word of a unit after a figure; a unit of a user's own file stands as it was written. */
export function unitWord(unit: string, value: number, t: Translator): string {
  const key = `units.${unit}`
  return t.has(key) ? t(key, { count: value }) : unit
}

/** A figure with its unit, without its reserve: `719 000 démarches`. */
export function indicatorValue(
  { value, unit }: Pick<Indicator, 'value' | 'unit'>,
  t: Translator,
  format: Format,
): string {
  const number = format.number(value)
  if (unit === 'percent') return t('programmes.value-percent', { value: number })
  return t('common.value-and-unit', { value: number, unit: unitWord(unit, value, t) })
}

/** A figure in words: `plus de 719 000 démarches`. */
export function qualifiedIndicator(
  indicator: Pick<Indicator, 'value' | 'unit' | 'qualifier'>,
  t: Translator,
  format: Format,
): string {
  return t(`vocabulary.qualifier-${indicator.qualifier}`, { value: indicatorValue(indicator, t, format) })
}

/** The reserve alone, before a figure in a column of its own; nothing for an exact one. */
export function qualifierWord(qualifier: string, t: Translator): string {
  const key = `vocabulary.qualifier-word-${qualifier}`
  return t.has(key) ? t(key) : qualifier
}

/** The word of a kind of participant, or the kind itself where a user's file has one of its own. */
export function participantKindWord(kind: string, t: Translator): string {
  const key = `vocabulary.participant-${kind}`
  return t.has(key) ? t(key) : kind
}
