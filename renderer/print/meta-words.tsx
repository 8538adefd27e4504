import { resolvePeriod, spanLength, yearSpan, yearWithin } from '../../shared/domain/calendar/period.ts'
import { isDated } from '../../shared/domain/incidents/dimension.ts'
import { keptDays } from '../../shared/domain/incidents/kept-days.ts'
import { PRINTED_HASH_LENGTH } from '../../shared/domain/report/manifest.ts'
import type { ReportLimit } from '../../shared/domain/report/report-limits.ts'
import { limitWords } from '../../shared/i18n/limit-words.ts'
import { filterSentence } from '../../shared/i18n/sentence.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import styles from './head.module.css'
import { usePaperWords } from './paper-words.tsx'
import { shortSpan } from './short-span.ts'

/** The filters as sentences. */
export function FilterWords({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { filters } = report.figures.view
  if (filters.length === 0) return <>{t('filter.none')}</>
  const [empty] = filters.filter(({ values }) => values.length === 0)
  if (empty !== undefined)
    return <>{t('report.meta-nothing-kept', { dimension: t(`vocabulary.dimension-${empty.kind}`) })}</>
  const sentences = filters.map((filter) => filterSentence(filter, t, format))
  // An "and" after the last of several values would be read as one more of them.
  const isOfOneEach = filters.every(({ values }) => values.length === 1)
  const all = isOfOneEach
    ? format.list(sentences)
    : sentences.reduce((before, next) => t('report.meta-filters-both', { before, next }))
  return <>{t('report.meta-filtered', { sentences: all })}</>
}

/** The days covered, of how many that were asked. */
export function PeriodWords({ report }: { report: Report }) {
  const words = usePaperWords()
  const { t, format } = words
  const { categories: answer, view } = report.figures
  if (answer.period === null) {
    const asked = resolvePeriod(view.period, answer.asOf)
    if (asked === null) return <>{t('report.no-period')}</>
    return <>{shortSpan(asked, words)}</>
  }
  const span = spanLength(answer.period)
  // Filters on years, months and days may leave some out in between.
  const days = keptDays(
    answer.period,
    view.filters.filter(({ kind }) => isDated(kind)),
  )
  const year = yearWithin(answer.period)
  const asked = resolvePeriod(view.period, answer.asOf) ?? (year !== null && answer.partial ? yearSpan(year) : null)
  const all = asked === null ? span : Math.max(span, spanLength(asked))
  return (
    <>
      {shortSpan(answer.period, words)}{' '}
      <small>
        {all > days
          ? t('report.meta-days-of', { days: format.count(days), all: format.count(all) })
          : t('report.meta-days', { count: days, figure: format.count(days) })}
      </small>
    </>
  )
}

/** What was asked for and is not in the report, a line each. */
export function LimitWords({ limits }: { limits: readonly ReportLimit[] }) {
  const { t, format } = usePaperWords()
  return (
    <>
      {limits.map((limit) => (
        <span key={limit.kind} className={styles.line}>
          {limitWords(limit, t, format)}
        </span>
      ))}
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

/** On how many rows the figures stand: those of the one file that was read, or the records of several imports. */
export function RowCounts({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { categories, recordCount } = report.figures
  const isRecords = categories.source === 'records'
  // A later import brings most rows again: those of all imports added up would count them twice.
  const imports = countedImports(report.figures)
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

/** The imports whose rows are counted by category; none where no figure is. */
export function countedImports({ categories, snapshots }: Report['figures']): Report['figures']['snapshots'] {
  const brought = categories.snapshots ?? []
  return snapshots.filter(({ dataset, snapshot }) =>
    categories.source === 'records' ? dataset === 'incidents' : brought.includes(snapshot),
  )
}
