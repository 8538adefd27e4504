import type { ReactNode } from 'react'
import { onlyProgramme } from '../../shared/domain/report/one-programme.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { type ColumnHead, ColumnHeads } from './column-heads.tsx'
import { keptClass, tableClass } from './kept-rows.ts'
import { usePaperWords } from './paper-words.tsx'
import styles from './table.module.css'

interface ProgrammeTableProps<Row> {
  readonly report: Report
  readonly rows: readonly Row[]
  readonly heads: readonly ColumnHead[]
  readonly draw: (row: Row, index: number) => ReactNode
}

/** Rows of programmes, those of each under its name; the title alone says it where the report is about one. */
export function ProgrammeTable<Row extends { readonly programme: string }>(props: ProgrammeTableProps<Row>) {
  const { report, rows, heads, draw } = props
  const { text } = usePaperWords()
  const isNamed = onlyProgramme(report.figures) === null
  const groups = [...new Set(rows.map((row) => row.programme))]
  return (
    <table className={tableClass(rows)}>
      <ColumnHeads heads={heads} />
      {groups.map((group) => (
        <tbody key={group} className={keptClass(rows.filter((row) => row.programme === group))}>
          {isNamed ? (
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={heads.length}>
                {text(group)}
              </th>
            </tr>
          ) : null}
          {rows.map((row, index) => (row.programme === group ? draw(row, index) : null))}
        </tbody>
      ))}
    </table>
  )
}
