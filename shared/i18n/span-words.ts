import { type Day, yearOf } from '../domain/calendar/day.ts'
import { isLastOfMonth } from '../domain/calendar/month.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/**
 * A span of days as briefly as it can be said: whole years and months by their names, one day as a day. Without a
 * first day it is the state at the last one; without either the source gives no date.
 */
export function spanWords(from: Day | null, to: Day | null, t: Translator, format: Format): string {
  if (to === null)
    return from === null ? t('programmes.span-none') : t('programmes.span-since', { from: format.day(from) })
  if (from === null) return t('programmes.span-at', { to: format.day(to) })
  if (from === to) return format.day(to)
  if (!isNamedSpan(from, to)) return t('filter.period-range', { from: format.day(from), to: format.day(to) })
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return yearsWords(yearOf(from), yearOf(to), t)
  return monthsWords(from.slice(0, 7), to.slice(0, 7), t, format)
}

/** True for whole months or years, which are called by their names. */
export function isNamedSpan(from: Day | null, to: Day): boolean {
  return (from?.endsWith('-01') ?? false) && isLastOfMonth(to)
}

function yearsWords(from: number, to: number, t: Translator): string {
  return from === to ? t('programmes.span-year', { year: to }) : t('programmes.span-years', { from, to })
}

function monthsWords(from: string, to: string, t: Translator, format: Format): string {
  return from === to
    ? format.month(to)
    : t('programmes.span-months', { from: format.month(from), to: format.month(to) })
}
