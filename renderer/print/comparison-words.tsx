import { isAlike, isYearAtMost, resolvePeriod, type Span } from '../../shared/domain/calendar/period.ts'
import { comparedFilters } from '../../shared/domain/incidents/compared-days.ts'
import { comparedSpan, yearBeside } from '../../shared/domain/incidents/comparison.ts'
import { keptSpan } from '../../shared/domain/incidents/kept-days.ts'
import type { YearRow } from '../../shared/domain/report/tables/year-table.ts'
import { unlikeDaysWords } from '../../shared/i18n/answer-notes.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import styles from './head.module.css'
import type { Notes } from './notes.ts'
import { countedDays } from './paper-days.tsx'
import { type PaperWords, usePaperWords } from './paper-words.tsx'

/** The comparison of the total, or why there is none. */
export function ComparisonWords({ report, notes }: { report: Report; notes: Notes }) {
  const words = usePaperWords()
  const { t, format } = words
  const { view, categories } = report.figures
  const { comparison, period } = categories
  if (view.comparison === 'none') return <>{t('report.meta-no-comparison')}</>
  if (comparison === undefined) return <>{withoutComparison(report, words)}</>
  const { change, reason, from, to, value } = comparison
  const fullYear = yearBeside(categories)
  const unlikeDays = unlikeDaysWords(comparison, t, format)
  const isOther = comparedSpan(view.comparison) !== null
  const filters = comparedFilters(view.filters, view.comparison)
  const before = {
    before: value === null ? '' : format.count(value),
    period: countedDays({ from, to }, filters, words),
  }
  // Unlike lengths of a cut period are explained by its own note; unlike weekdays are not.
  const isAboutPeriod =
    reason === 'needs-records' || (reason === 'lengths-differ' && period !== null && !isAlike(period, { from, to }))
  const mark = isAboutPeriod ? notes.markOf('period') : null
  const isOfSameDays = !isOther && !isOneDay(keptSpan({ from, to }, filters) ?? { from, to })
  if (change !== null && value !== null)
    return (
      <>
        {t(isOfSameDays ? 'report.meta-change' : 'report.meta-change-days', {
          change: format.change(change),
          ...before,
        })}
        {unlikeDays === null ? null : <small className={styles.small}>{unlikeDays}</small>}
        <FullYear figure={fullYear} />
      </>
    )
  return (
    <>
      {t(reason === null ? 'common.not-comparable' : `vocabulary.reason-${reason}`)}
      {mark === null ? null : <small> {t('report.meta-reason-in-note', { mark })}</small>}
      <small className={styles.small}>{value === null ? before.period : t('report.meta-withheld', before)}</small>
      <FullYear figure={fullYear} />
    </>
  )
}

function isOneDay({ from, to }: Span): boolean {
  return from === to
}

function FullYear({ figure }: { figure: number | null }) {
  const { t, format } = usePaperWords()
  if (figure === null) return null
  return <small className={styles.small}>{t('report.meta-full-year', { figure: format.count(figure) })}</small>
}

/** Why there is no comparison: nothing to compare, a full year with a printed growth, or too long a period. */
export function withoutComparison(report: Report, { t, format }: PaperWords): string {
  const { period } = report.figures.categories
  const year = publishedYear(report)
  if (year !== undefined && year.growth !== null)
    return t('report.meta-change-printed', { change: format.printedChange(year.growth) })
  if (period === null) return t('report.no-period')
  return t(isYearAtMost(period) ? 'common.not-comparable' : 'report.meta-too-long')
}

/** The year asked, where it is published but not by category. */
export function publishedYear({ figures: { view, categories }, tables }: Report): YearRow | undefined {
  if (categories.reason !== 'needs-records' || view.filters.length > 0) return undefined
  const asked = resolvePeriod(view.period, categories.asOf)
  const rows = tables.years?.rows ?? []
  return rows.find(
    ({ from, to, state, incidents }) =>
      incidents !== null && state === 'full' && from === asked?.from && to === asked.to,
  )
}
