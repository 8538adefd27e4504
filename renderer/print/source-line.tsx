import type { PropsWithChildren } from 'react'
import { latestOf } from '../../shared/domain/calendar/day.ts'
import { isOfCounts } from '../../shared/domain/import/pull.ts'
import { sectionOf } from '../../shared/domain/report/sections/report-sections.ts'
import { tableNumber } from '../../shared/domain/report/sections/report-tables.ts'
import { incidentAnswer, tableSnapshots } from '../../shared/domain/report/sections/used-snapshots.ts'
import type { ReportFigures, ReportSnapshot } from '../../shared/domain/report/tables/report-figures.ts'
import type { ReportTable } from '../../shared/domain/report/tables/table.ts'
import { importSourceWords } from '../../shared/i18n/import-source-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import type { PaperColumn } from './paper-table.tsx'
import { type PaperWords, usePaperWords } from './paper-words.tsx'
import styles from './table.module.css'

interface SourceLineProps {
  readonly table: ReportTable
  readonly report: Pick<Report, 'figures' | 'tables'>
}

/** More documents or files are counted, not named. */
const MOST_NAMED = 3

/** Below a table and its figure: what its figures come from, and of which day they are. */
export function SourceLine({ table, report }: SourceLineProps) {
  const words = usePaperWords()
  const { t, format } = words
  const { name } = table
  const { figures } = report
  const { data } = sectionOf(name)
  if (data === null) return null
  const used = tableSnapshots(figures, name)
  const day = data === 'incidents' ? incidentAnswer(figures, name).asOf : latestOf(used.map(({ asOf }) => asOf))
  if (used.length === 0) return null
  const documents = [...new Set(table.rows.flatMap(({ source }) => (source ? [String(source)] : [])))]
  const csv = t('report.csv-name', { number: tableNumber(report.tables, name) })
  return (
    <p className={styles.sources}>
      <b>{t('columns.source')}</b>{' '}
      {documents.length === 0 || data === 'reconciliation' ? (
        fileWords(used, figures, words)
      ) : (
        <Documents documents={documents} csv={csv} />
      )}
      {day === null ? null : (
        <>
          {' · '}
          {t('folder.as-of', { day: format.day(day) })}
        </>
      )}
    </p>
  )
}

function Documents({ documents, csv }: { readonly documents: readonly string[]; readonly csv: string }) {
  const { t, text } = usePaperWords()
  const common = citedDocument(documents.map((source) => ({ source })))
  const named = common === null ? documents : [common]
  if (named.length > MOST_NAMED) return <>{t('method.source-in', { csv })}</>
  return (
    <>
      <SourceWords>{text(named.join(' ; '))}</SourceWords>
      {' · '}
      {t('method.source-quoted', { csv })}
    </>
  )
}

const SHIPPED = { years: 'overview.source-report', categories: 'overview.source-table-1' } as const

/** What came with the program by its document, other files by their hash: their name may be another on another computer. */
function fileWords(used: readonly ReportSnapshot[], figures: ReportFigures, { t, format }: PaperWords): string {
  const names = used.map((each) =>
    each.origin === 'shipped' && (each.dataset === 'years' || each.dataset === 'categories')
      ? t(SHIPPED[each.dataset])
      : importSourceWords(each, t, format),
  )
  const files = [...new Set(names)]
  const list = files.length > MOST_NAMED ? t('common.files', { count: files.length }) : format.list(files)
  const isOfRecords = used.some(({ dataset }) => dataset === 'incidents')
  if (!isOfRecords) return list
  if (used.some(({ pull }) => isOfCounts(pull))) return t('method.source-counts', { files: list })
  return t(figures.isDemonstration ? 'method.source-invented' : 'method.source-records', { files: list })
}

interface Cited {
  readonly source: string
}

const BETWEEN_PARTS = ', '

/** What all rows cite, from its beginning: `CIRB-CIBG, Rapport annuel 2022`; `null` where they have no beginning in common. */
export function citedDocument(rows: readonly Cited[]): string | null {
  const [first, ...others] = [...new Set(rows.map(({ source }) => source))].map((source) => source.split(BETWEEN_PARTS))
  if (first === undefined) return null
  const apart = first.findIndex((part, place) => others.some((parts) => parts[place] !== part))
  const common = apart === -1 ? first : first.slice(0, apart)
  return common.length === 0 ? null : common.join(BETWEEN_PARTS)
}

/** The place in the document that each row cites; no column where all cite the same. */
export function placeColumns<Row extends Cited>(
  rows: readonly Row[],
  { t, text }: Pick<PaperWords, 't' | 'text'>,
): readonly PaperColumn<Row>[] {
  if (new Set(rows.map(({ source }) => source)).size < 2) return []
  const document = citedDocument(rows)
  const placeOf = ({ source }: Cited) =>
    document === null ? source : source.slice(document.length).replace(BETWEEN_PARTS, '')
  return [
    {
      name: 'place',
      head: t(document === null ? 'columns.source' : 'columns.place'),
      className: document === null ? `${styles.source} ${styles.cited}` : styles.source,
      cell: (row) => <SourceWords>{text(placeOf(row))}</SourceWords>,
    },
  ]
}

/** Words of the documents that figures come from, which are French. Only a group hands its language on to the PDF. */
export function SourceWords({ children }: PropsWithChildren) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of fields is another thing
    <span role="group" lang="fr">
      {children}
    </span>
  )
}
