import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo } from 'react'
import type { CrossSort } from '../../shared/domain/view/cross-view.ts'
import { textWidth } from '../charts/text-width.ts'
import { useWords } from '../state/words.tsx'
import { brokenName, headWidth } from './broken-name.ts'
import type { CrossDrawing, DrawnCell, DrawnLine } from './cross-drawing.ts'
import styles from './cross-grid.module.css'

/** A cell by its row and column in the drawing; the heads are before the first. */
export interface CrossPlace {
  readonly row: number
  readonly column: number
}

/** The place of the heads. */
export const HEAD = -1

/** In pixels: what is around a figure and a name, and the least widths. */
const ROOM = 8
const NAME_ROOM = 12
const LEAST_WIDTH = 36
const NAME_WIDTHS = [88, 170] as const
const FIGURE_FONT = '400 11px Inter'
const BOLD_FONT = '600 11px Inter'
const NAME_FONT = '600 12px Inter'

/** The widths of the columns, by what stands in them. */
export const Columns = memo(function Columns({ drawing }: { readonly drawing: CrossDrawing }) {
  const { language } = useWords()
  const longest = Math.max(...drawing.rows.map(({ name }) => textWidth(shortName(name), NAME_FONT)))
  const name = Math.min(Math.max(longest + NAME_ROOM, NAME_WIDTHS[0]), NAME_WIDTHS[1])
  return (
    <colgroup>
      <col style={{ width: name }} />
      {drawing.columns.map((line, at) => {
        const head = headWidth(line.head, language, (text) => textWidth(text, BOLD_FONT))
        const width = Math.max(
          LEAST_WIDTH,
          head + ROOM,
          ...drawing.cells.map((cells, row) => cellWidth(cells[at], row === 0 || line.kind === 'total')),
        )
        return <col key={keyOf(line)} style={{ width }} />
      })}
    </colgroup>
  )
})

function cellWidth(cell: DrawnCell | undefined, isBold: boolean): number {
  return cell === undefined ? 0 : textWidth(cell.text, isBold ? BOLD_FONT : FIGURE_FONT) + ROOM
}

/** Saints are written short, as on maps: the whole name is the title of its row. */
function shortName(name: string): string {
  return name.replace(/\bSain(te?)-/u, (_, end: string) => (end === 'te' ? 'Ste-' : 'St-')).replace(/\bSint-/u, 'St-')
}

function keyOf({ kind, code }: DrawnLine): string {
  return `${kind} ${code}`
}

interface HeadsProps {
  readonly drawing: CrossDrawing
  readonly head: string
  readonly sort: CrossSort | null
  readonly pointed: number | null
}

/** The names of the columns, and the totals of all rows. */
export function Heads({ drawing, head, sort, pointed }: HeadsProps) {
  const { t } = useWords()
  const [total] = drawing.rows
  const sortOf = (line: DrawnLine): CrossSort | null => {
    if (line.kind === 'beside') return null
    const isOwn = line.kind === 'total' ? sort?.by === 'total' : sort?.by === 'column' && sort.code === line.code
    return isOwn ? sort : null
  }
  return (
    <thead>
      <tr>
        <HeadCell
          {...{ row: HEAD, column: HEAD }}
          name={head}
          title={t('cross.sort-by', { name: head })}
          sort={sort?.by === 'name' ? sort : null}
          isStop
        />
        {drawing.columns.map((line, column) => (
          <HeadCell
            key={keyOf(line)}
            {...{ row: HEAD, column }}
            name={line.head}
            kind={line.kind}
            title={line.kind === 'beside' ? line.name : t('cross.sort-by', { name: line.name })}
            sort={sortOf(line)}
            isPointed={pointed === column}
          />
        ))}
      </tr>
      {total !== undefined && <Line line={total} row={0} cells={drawing.cells[0] ?? []} columns={drawing.columns} />}
    </thead>
  )
}

interface HeadCellProps extends CrossPlace {
  readonly name: string
  readonly title: string
  readonly kind?: DrawnLine['kind']
  readonly sort: CrossSort | null
  readonly isPointed?: boolean
  readonly isStop?: boolean
}

function HeadCell({
  row,
  column,
  name,
  title,
  kind = 'value',
  sort,
  isPointed = false,
  isStop = false,
}: HeadCellProps) {
  const { language } = useWords()
  const Arrow = sort?.descending === true ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      data-at={`${row} ${column}`}
      data-kind={column === HEAD ? 'name' : kind}
      data-pointed={isPointed || undefined}
      aria-label={name}
      aria-sort={sort === null ? undefined : sort.descending ? 'descending' : 'ascending'}
      title={title}
      tabIndex={isStop ? 0 : -1}
    >
      <span>
        {brokenName(name, language)}
        {sort !== null && <Arrow size={12} stroke={2} aria-hidden />}
      </span>
    </th>
  )
}

/** A row of each value, and what stands beside the totals. */
export const Body = memo(function Body({ drawing }: { readonly drawing: CrossDrawing }) {
  return (
    <tbody>
      {drawing.rows.map((line, row) =>
        row === 0 ? null : (
          <Line key={keyOf(line)} {...{ line, row }} cells={drawing.cells[row] ?? []} columns={drawing.columns} />
        ),
      )}
    </tbody>
  )
})

interface LineProps {
  readonly line: DrawnLine
  readonly row: number
  readonly cells: readonly DrawnCell[]
  readonly columns: readonly DrawnLine[]
}

function Line({ line, row, cells, columns }: LineProps) {
  return (
    <tr data-kind={line.kind}>
      <th scope="row" data-at={`${row} ${HEAD}`} title={line.name} aria-label={line.name} tabIndex={-1}>
        <span className={styles.name}>{shortName(line.name)}</span>
      </th>
      {cells.map(({ text, grade, look }, column) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is nothing but its place
          key={column}
          data-at={`${row} ${column}`}
          data-kind={columns[column]?.kind}
          data-grade={grade ?? undefined}
          data-look={look}
          tabIndex={-1}
        >
          {text}
        </td>
      ))}
    </tr>
  )
}
