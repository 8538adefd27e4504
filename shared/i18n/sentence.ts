import type { Day } from '../domain/day.ts'
import type { Filter, FilterKind } from '../domain/filter.ts'
import { type Period, resolvePeriod, type Span } from '../domain/period.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import type { MessageKey, Translator } from './translator.ts'

const SENTENCES = {
  category: 'filter.category',
  subcategory: 'filter.subcategory',
  municipality: 'filter.municipality',
  status: 'filter.status',
  organisation: 'filter.organisation',
  channel: 'filter.channel',
  year: 'filter.year',
  month: 'filter.month',
  weekday: 'filter.weekday',
  day: 'filter.day',
} satisfies Record<FilterKind, MessageKey>

/** A filter in words, "in the municipality of Ixelles"; the same on chips, in the PDF and in the terminal. */
export function filterSentence(filter: Filter, t: Translator, format: Format): string {
  const values = filter.values.map((code) => labelOf(filter.kind, code, t, format))
  return t(SENTENCES[filter.kind], { count: filter.values.length, values: format.list(values) })
}

/** A period in words; a relative one names the days it stands for. */
export function periodSentence(period: Period, asOf: Day | null, t: Translator, format: Format): string {
  switch (period.kind) {
    case 'all':
      return t('filter.period-all')
    case 'year':
      return t('filter.period-year', { year: period.year })
    case 'year-to-date':
    case 'range': {
      const span = resolvePeriod(period, asOf)
      if (span === null) return t('filter.period-all')
      if (span.from === span.to) return t('filter.period-day', { from: format.day(span.from) })
      const key = period.kind === 'range' ? 'filter.period-range' : 'filter.period-year-to-date'
      return t(key, { from: format.day(span.from), to: format.day(span.to) })
    }
  }
}

/** Days from one to another in words, all of them where none are given. */
export function spanSentence(span: Span | null, t: Translator, format: Format): string {
  return periodSentence(span === null ? { kind: 'all' } : { kind: 'range', ...span }, null, t, format)
}
