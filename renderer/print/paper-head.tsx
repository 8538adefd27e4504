import { Fragment, type ReactNode } from 'react'
import type { Span } from '../../shared/domain/calendar/period.ts'
import { type Filter, filterValues } from '../../shared/domain/incidents/filter.ts'
import { keptDays } from '../../shared/domain/incidents/kept-days.ts'
import { dataDay, otherDataDays } from '../../shared/domain/report/data-day.ts'
import { PRINTED_HASH_LENGTH } from '../../shared/domain/report/manifest.ts'
import { onlyProgramme } from '../../shared/domain/report/one-programme.ts'
import { reportLimits } from '../../shared/domain/report/report-limits.ts'
import { hasDifferences, hasIncidents } from '../../shared/domain/report/report-tables.ts'
import { usedSnapshots } from '../../shared/domain/report/used-snapshots.ts'
import { reportTitle } from '../../shared/i18n/report-title.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { Brand } from '../components/brand.tsx'
import { ComparisonWords } from './comparison-words.tsx'
import { demonstrationBadge } from './demonstration-flag.tsx'
import styles from './head.module.css'
import { keptWords } from './kept-words.ts'
import { countedImports, FilterWords, LimitWords, PastState, PeriodWords, RowCounts } from './meta-words.tsx'
import { NoteMark } from './note-list.tsx'
import type { Notes } from './notes.ts'
import { type PaperWords, usePaperWords } from './paper-words.tsx'
import { publishedYear } from './published-year.ts'
import { shortSpan } from './short-span.ts'

/** So many snapshots are named at the head; the sources name all. */
const MOST_SNAPSHOTS = 3

/** A longer part of a title may need more than its line. */
const LONGEST_KEPT_PART = 45

/** The line above the title; in a demonstration folder it says so. */
export function TopLine({ report }: { report: Report }) {
  const words = usePaperWords()
  const { t } = words
  const badge = demonstrationBadge(report, words)
  const { categories } = report.figures
  const bare = hasDifferences(report.tables) ? 'reconciliation' : 'bare'
  const about = hasIncidents(report.tables) ? categories.source : bare
  return (
    <div className={styles.top}>
      <b>
        <Brand size={19} />
        Irisboard
      </b>
      {badge === null ? null : <em className={styles.badge}>{badge}</em>}
      <span>{t(`report.top-${about}`)}</span>
    </div>
  )
}

/** What the report is about, and when. */
export function Title({ report }: { report: Report }) {
  const { t, format, text } = usePaperWords()
  return <h1 className={styles.title}>{keptTogether(text(reportTitle(report.figures, report.tables, t, format)))}</h1>
}

/** A title of several parts breaks between them: no name is torn, at a space or a hyphen, and no dot begins a line. */
function keptTogether(title: string): ReactNode {
  const parts = title.split(' · ')
  if (parts.length === 1) return title
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index === 0 ? null : '\u00a0· '}
      <span className={part.length > LONGEST_KEPT_PART ? undefined : styles.part}>{part}</span>
    </Fragment>
  ))
}

/** What the report says in one or two sentences. */
export function Lede({ report }: { report: Report }) {
  const words = usePaperWords()
  const { t, format, label, text, language } = words
  const { figures, tables } = report
  const { period, total, reason } = figures.categories
  const { filters } = figures.view
  if (!hasIncidents(tables) && hasDifferences(tables)) return <ReconciliationLede report={report} />
  if (!hasIncidents(tables)) {
    const summary = onlyProgramme(figures)?.summary ?? null
    return (
      <p className={styles.lede}>
        {summary === null ? null : <b>{text(summary[language])}</b>} {t('report.lede-programmes')}
      </p>
    )
  }
  if (period === null || total === null || total === 0) {
    if (filters.some(({ values }) => values.length === 0))
      return <p className={styles.lede}>{t('report.lede-nothing')}</p>
    if (period !== null && keptDays(period, filters) === 0)
      return <p className={styles.lede}>{t('report.no-common-day', { period: shortSpan(period, words) })}</p>
    const year = publishedYear(report)
    if (year !== undefined)
      return (
        <p className={styles.lede}>
          <b>{t('report.lede', ledeCount(year.incidents ?? 0, year, [], words))}</b> {t('report.lede-not-by-category')}
        </p>
      )
    const why = reason === undefined ? 'report.lede-nothing' : (`vocabulary.answer-${reason}` as const)
    return <p className={styles.lede}>{t(why)}</p>
  }
  const rows = tables.categories?.rows ?? []
  // Which are the largest is only known where all are.
  const largest = (rows.some(({ incidents }) => incidents === null) ? [] : rows)
    .filter((row) => (row.share ?? 0) > 0)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))
    .slice(0, 3)
  // Where only some categories are shown, their share of all would be read as one of these.
  const isOfAll = total === figures.shareBases.category
  const list = largest.map((row) =>
    t('report.lede-share', {
      label: label('category', row.category),
      share: isOfAll ? format.share(row.share ?? 0) : format.count(row.incidents ?? 0),
    }),
  )
  const days = ledeCount(total, period, filters, words)
  const chosen = filterValues(filters, 'category')
  // One category that was chosen is named by the filters.
  const isListed = list.length > 0 && chosen?.length !== 1
  return (
    <p className={styles.lede}>
      <b>{t(filters.length === 0 ? 'report.lede' : 'report.lede-filtered', days)}</b>{' '}
      {isListed
        ? t(chosen === null ? 'report.lede-largest' : 'report.lede-chosen', {
            count: list.length,
            list: format.list(list),
          })
        : null}
    </p>
  )
}

