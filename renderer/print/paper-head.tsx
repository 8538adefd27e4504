import type { ReactNode } from 'react'
import type { Report } from '../../shared/contract/report.ts'
import { PRINTED_HASH_LENGTH, usedSnapshots } from '../../shared/domain/manifest.ts'
import { resolvePeriod, spanLength, yearSpan, yearWithin } from '../../shared/domain/period.ts'
import { hasIncidents, reportTitle } from '../../shared/i18n/report-title.ts'
import { filterSentence } from '../../shared/i18n/sentence.ts'
import { Brand } from '../app/brand.tsx'
import styles from './head.module.css'
import type { Notes } from './notes.ts'
import { usePaperWords } from './paper-words.tsx'

/** So many snapshots are named at the head; the sources name all. */
const MOST_SNAPSHOTS = 3

/** The line above the title; in a demonstration folder it says so. */
export function TopLine({ report }: { report: Report }) {
  const { t } = usePaperWords()
  const { categories, isDemonstration } = report.figures
  return (
    <div className={styles.top}>
      <b>
        <Brand size={19} />
        Irisboard
      </b>
      {isDemonstration ? <em className={styles.badge}>{t('report.demonstration')}</em> : null}
      <span>{t(categories.source === 'records' ? 'report.top-records' : 'report.top-published')}</span>
    </div>
  )
}

export function Title({ report }: { report: Report }) {
  const words = usePaperWords()
  return <h1 className={styles.title}>{reportTitle(report.figures, report.tables, words.t, words.format)}</h1>
}

/** What the report says in one or two sentences. */
export function Lede({ report }: { report: Report }) {
  const { t, format, label } = usePaperWords()
  const { figures, tables } = report
  const { period, total, reason } = figures.categories
  if (!hasIncidents(tables)) return <p className={styles.lede}>{t('report.lede-programmes')}</p>
  if (period === null || total === null || total === 0) {
    const why = reason === undefined ? 'report.lede-nothing' : (`vocabulary.answer-${reason}` as const)
    return <p className={styles.lede}>{t(why)}</p>
  }
  const largest = (tables.categories?.rows ?? [])
    .filter((row) => row.share !== null)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))
    .slice(0, 3)
  const list = largest.map((row) =>
    t('report.lede-share', { label: label('category', row.category), share: format.share(row.share ?? 0) }),
  )
  const count = { count: total, figure: format.count(total), from: format.day(period.from), to: format.day(period.to) }
  return (
    <p className={styles.lede}>
      <b>{t('report.lede', count)}</b>{' '}
      {list.length === 0 ? null : t('report.lede-largest', { count: list.length, list: format.list(list) })}
    </p>
  )
}

/** The block that says under which conditions the figures hold. */
export function Meta({ report, notes }: { report: Report; notes: Notes }) {
  const { t, format } = usePaperWords()
  const { asOf, partial, period } = report.figures.categories
  return (
    <dl className={styles.meta}>
      <Entry name={t('report.meta-filters')} isWide>
        <FilterWords report={report} />
        <PastState report={report} />
      </Entry>
      <Entry name={t('report.meta-period')}>
        <PeriodWords report={report} />
      </Entry>
      <Entry name={t('report.meta-as-of')}>
        {asOf === null ? t('report.unknown') : format.day(asOf)}{' '}
        {period === null ? null : <small>{t(partial ? 'report.meta-unfinished' : 'report.meta-finished')}</small>}
      </Entry>
      <Entry name={t('report.meta-comparison')}>
        <ComparisonWords report={report} notes={notes} />
      </Entry>
      <Entry name={t('report.meta-rows')}>
        <RowCounts report={report} />
      </Entry>
      <Entry name={t('report.meta-snapshots')}>
        <SnapshotList report={report} />
      </Entry>
      <Entry name={t('report.meta-content')}>
        <code>{report.contentHash.slice(0, PRINTED_HASH_LENGTH)}</code>
        <small className={styles.small}>{t('report.meta-on-every-page')}</small>
      </Entry>
    </dl>
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

function FilterWords({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { filters } = report.figures.view
  if (filters.length === 0) return <>{t('filter.none')}</>
  const sentences = filters.map((filter) => filterSentence(filter, t, format))
  return <>{t('report.meta-filtered', { sentences: format.list(sentences) })}</>
}

function PeriodWords({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { categories: answer, view } = report.figures
  if (answer.period === null) {
    const asked = resolvePeriod(view.period, answer.asOf)
    if (asked === null) return <>{t('report.unknown')}</>
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
function PastState({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const { view, snapshots } = report.figures
  const snapshot = snapshots.find((each) => each.snapshot === view.asOf)
  if (snapshot === undefined) return null
  const hash = snapshot.sha256.slice(0, PRINTED_HASH_LENGTH)
  const dataset = t(`vocabulary.dataset-${snapshot.dataset}`)
  return <> {t('report.meta-as-of-snapshot', { dataset, hash, day: format.day(snapshot.asOf) })}</>
}

function ComparisonWords({ report, notes }: { report: Report; notes: Notes }) {
  const { t, format } = usePaperWords()
  const { comparison } = report.figures.categories
  if (report.figures.view.comparison === 'none') return <>{t('report.meta-no-comparison')}</>
  if (comparison === undefined) return <>{t('report.meta-not-comparable')}</>
  const { change, reason, from, to, value, fullYear } = comparison
  const mark = notes.markOf('partial')
  return (
    <>
      {change !== null && value !== null
        ? t('report.meta-change', {
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

function RowCounts({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const dataset = report.figures.categories.source === 'records' ? 'incidents' : 'categories'
  // A later import brings most rows again: those of all imports added up would count them twice.
  const newest = report.figures.snapshots.findLast((each) => each.dataset === dataset)
  const { read, rejected } = newest ?? { read: 0, rejected: 0 }
  return (
    <>
      {t('report.meta-row-counts', {
        read: format.count(read),
        accepted: format.count(read - rejected),
        rejected: format.count(rejected),
      })}
    </>
  )
}

function SnapshotList({ report }: { report: Report }) {
  const { t } = usePaperWords()
  const used = usedSnapshots(report.figures, report.tables)
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
