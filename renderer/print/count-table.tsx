import type { ReactNode } from 'react'
import type { Cells } from '../../shared/domain/report/table.ts'
import { tableClass } from './kept-rows.ts'
import { usePaperWords } from './paper-words.tsx'
import { shown } from './shown.ts'
import styles from './table.module.css'

/** A column between the shares and the bars. */
export interface CountColumn<Row> {
  readonly name: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly total: ReactNode
}

interface CountTableProps<Row> {
  readonly rows: readonly Row[]
  /** What a row is: its column's head, its name and its code. */
  readonly head: string
  readonly nameOf: (row: Row) => string
  readonly codeOf: (row: Row) => string
  readonly columns?: readonly CountColumn<Row>[]
  /** What the bars show, and the words above them; the incidents where nothing is given. */
  readonly bar?: { readonly valueOf: (row: Row) => number | null; readonly head: (largest: number) => string }
  readonly total: number | null
  /** The total as a share of what the shares are shares of. */
  readonly totalShare: number | null
  /** The mark of the note on shares. */
  readonly shareMark?: ReactNode
  /** What stands at the end of the line of the total. */
  readonly control?: ReactNode
}

/** Counts of a dimension: incidents, share, further columns, a bar from zero; the total of several rows below. */
export function CountTable<Row extends Cells & { readonly incidents: number | null; readonly share: number | null }>(
  props: CountTableProps<Row>,
) {
  const { rows, head, nameOf, codeOf, columns = [], total, totalShare, shareMark, control } = props
  const { t, format } = usePaperWords()
  const count = (value: number | null) => shown(value, format.count, t('report.no-value'))
  const bar = props.bar ?? {
    valueOf: (row: Row) => row.incidents,
    head: (most: number) => t('columns.bar', { largest: format.count(most) }),
  }
  const largest = Math.max(0, ...rows.map((row) => bar.valueOf(row) ?? 0))
  const share = (value: number | null) => shown(value, format.share, t('report.no-value'))
  return (
    <table className={tableClass(rows, styles.counts)}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={styles.number}>
            {t('columns.incidents')}
          </th>
          <th scope="col" className={styles.number}>
            {t('columns.share')}
            {shareMark}
          </th>
          {columns.map((column) => (
            <th key={column.name} scope="col" className={styles.number}>
              {column.head}
            </th>
          ))}
          <th scope="col" className={styles.bar}>
            {bar.head(largest)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const value = bar.valueOf(row)
          const isLargest = value === largest
          return (
            <tr key={codeOf(row)} className={isLargest ? styles.strong : undefined}>
              <th scope="row">{nameOf(row)}</th>
              <td className={styles.number}>{count(row.incidents)}</td>
              <td className={styles.number}>{share(row.share)}</td>
              {columns.map((column) => (
                <td key={column.name} className={styles.number}>
                  {column.cell(row)}
                </td>
              ))}
              <td className={styles.bar}>
                <Bar value={value ?? 0} largest={largest} isStrong={isLargest} />
              </td>
            </tr>
          )
        })}
      </tbody>
      {rows.length === 1 ? null : (
        <tfoot>
          <tr>
            <th scope="row">{t('report.total')}</th>
            <td className={styles.number}>{count(total)}</td>
            <td className={styles.number}>{totalShare === null ? null : format.share(totalShare)}</td>
            {columns.map((column) => (
              <td key={column.name} className={styles.number}>
                {column.total}
              </td>
            ))}
            <td className={styles.control}>{control}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** A bar from zero; the figure beside it says what it shows. */
function Bar({ value, largest, isStrong }: { value: number; largest: number; isStrong: boolean }) {
  const share = largest === 0 ? 0 : value / largest
  return (
    <svg width="100%" height="9" aria-hidden="true">
      <rect width={`${(share * 100).toFixed(2)}%`} height="9" fill={isStrong ? '#343c9c' : '#8b8c9e'} />
    </svg>
  )
}
