import { Fragment, type ReactNode } from 'react'
import type { Span } from '../../shared/domain/calendar/period.ts'
import { type Filter, filterValues } from '../../shared/domain/incidents/filter.ts'
import { keptDays } from '../../shared/domain/incidents/kept-days.ts'
import { inventedIn } from '../../shared/domain/report/sections/invented.ts'
import { onlyProgramme } from '../../shared/domain/report/sections/one-programme.ts'
import { hasDifferences, hasIncidents, isOfJournal } from '../../shared/domain/report/sections/report-tables.ts'
import { incidentGround } from '../../shared/domain/report/sections/used-snapshots.ts'
import { instantWords, proseFormat } from '../../shared/i18n/format.ts'
import { reportTitle } from '../../shared/i18n/report-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { Brand } from '../components/brand.tsx'
import { publishedYear } from './comparison-words.tsx'
import styles from './head.module.css'
import type { Headline } from './headlines.tsx'
import flags from './notes.module.css'
import { countedDays, shortSpan } from './paper-days.tsx'
import { type PaperWords, usePaperWords } from './paper-words.tsx'

/** Longer parts of a title may break. */
const LONGEST_UNBROKEN_PART = 45

/** The line above the title, with the badges of the report. */
export function TopLine({ report }: { report: Report }) {
  const words = usePaperWords()
  const { t } = words
  const bare = isOfJournal(report.tables) ? 'journal' : hasDifferences(report.tables) ? 'reconciliation' : 'bare'
  const about = hasIncidents(report.tables) ? incidentGround(report.figures, report.figures.categories) : bare
  return (
    <div className={styles.top}>
      <b>
        <Brand size={19} />
        Irisboard
      </b>
      {badgesOf(report, words).map((badge) => (
        <em key={badge} className={styles.badge}>
          {badge}
        </em>
      ))}
      <span>{t(`report.top-${about}`)}</span>
    </div>
  )
}

/** The subject and period of the report. */
export function Title({ report }: { report: Report }) {
  const { t, format, text } = usePaperWords()
  return <h1 className={styles.title}>{unbrokenParts(text(reportTitle(report.figures, report.tables, t, format)))}</h1>
}

/** A title breaks between its parts, at a dot, which ends the line, and never within a name. */
function unbrokenParts(title: string): ReactNode {
  const parts = title.split(' · ')
  if (parts.length === 1) return title
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index === 0 ? null : '\u00a0· '}
      <span className={part.length > LONGEST_UNBROKEN_PART ? undefined : styles.part}>{part}</span>
    </Fragment>
  ))
}

interface LedeProps {
  readonly report: Report
  /** The figures in front, which are not said again. */
  readonly headlines?: readonly Headline[]
}

/** The summary of the report in one or two sentences. */
export function Lede({ report, headlines = [] }: LedeProps) {
  const words = usePaperWords()
  const { t, format, label, text, language } = words
  const { figures, tables } = report
  const { period, total } = figures.categories
  const { filters } = figures.view
  if (isOfJournal(tables)) return <JournalLede report={report} />
  if (!hasIncidents(tables) && hasDifferences(tables)) return <ReconciliationLede report={report} />
  if (!hasIncidents(tables)) {
    const summary = onlyProgramme(figures)?.summary ?? null
    return (
      <p className={styles.lede}>
        {summary === null ? null : <b>{text(summary[language])}</b>} {t('report.lede-programmes')}
      </p>
    )
  }
  if (period === null || total === null || total === 0) return <EmptyLede report={report} />
  const rows = tables.categories?.rows ?? []
  // With an unknown count the largest are unknown.
  const largest = (rows.some(({ incidents }) => incidents === null) ? [] : rows)
    .filter((row) => (row.share ?? 0) > 0)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))
    .slice(0, 3)
  // Among some categories only, their share of all would mislead.
  const isOfAll = total === figures.shareBases.category
  const list = largest.map((row) =>
    t('report.lede-share', {
      label: label('category', row.category),
      share: isOfAll ? format.share(row.share ?? 0) : format.count(row.incidents ?? 0),
    }),
  )
  const days = ledeCount(total, period, filters, words)
  const chosen = filterValues(filters, 'category')
  // The filters name a single chosen category.
  const isListed = list.length > 0 && chosen?.length !== 1 && headlines.every(({ name }) => name !== 'largest')
  if (headlines.length > 0 && !isListed) return null
  return (
    <p className={styles.lede}>
      {headlines.length > 0 ? null : <b>{t(filters.length === 0 ? 'report.lede' : 'report.lede-filtered', days)}</b>}{' '}
      {isListed
        ? t(chosen === null ? 'report.lede-largest' : 'report.lede-chosen', {
            count: list.length,
            list: format.list(list),
          })
        : null}
    </p>
  )
}

function EmptyLede({ report }: { report: Report }) {
  const words = usePaperWords()
  const { t } = words
  const { period, reason } = report.figures.categories
  const { filters } = report.figures.view
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
  return (
    <p className={styles.lede}>{t(reason === undefined ? 'report.lede-nothing' : `vocabulary.answer-${reason}`)}</p>
  )
}

function JournalLede({ report: { figures } }: { report: Report }) {
  const { t, format } = usePaperWords()
  const entries = figures.journal?.entries ?? []
  const [from, to] = [entries.at(0), entries.at(-1)].map((entry) => entry && instantWords(entry.at, format))
  if (from === undefined || to === undefined) return <p className={styles.lede}>{t('method.journal-lede-none')}</p>
  const count = entries.length
  return (
    <p className={styles.lede}>
      <b>{t('method.journal-lede', { count, figure: format.count(count), from, to })}</b>
    </p>
  )
}

function ReconciliationLede({ report: { figures } }: { report: Report }) {
  const { t, format } = usePaperWords()
  const records = figures.reconciliation?.records ?? null
  return (
    <p className={styles.lede}>
      <b>{t('reconciliation.sentence')}</b>{' '}
      {records === null ? null : t('reconciliation.records-cover', proseFormat(format).ends(records.from, records.to))}
    </p>
  )
}

function ledeCount(count: number, span: Span, filters: readonly Filter[], words: PaperWords) {
  return { count, figure: words.format.count(count), period: countedDays(span, filters, words) }
}

/** What marks every page: that the report is a draft, of a past state, or of a folder of demonstration. */
export function badgesOf(
  { figures, tables }: Report,
  { t, format }: Pick<PaperWords, 't' | 'format'>,
): readonly string[] {
  const past = figures.snapshots.find(({ snapshot }) => snapshot === figures.view.asOf)
  const isDraft = figures.view.report.cover?.state === 'draft'
  const demonstration =
    inventedIn(figures, tables).length === 0 ? 'report.demonstration-folder' : 'common.demonstration'
  return [
    ...(isDraft ? [t('report.draft')] : []),
    ...(past === undefined ? [] : [t('report.past-state', { day: format.day(past.asOf) })]),
    ...(figures.isDemonstration ? [t(demonstration)] : []),
  ]
}

/** Says in a demonstration folder what is invented, if anything. */
export function DemonstrationFlag({ report: { figures, tables } }: { report: Report }) {
  const { t } = usePaperWords()
  if (!figures.isDemonstration) return null
  const invented = inventedIn(figures, tables)
  const without = isOfJournal(tables) ? 'method.journal-demonstration' : 'report.demonstration-published'
  const sentences = [
    ...(invented.length === 0 ? [t(without)] : []),
    ...invented.map((each) => t(each === 'records' ? 'report.demonstration-flag' : 'report.demonstration-money')),
  ]
  return (
    <div className={flags.demonstration}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
