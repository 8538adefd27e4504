import { closedShareOf } from '../../shared/domain/incidents/closed-share.ts'
import { comparedFilters } from '../../shared/domain/incidents/compared-days.ts'
import { areFewClosed, isDelayShown } from '../../shared/domain/incidents/delay.ts'
import { dataDay } from '../../shared/domain/report/sections/data-day.ts'
import { proseFormat } from '../../shared/i18n/format.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import styles from './head.module.css'
import { countedDays } from './paper-days.tsx'
import type { PaperWords } from './paper-words.tsx'

/** A figure in front of a report, that stands in one of its tables. */
export interface Headline {
  readonly name: 'total' | 'median' | 'closed' | 'largest' | 'year'
  readonly figure: string
  readonly unit: string
  /** What it is of. */
  readonly of: string
}

const MOST = 3
/** One alone says no more than the sentence below the title. */
const FEWEST = 2

/** The first figures that the tables of a report have; none where they have no total. */
export function reportHeadlines(report: Report, words: PaperWords): readonly Headline[] {
  const total = totalHeadline(report, words)
  if (total === null) return []
  const others = [medianHeadline, closedHeadline, largestHeadline, yearHeadline].map((make) => make(report, words))
  const all = [total, ...others.filter((each) => each !== null)].slice(0, MOST)
  return all.length < FEWEST ? [] : all
}

function totalHeadline({ figures, tables }: Report, { t, format }: PaperWords): Headline | null {
  const { period, total, comparison } = figures.categories
  const { filters, comparison: compared } = figures.view
  if (tables.categories === null || period === null || total === null || total === 0) return null
  const days = countedDays(period, filters, { t, format })
  const { change = null, value: before = null } = comparison ?? {}
  return {
    name: 'total',
    figure: format.count(total),
    unit: t('report.headline-incidents', { count: total }),
    of:
      comparison === undefined || change === null || before === null
        ? days
        : t('report.headline-change', {
            period: days,
            change: format.change(change),
            before: format.count(before),
            compared: countedDays(comparison, comparedFilters(filters, compared), { t, format }),
          }),
  }
}

/** Of delays that speak for those not closed too. */
function medianHeadline({ figures, tables }: Report, { t, format }: PaperWords): Headline | null {
  const { closed, median, p90, statuses } = figures
  if (tables.delays === null || median.total === null || p90.total === null || !isDelayShown(closed.total)) return null
  if (areFewClosed(closedShareOf(statuses).share)) return null
  return {
    name: 'median',
    figure: format.count(median.total),
    unit: t('report.headline-days', { count: median.total }),
    of: t('report.headline-delays', {
      closed: format.count(closed.total ?? 0),
      count: p90.total,
      p90: format.count(p90.total),
    }),
  }
}

/** The share closed, where the status of each is known. */
function closedHeadline({ figures, tables }: Report, { t, format }: PaperWords): Headline | null {
  const row = tables.statuses?.rows.find(({ status }) => status === 'closed')
  const day = dataDay(figures, tables)
  if (row?.share == null || row.incidents === null || day === null) return null
  if (figures.shareBases.status !== figures.statuses.total || closedShareOf(figures.statuses).reason !== null)
    return null
  return {
    name: 'closed',
    figure: format.share(row.share),
    unit: t('incidents.closed'),
    of: t('report.headline-closed-of', {
      count: row.incidents,
      figure: format.count(row.incidents),
      day: proseFormat(format).day(day),
    }),
  }
}

/** The category with most, among all of them. */
function largestHeadline({ figures, tables }: Report, { t, format, label }: PaperWords): Headline | null {
  const rows = tables.categories?.rows ?? []
  const [first, second] = rows.toSorted((one, other) => (other.incidents ?? 0) - (one.incidents ?? 0))
  if (rows.some(({ incidents }) => incidents === null) || figures.categories.total !== figures.shareBases.category)
    return null
  if (first?.share == null || first.incidents === null || second === undefined) return null
  if (first.incidents === second.incidents) return null
  return {
    name: 'largest',
    figure: format.share(first.share),
    unit: label('category', first.category),
    of: t('report.headline-largest', { count: first.incidents, figure: format.count(first.incidents) }),
  }
}

/** The last whole year and its growth. */
function yearHeadline({ figures, tables }: Report, { t, format }: PaperWords): Headline | null {
  const row = tables.years?.rows.findLast(({ state }) => state === 'full')
  if (row === undefined || row.incidents === null || row.growth === null) return null
  if (figures.categories.period?.from === row.from && figures.categories.period.to === row.to) return null
  const isPrinted = row.growthFrom === 'printed'
  return {
    name: 'year',
    figure: format.count(row.incidents),
    unit: t('report.headline-year', { count: row.incidents, year: row.year }),
    of: t(isPrinted ? 'report.meta-change-printed' : 'report.headline-growth', {
      change: (isPrinted ? format.printedChange : format.change)(row.growth),
    }),
  }
}

/** Figures in front of the report. */
export function Headlines({ headlines }: { readonly headlines: readonly Headline[] }) {
  if (headlines.length === 0) return null
  return (
    <ul className={styles.headlines}>
      {headlines.map(({ name, figure, unit, of }) => (
        <li key={name}>
          <strong>
            {figure} <small>{unit}</small>
          </strong>
          <div>{of}</div>
        </li>
      ))}
    </ul>
  )
}
