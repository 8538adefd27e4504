import type { ReactNode } from 'react'
import { usePaperWords } from './paper-words.tsx'
import styles from './table.module.css'

/** Up to here a table is never split over pages. */
const MOST_UNBROKEN_ROWS = 8

/** Of a group within a table, which says above its rest that it goes on: more would leave the foot of a page blank. */
const MOST_UNBROKEN_IN_GROUP = 4

/** The class of a table, by whether a page may end in it. */
export function tableClass(rows: readonly unknown[], ...others: readonly (string | undefined)[]): string {
  const own = rows.length <= MOST_UNBROKEN_ROWS ? styles.unbroken : undefined
  return [styles.table, own, ...others].filter((each) => each !== undefined).join(' ')
}

/** A column of a printed table; cells of the first are row heads. */
export interface PaperColumn<Row> {
  readonly name: string
  readonly head: ReactNode
  readonly className?: string | undefined
  readonly cell: (row: Row, index: number) => ReactNode
  readonly cellClass?: (row: Row) => string | undefined
  /** Column span of a cell: 0 where the one before covers it. */
  readonly span?: (row: Row) => number
  readonly total?: { readonly content: ReactNode; readonly className?: string | undefined }
}

interface PaperTableProps<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly PaperColumn<Row>[]
  readonly total?: Row
  /** What the line of the total is called, where it is no sum. */
  readonly totalName?: string
  readonly className?: string | undefined
  readonly rowClass?: (row: Row) => string | undefined
  readonly groupOf?: ((row: Row) => string) | undefined
  /** False where the group is named elsewhere. */
  readonly areGroupsNamed?: boolean
}

/** A printed table. It is drawn once, so that positions can be keys. */
export function PaperTable<Row>(props: PaperTableProps<Row>) {
  const { t } = usePaperWords()
  const { rows, columns, total, totalName = t('common.total'), className, rowClass, groupOf } = props
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
            <th scope="row">{totalName}</th>
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
  readonly columns: readonly PaperColumn<Row>[]
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
  readonly column: PaperColumn<Row>
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

function Groups<Row>({ rows, columns, areGroupsNamed = true, groupOf, lineOf }: GroupsProps<Row>) {
  const { text } = usePaperWords()
  return [...new Set(rows.map(groupOf))].map((group) => {
    const own = rows.filter((row) => groupOf(row) === group)
    return (
      <tbody key={group} className={own.length <= MOST_UNBROKEN_IN_GROUP ? styles.unbroken : undefined}>
        {areGroupsNamed ? (
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={columns.length}>
              {text(group)}
            </th>
          </tr>
        ) : null}
        {rows.map((row, index) => (groupOf(row) === group ? lineOf(row, index) : null))}
      </tbody>
    )
  })
}
