import { type ReportTables, TABLE_NAMES } from '../../shared/domain/report/sections/report-sections.ts'
import type { ReportSection } from '../../shared/domain/view/view-state.ts'
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
