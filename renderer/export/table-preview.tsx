import { type ReportTables, TABLE_NAMES } from '../../shared/domain/report/sections/report-sections.ts'
import { REPORT_SECTIONS, type ReportSection, type ViewState } from '../../shared/domain/view/view-state.ts'
import { composeReport } from '../../shared/report/compose-report.ts'
import type { Loaded } from '../host/loaded.ts'
import { sha256 } from '../host/sha256.ts'
import { useLoaded } from '../host/use-loaded.ts'
import { useWords } from '../state/words.tsx'
import styles from './export-dialog.module.css'

interface TablePreviewProps {
  /** `null` until they are known. */
  readonly tables: ReportTables | null
  readonly sections: readonly ReportSection[]
}

/** The tables that are written, each with its rows. */
export function TablePreview({ tables, sections }: TablePreviewProps) {
  const { t, format } = useWords()
  if (tables === null) return <p className={styles.said}>{t('exports.preparing')}</p>
  const shown = TABLE_NAMES.flatMap((name) => {
    const table = tables[name]
    return table !== null && sections.includes(name) ? [{ name, count: table.rows.length }] : []
  })
  return (
    <ol className={styles.list}>
      {shown.map(({ name, count }) => (
        <li key={name}>
          <span className={styles.name}>{t(`report.section-${name}`)}</span>
          <span>{t('exports.lines', { count, lines: format.count(count) })}</span>
        </li>
      ))}
    </ol>
  )
}

/** Every table that a report on a view could have, also those without rows. */
export function useReportTables(view: ViewState): Loaded<ReportTables> {
  const { t, format, language } = useWords()
  const all = { ...view, report: { language, sections: REPORT_SECTIONS } }
  return useLoaded(
    ['report.tables', all],
    async (client) => (await composeReport(client, all, { t, format }, sha256)).tables,
  )
}
