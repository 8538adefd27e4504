import type { ReactNode } from 'react'
import { resolvePeriod, spanLength, yearSpan, yearWithin } from '../../shared/domain/calendar/period.ts'
import { isDated } from '../../shared/domain/incidents/dimension.ts'
import { keptDays } from '../../shared/domain/incidents/kept-days.ts'
import { dataDay, otherDataDays } from '../../shared/domain/report/sections/data-day.ts'
import { type ReportLimit, reportLimits } from '../../shared/domain/report/sections/report-limits.ts'
import { hasIncidents } from '../../shared/domain/report/sections/report-tables.ts'
import { usedSnapshots } from '../../shared/domain/report/sections/used-snapshots.ts'
import { PRINTED_HASH_LENGTH } from '../../shared/domain/report/verification/manifest.ts'
import { FIXMYSTREET } from '../../shared/domain/vocabulary/register.ts'
import { importDatasetWords } from '../../shared/i18n/import-source-words.ts'
import { limitWords } from '../../shared/i18n/report-words.ts'
import { filterSentence } from '../../shared/i18n/sentence.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { ComparisonWords } from './comparison-words.tsx'
import styles from './head.module.css'
import { NoteMark } from './note-list.tsx'
import type { Notes } from './notes.ts'
import { shortSpan } from './paper-days.tsx'
import { usePaperWords } from './paper-words.tsx'

/** Further snapshots are named in the sources only. */
const MOST_SNAPSHOTS = 3

/** The block of conditions: data, filters, period, comparison. */
export function Meta({ report, notes }: { report: Report; notes: Notes }) {
  const { t, format } = usePaperWords()
  const { partial, period } = report.figures.categories
  const asOf = dataDay(report.figures, report.tables)
  const limits = reportLimits(report.figures, report.tables)
  // Filters, period and comparison apply to incidents only.
  if (!hasIncidents(report.tables)) {
    return (
      <ul className={styles.meta}>
        {asOf === null && report.figures.view.asOf === null ? null : (
          <Entry name={t('columns.data-as-of')} isWide>
            {asOf === null ? null : format.day(asOf)}
            <OtherDays report={report} />
            <PastState report={report} />
          </Entry>
        )}
        <Identity report={report} />
      </ul>
    )
  }
  return (
    <ul className={styles.meta}>
      <Entry name={t('report.meta-filters')} isWide>
        <FilterWords report={report} />
        <PastState report={report} />
      </Entry>
      {asOf === null ? null : (
        <>
          <Entry name={t('columns.period')}>
            <PeriodWords report={report} />
            <NoteMark mark={notes.markOf('period')} />
          </Entry>
          <Entry name={t('columns.data-as-of')}>
            {format.day(asOf)}{' '}
            {period === null ? null : <small>{t(partial ? 'report.meta-unfinished' : 'report.meta-finished')}</small>}
            <OtherDays report={report} />
          </Entry>
          <Entry name={t('incidents.comparison')}>
            <ComparisonWords report={report} notes={notes} />
          </Entry>
          {countedImports(report.figures).length === 0 ? null : (
            <Entry name={t('columns.rows')}>
              <RowCounts report={report} />
            </Entry>
          )}
        </>
      )}
      {limits.length === 0 ? null : (
        <Entry name={t('report.meta-limits')} isWide>
          <LimitWords limits={limits} />
        </Entry>
      )}
      <Identity report={report} />
    </ul>
  )
}

function Identity({ report }: { report: Report }) {
  const { t, text } = usePaperWords()
  const { cover } = report.figures.view.report
  const used = usedSnapshots(report.figures, report.tables)
  return (
    <>
      {cover === undefined || cover.responsible === null ? null : (
        <Entry name={t('report.meta-responsible')}>{text(cover.responsible)}</Entry>
      )}
      {cover === undefined ? null : <Entry name={t('report.meta-state')}>{t(`report.state-${cover.state}`)}</Entry>}
      {used.length === 0 ? null : (
        <Entry name={t('report.meta-snapshots')}>
          <SnapshotList used={used} />
        </Entry>
      )}
      <Entry name={t('report.meta-content')}>
        <code>{report.contentHash.slice(0, PRINTED_HASH_LENGTH)}</code>
        <small className={styles.small}>{t('report.meta-on-every-page')}</small>
      </Entry>
    </>
  )
}

