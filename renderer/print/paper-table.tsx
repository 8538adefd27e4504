import type { ReactNode } from 'react'
import { MUNICIPALITIES } from '../../shared/domain/vocabulary/municipality.ts'
import { usePaperWords } from './paper-words.tsx'
import styles from './table.module.css'

/** A table of so many rows at most, all municipalities and what is of none, is never split over two pages. */
const MOST_UNBROKEN_ROWS = MUNICIPALITIES.length + 1

/** The class of a table, which says whether a page may end in it. */
export function tableClass(rows: readonly unknown[], ...others: readonly (string | undefined)[]): string {
  return [styles.table, groupClass(rows), ...others].filter((each) => each !== undefined).join(' ')
}

function groupClass(rows: readonly unknown[]): string | undefined {
  return rows.length <= MOST_UNBROKEN_ROWS ? styles.unbroken : undefined
}

/** A column of a table of paper; the cells of the first one are the heads of their rows. */
export interface Column<Row> {
  readonly name: string
  readonly head: ReactNode
  /** The class of head and cells: a width, or figures. */
  readonly className?: string | undefined
  readonly cell: (row: Row, index: number) => ReactNode
  /** What the cells have beside. */
  readonly cellClass?: (row: Row) => string | undefined
  /** Over how many columns a cell goes: 0 where the one before goes over it. */
  readonly span?: (row: Row) => number
  /** What stands in the line of the total, in place of its cell. */
  readonly total?: { readonly content: ReactNode; readonly className?: string | undefined }
}

interface PaperTableProps<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  /** The line of the total, below several rows. */
  readonly total?: Row
  readonly className?: string | undefined
  readonly rowClass?: (row: Row) => string | undefined
  readonly groupOf?: ((row: Row) => string) | undefined
  /** False where another place names the one group. */
  readonly areGroupsNamed?: boolean
}

/** A table of paper, column by column. What is drawn once never changes its place, so that places are the keys. */
export function PaperTable<Row>(props: PaperTableProps<Row>) {
  const { rows, columns, total, className, rowClass, groupOf } = props
  const { t } = usePaperWords()
  const lineOf = (row: Row, index: number) => (
    <tr key={index} className={rowClass?.(row)}>
      <Cells columns={columns} row={row} index={index} />
    </tr>
  )
  return (
    <table className={tableClass(rows, className)}>
      <thead>
        <tr>
          {columns.map(({ name, head, className: width }) => (
            <th key={name} scope="col" className={width}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groupOf === undefined ? (
        <tbody>{rows.map(lineOf)}</tbody>
      ) : (
        <Groups {...props} groupOf={groupOf} lineOf={lineOf} />
      )}
      {total === undefined || rows.length === 1 ? null : (
        <tfoot>
          <tr>
            <th scope="row">{t('report.total')}</th>
            {columns.slice(1).map((column) =>
              column.total === undefined ? (
                <Cell key={column.name} column={column} row={total} index={rows.length} />
              ) : (
                <td key={column.name} className={column.total.className ?? column.className}>
                  {column.total.content}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

interface CellsProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly row: Row
  readonly index: number
}

function Cells<Row>({ columns: [first, ...others], row, index }: CellsProps<Row>) {
  if (first === undefined) return null
  return (
    <>
      <th scope="row" className={first.className}>
        {first.cell(row, index)}
      </th>
      {others.map((column) => (
        <Cell key={column.name} column={column} row={row} index={index} />
      ))}
    </>
  )
}

interface CellProps<Row> {
  readonly column: Column<Row>
  readonly row: Row
  readonly index: number
}

function Cell<Row>({ column, row, index }: CellProps<Row>) {
  const { className, cellClass, cell } = column
  const span = column.span?.(row) ?? 1
  if (span === 0) return null
  const classes = [className, cellClass?.(row)].filter((each) => each !== undefined)
  return (
    <td className={classes.length === 0 ? undefined : classes.join(' ')} colSpan={span === 1 ? undefined : span}>
      {cell(row, index)}
    </td>
  )
}

interface GroupsProps<Row> extends Pick<PaperTableProps<Row>, 'rows' | 'columns' | 'areGroupsNamed'> {
  readonly groupOf: (row: Row) => string
  readonly lineOf: (row: Row, index: number) => ReactNode
}

/** The rows of each group below its name. */
function Groups<Row>({ rows, columns, areGroupsNamed = true, groupOf, lineOf }: GroupsProps<Row>) {
  const { text } = usePaperWords()
  return [...new Set(rows.map(groupOf))].map((group) => (
    <tbody key={group} className={groupClass(rows.filter((row) => groupOf(row) === group))}>
      {areGroupsNamed ? (
        <tr className={styles.group}>
          <th scope="rowgroup" colSpan={columns.length}>
            {text(group)}
          </th>
        </tr>
      ) : null}
      {rows.map((row, index) => (groupOf(row) === group ? lineOf(row, index) : null))}
    </tbody>
  ))
}
