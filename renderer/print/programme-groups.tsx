import type { ReactNode } from 'react'
import type { Report } from '../../shared/contract/report.ts'
import { onlyProgramme } from '../../shared/domain/report/one-programme.ts'
import { keptClass } from './kept-rows.ts'
import { usePaperWords } from './paper-words.tsx'
import styles from './table.module.css'

interface ProgrammeGroupsProps<Row> {
  readonly report: Report
  readonly rows: readonly Row[]
  /** How many columns the table has. */
  readonly columns: number
  readonly draw: (row: Row, index: number) => ReactNode
}

/** The bodies of a table, one a programme under its name; the title alone says it where the report is about one. */
export function ProgrammeGroups<Row extends { readonly programme: string }>(props: ProgrammeGroupsProps<Row>) {
  const { report, rows, columns, draw } = props
  const { text } = usePaperWords()
  const isNamed = onlyProgramme(report.figures) === null
  const groups = [...new Set(rows.map((row) => row.programme))]
  return groups.map((group) => (
    <tbody key={group} className={keptClass(rows.filter((row) => row.programme === group))}>
      {isNamed ? (
        <tr className={styles.group}>
          <th scope="rowgroup" colSpan={columns}>
            {text(group)}
          </th>
        </tr>
      ) : null}
      {rows.map((row, index) => (row.programme === group ? draw(row, index) : null))}
    </tbody>
  ))
}
