import type { Report } from '../../shared/contract/report.ts'
import { comparedSpan } from '../../shared/domain/comparison.ts'
import { PRINTED_HASH_LENGTH } from '../../shared/domain/manifest.ts'
import { isYearAtMost, resolvePeriod, spanLength, yearSpan, yearWithin } from '../../shared/domain/period.ts'
import { filterSentence } from '../../shared/i18n/sentence.ts'
import styles from './head.module.css'
import type { Notes } from './notes.ts'
import { usePaperWords } from './paper-words.tsx'

/** The filters as sentences. */
export function FilterWords({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { filters } = report.figures.view
  if (filters.length === 0) return <>{t('filter.none')}</>
  const [empty] = filters.filter(({ values }) => values.length === 0)
  if (empty !== undefined)
    return <>{t('report.meta-nothing-kept', { dimension: t(`vocabulary.dimension-${empty.kind}`) })}</>
  const sentences = filters.map((filter) => filterSentence(filter, t, format))
  return <>{t('report.meta-filtered', { sentences: format.list(sentences) })}</>
}

/** The days covered, of how many that were asked. */
export function PeriodWords({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { categories: answer, view } = report.figures
  if (answer.period === null) {
    const asked = resolvePeriod(view.period, answer.asOf)
    if (asked === null) return <>{t('report.no-period')}</>
    return <>{t('report.meta-span', { from: format.day(asked.from), to: format.day(asked.to) })}</>
  }
  const days = spanLength(answer.period)
  const year = yearWithin(answer.period)
  const asked = resolvePeriod(view.period, answer.asOf) ?? (year !== null && answer.partial ? yearSpan(year) : null)
  const all = asked === null ? days : spanLength(asked)
  return (
    <>
      {t('report.meta-span', { from: format.day(answer.period.from), to: format.day(answer.period.to) })}{' '}
      <small>
        {all > days
          ? t('report.meta-days-of', { days: format.count(days), all: format.count(all) })
          : t('report.meta-days', { count: days, figure: format.count(days) })}
      </small>
    </>
  )
}

/** Says that the figures are of a past state, and of which: a snapshot is named as every computer knows it. */
export function PastState({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { view, snapshots } = report.figures
  const snapshot = snapshots.find((each) => each.snapshot === view.asOf)
  if (snapshot === undefined) return null
  const hash = snapshot.sha256.slice(0, PRINTED_HASH_LENGTH)
  const dataset = t(`vocabulary.dataset-${snapshot.dataset}`)
  return <> {t('report.meta-as-of-snapshot', { dataset, hash, day: format.day(snapshot.asOf) })}</>
}

/** What the total is compared with, or why it is not. */
export function ComparisonWords({ report, notes }: { report: Report; notes: Notes }) {
  const { t, format } = usePaperWords()
  const { view, categories } = report.figures
  const { comparison, period } = categories
  if (view.comparison === 'none') return <>{t('report.meta-no-comparison')}</>
  if (comparison === undefined)
    return <>{t(period === null || isYearAtMost(period) ? 'report.meta-not-comparable' : 'report.meta-too-long')}</>
  const { change, reason, from, to, value, fullYear } = comparison
  const isAboutTime = reason === 'lengths-differ' || reason === 'needs-records'
  const mark = isAboutTime ? notes.markOf('period') : null
  return (
    <>
      {change !== null && value !== null
        ? t(comparedSpan(view.comparison) === null ? 'report.meta-change' : 'report.meta-change-days', {
            change: format.change(change),
            before: format.count(value),
            from: format.day(from),
            to: format.day(to),
          })
        : t(reason === null ? 'report.meta-not-comparable' : `vocabulary.reason-${reason}`)}
      {change === null && mark !== null ? <small> {t('report.meta-reason-in-note', { mark })}</small> : null}
      {fullYear === null ? null : (
        <small className={styles.small}>{t('report.meta-full-year', { figure: format.count(fullYear) })}</small>
      )}
    </>
  )
}

/** On how many rows the figures stand: those of the one file that was read, or the records of several imports. */
export function RowCounts({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { categories, recordCount, snapshots } = report.figures
  const isRecords = categories.source === 'records'
  // A later import brings most rows again: those of all imports added up would count them twice.
  const brought = categories.snapshots ?? []
  const imports = snapshots.filter(({ dataset, snapshot }) =>
    isRecords ? dataset === 'incidents' : brought.includes(snapshot),
  )
  const newest = imports.at(-1)
  const { read, rejected } = newest ?? { read: 0, rejected: 0 }
  const counts = t('report.meta-row-counts', {
    read: format.count(read),
    accepted: format.count(read - rejected),
    rejected: format.count(rejected),
  })
  if (!isRecords || imports.length < 2) return <>{counts}</>
  return (
    <>
      {t('report.meta-all-rows', { figure: format.count(recordCount), count: format.count(imports.length) })}
      <small className={styles.small}>{t('report.meta-last-import', { counts })}</small>
    </>
  )
}
