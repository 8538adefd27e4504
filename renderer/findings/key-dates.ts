import type { KeyDate } from '../../shared/contract/figures.ts'
import { yearWithin } from '../../shared/domain/calendar/period.ts'
import { isAnnounced, sortDates } from '../../shared/domain/calendar/time-line.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { type ChartFinding, type Speech, startCapital } from './finding.ts'

/** The finding of key dates: how many, over which years, and the year with most. */
export function datesFinding(dates: readonly KeyDate[], { t, format }: Speech): ChartFinding {
  const sorted = sortDates(dates)
  const [first] = sorted
  const last = sorted.reduce<string | null>((latest, { to }) => (latest === null || to > latest ? to : latest), null)
  if (first === undefined || last === null)
    return { title: t('programmes.dates-none'), sentence: t('programmes.dates-none') }
  const years = `${first.from.slice(0, 4)}-01-01`
  const period = spanWords(years, `${last.slice(0, 4)}-12-31`, t, format)
  const title = t('programmes.dates-title', { count: dates.length, period })
  if (sorted.length === 1) {
    const date = spanWords(first.from, first.to, t, format)
    return { title, sentence: t('common.series-value', { series: startCapital(first.label[t.language]), value: date }) }
  }
  return { title, sentence: busiest(sorted, { t, format }) }
}

function busiest(dates: readonly KeyDate[], { t, format }: Speech): string {
  const within = dates.flatMap((date) => yearWithin(date) ?? [])
  const counts = [...Map.groupBy(within, (year) => year)].map(([year, dates]) => ({ year, count: dates.length }))
  const most = Math.max(0, ...counts.map(({ count }) => count))
  const leaders = counts.filter(({ count }) => count === most)
  const years = format.list(leaders.map(({ year }) => String(year)))
  if (most === 0) return t('programmes.dates-over-years')
  // The title names the year already.
  if (counts.length === 1 && within.length === dates.length) return namedDates(dates, { t, format })
  if (counts.length > 1 && leaders.length === counts.length) return t('programmes.dates-even', { count: most })
  return t(leaders.length > 1 ? 'programmes.dates-tied' : 'programmes.dates-busiest', { years, count: most })
}

/** How many dates are named. */
const MOST_NAMED = 3

function namedDates(dates: readonly KeyDate[], { t, format }: Speech): string {
  const names = dates.slice(0, MOST_NAMED).map(({ label }) => label[t.language])
  return startCapital(dates.length > MOST_NAMED ? `${names.join(', ')}…` : format.list(names))
}

/** A note on dates that were announced, not known to have happened. */
export function announcedNote(dates: readonly KeyDate[], { t }: Speech): readonly string[] {
  const count = dates.filter(isAnnounced).length
  return count === 0 ? [] : [t('programmes.announced-count', { count })]
}