/** What is set side by side, and which days the records cover. */
function ReconciliationLede({ report: { figures } }: { report: Report }) {
  const { t, format } = usePaperWords()
  const records = figures.reconciliation?.records ?? null
  return (
    <p className={styles.lede}>
      <b>{t('reconciliation.sentence')}</b>{' '}
      {records === null
        ? null
        : t('reconciliation.records-cover', { from: format.day(records.from), to: format.day(records.to) })}
    </p>
  )
}

function ledeCount(count: number, span: Span, filters: readonly Filter[], words: PaperWords) {
  return { count, figure: words.format.count(count), period: keptWords(span, filters, words) }
}

/** Up to which days what stands beside the incidents runs. */
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

/** The block that says under which conditions the figures hold. */
export function Meta({ report, notes }: { report: Report; notes: Notes }) {
  const { t, format } = usePaperWords()
  const { partial, period } = report.figures.categories
  const asOf = dataDay(report.figures, report.tables)
  const limits = reportLimits(report.figures, report.tables)
  // Filters, period and comparison are about incidents: over other figures they would be wrong.
  if (!hasIncidents(report.tables)) {
    return (
      <dl className={styles.meta}>
        {asOf === null && report.figures.view.asOf === null ? null : (
          <Entry name={t('report.meta-as-of')} isWide>
            {asOf === null ? null : format.day(asOf)}
            <OtherDays report={report} />
            <PastState report={report} />
          </Entry>
        )}
        <Identity report={report} />
      </dl>
    )
  }
  return (
    <dl className={styles.meta}>
      <Entry name={t('report.meta-filters')} isWide>
        <FilterWords report={report} />
        <PastState report={report} />
      </Entry>
      {asOf === null ? null : (
        <>
          <Entry name={t('report.meta-period')}>
            <PeriodWords report={report} />
            <NoteMark mark={notes.markOf('period')} />
          </Entry>
          <Entry name={t('report.meta-as-of')}>
            {format.day(asOf)}{' '}
            {period === null ? null : <small>{t(partial ? 'report.meta-unfinished' : 'report.meta-finished')}</small>}
            <OtherDays report={report} />
          </Entry>
          <Entry name={t('report.meta-comparison')}>
            <ComparisonWords report={report} notes={notes} />
          </Entry>
          {countedImports(report.figures).length === 0 ? null : (
            <Entry name={t('report.meta-rows')}>
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
    </dl>
  )
}

/** Of which data the report is made, and the hash by which it is known. */
function Identity({ report }: { report: Report }) {
  const { t } = usePaperWords()
  const used = usedSnapshots(report.figures, report.tables)
  return (
    <>
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

function Entry({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={isWide ? styles.wholeLine : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function SnapshotList({ used }: { used: Report['figures']['snapshots'] }) {
  const { t } = usePaperWords()
  const others = used.length - MOST_SNAPSHOTS
  return (
    <>
      {used.slice(0, MOST_SNAPSHOTS).map((each) => (
        <span key={each.snapshot} className={styles.line}>
          <code>{each.sha256.slice(0, PRINTED_HASH_LENGTH)}</code>{' '}
          <small>{t(`vocabulary.dataset-${each.dataset}`)}</small>
        </span>
      ))}
      {others > 0 ? <small className={styles.small}>{t('report.meta-more-snapshots', { count: others })}</small> : null}
    </>
  )
}