// The browser tags no pairs of a `dl`; what is strong at the head of an item becomes its label in the PDF.
function Entry({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <li className={isWide ? styles.wholeLine : undefined}>
      <strong>{name}</strong>
      <div>{children}</div>
    </li>
  )
}

function SnapshotList({ used }: { used: Report['figures']['snapshots'] }) {
  const { t } = usePaperWords()
  const others = used.length - MOST_SNAPSHOTS
  return (
    <>
      {used.slice(0, MOST_SNAPSHOTS).map((each) => (
        <span key={each.snapshot} className={styles.line}>
          <code>{each.sha256.slice(0, PRINTED_HASH_LENGTH)}</code> <small>{importDatasetWords(each, t)}</small>
        </span>
      ))}
      {others > 0 ? <small className={styles.small}>{t('report.meta-more-snapshots', { count: others })}</small> : null}
    </>
  )
}

function OtherDays({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const days = otherDataDays(report.figures, report.tables)
  if (days === null) return null
  const [from, to] = [format.day(days.from), format.day(days.to)]
  const words =
    days.from === days.to
      ? t('report.meta-others-as-of', { day: to })
      : t('report.meta-others-as-of-days', { from, to })
  return <small className={styles.small}>{words}</small>
}

function FilterWords({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { filters } = report.figures.view
  if (filters.length === 0) return <>{t('filter.none')}</>
  const [empty] = filters.filter(({ values }) => values.length === 0)
  if (empty !== undefined)
    return <>{t('report.meta-nothing-kept', { dimension: t(`vocabulary.dimension-${empty.kind}`) })}</>
  const sentences = filters.map((filter) => filterSentence(filter, t, format))
  // "and" between filters would read as one more value of the last.
  const isOfOneEach = filters.every(({ values }) => values.length === 1)
  const all = isOfOneEach
    ? format.list(sentences)
    : sentences.reduce((before, next) => t('report.meta-filters-both', { before, next }))
  return <>{t('report.meta-filtered', { sentences: all })}</>
}

/** The covered days, out of how many asked. */
function PeriodWords({ report }: { report: Report }) {
  const words = usePaperWords()
  const { t, format } = words
  const { categories: answer, view } = report.figures
  if (answer.period === null) {
    const asked = resolvePeriod(view.period, answer.asOf)
    if (asked === null) return <>{t('report.no-period')}</>
    return <>{shortSpan(asked, words)}</>
  }
  const span = spanLength(answer.period)
  // Filters on years, months and days may leave gaps.
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

/** What was asked for and is missing, line by line. */
function LimitWords({ limits }: { limits: readonly ReportLimit[] }) {
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

/** Names the past state that is shown, by the hash of its file. */
function PastState({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { view, snapshots } = report.figures
  const snapshot = snapshots.find((each) => each.snapshot === view.asOf)
  if (snapshot === undefined) return null
  const hash = snapshot.sha256.slice(0, PRINTED_HASH_LENGTH)
  const dataset = importDatasetWords(snapshot, t)
  return <> {t('report.meta-as-of-snapshot', { dataset, hash, day: format.day(snapshot.asOf) })}</>
}

/** The number of rows: of the one file, or of the records of several imports. */
export function RowCounts({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { categories, recordCount } = report.figures
  const isRecords = categories.source === 'records'
  // Imports repeat rows: their sum would count them twice.
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

/** The imports counted by category, if any. */
function countedImports({ categories, snapshots }: Report['figures']): Report['figures']['snapshots'] {
  const counted = categories.snapshots ?? []
  return snapshots.filter(({ dataset, snapshot, register }) =>
    categories.source === 'records'
      ? dataset === 'incidents' && (categories.register?.includes(register ?? FIXMYSTREET) ?? true)
      : counted.includes(snapshot),
  )
}
