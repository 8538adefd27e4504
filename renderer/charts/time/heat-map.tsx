import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { ARROWS, isAdding, isListKey } from '../keyboard.ts'
import { HatchLegend } from '../legends.tsx'
import type { MarkHandlers } from '../list-box.tsx'
import map from '../map.module.css'
import { memoizedChart } from '../memoized-chart.tsx'
import styles from './heat-map.module.css'

/** A weekday or a month, which stands for all of its cells. */
export interface HeatHead {
  readonly name: string
  readonly shortName: string
  readonly codes: readonly string[]
  readonly isSelected: boolean
}

interface HeatCell {
  readonly code: string
  readonly isSelected: boolean
  readonly text: string
  /** The day of the month, where the cell is a day. */
  readonly day?: string
  /** Its days and value in one sentence: read out, and shown below on hover and focus. */
  readonly sentence: string
  /** The class of the value, 1 to 5; `null` where nothing was counted, or the period has no such day. */
  readonly grade: number | null
  /** True where the period has no such day. */
  readonly isOutside: boolean
  /** True where it lacks days of its month. */
  readonly isPartial: boolean
}

/** A row of the heat map: one weekday, or one week. */
export interface HeatRow {
  readonly head: HeatHead
  /** `null` where the month has no day. */
  readonly cells: readonly (HeatCell | null)[]
}

interface HeatMapProps extends Omit<MarkHandlers, 'onToggle'> {
  readonly heads: readonly HeatHead[]
  readonly rows: readonly HeatRow[]
  readonly label: string
  /** The words for cells of which the period has no day. */
  readonly outside: string
  /** The words for cells that lack days. */
  readonly partial: string
  /** A click on a cell, or on the head of a row or a column. */
  readonly onToggle: (codes: readonly string[], isAdding: boolean) => void
}

/** Row and column of a cell; a head stands before the first of them. */
type Place = readonly [row: number, column: number]

/** Days in rows and columns: the value printed in each cell, the cell in the colour of its class. One stop of the Tab key. */
export const HeatMap = memoizedChart(function HeatMap({
  heads,
  rows,
  label,
  outside,
  partial,
  onToggle,
  onClear,
  onList,
}: HeatMapProps) {
  const [pointed, setPointed] = useState<Place | null>(null)
  const [current, setCurrent] = useState<Place>([0, 0])
  const ref = useRef<HTMLTableElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClear()
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onToggle(codesAt(heads, rows, current), isAdding(event))
    }
    const listed = listedCells(heads, rows, current)
    if (onList !== undefined && listed.length > 0 && isListKey(event)) {
      event.stopPropagation()
      onList(listed)
    }
    const moved = movedTo(current, event.key, [rows.length, heads.length])
    if (moved === null || event.altKey) return
    event.preventDefault()
    ref.current?.querySelector<HTMLElement>(`[data-at="${moved.join(' ')}"]`)?.focus()
  }
  /** What every cell and head of the map is: one of them is reached by Tab, the others by arrows. */
  const mark = ([y, x]: Place, codes: readonly string[], isSelected: boolean) => ({
    'data-at': `${y} ${x}`,
    'data-pickable': true,
    'aria-selected': isSelected,
    tabIndex: current[0] === y && current[1] === x ? 0 : -1,
    onFocus: () => {
      setCurrent([y, x])
      setPointed([y, x])
    },
    onBlur: () => setPointed(null),
    onMouseEnter: () => setPointed([y, x]),
    onMouseLeave: () => setPointed(null),
    onClick: (event: MouseEvent) => onToggle(codes, isAdding(event)),
  })
  const has = (kind: 'isOutside' | 'isPartial') => rows.some(({ cells }) => cells.some((cell) => cell?.[kind] === true))
  const sentence = pointed === null ? null : rows[pointed[0]]?.cells[pointed[1]]?.sentence
  return (
    <div className={styles.map}>
      <table
        ref={ref}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are chosen is a grid
        role="grid"
        aria-multiselectable
        className={styles.heat}
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td />
            {heads.map((head, x) => (
              <Head
                key={head.name}
                role="columnheader"
                head={head}
                mark={mark([HEAD, x], head.codes, head.isSelected)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            <tr key={row.head.name}>
              <Head role="rowheader" head={row.head} mark={mark([y, HEAD], row.head.codes, row.head.isSelected)} />
              {row.cells.map((cell, x) =>
                cell === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a place without a day is nothing but its place
                  <td key={x} />
                ) : (
                  <Cell key={cell.code} cell={cell} mark={mark([y, x], [cell.code], cell.isSelected)} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={map.pointed} aria-hidden>
        {sentence}
      </p>
      {(has('isOutside') || has('isPartial')) && (
        <HatchLegend outside={has('isOutside') ? outside : null} partial={has('isPartial') ? partial : null} />
      )}
    </div>
  )
})

interface Mark {
  readonly tabIndex: number
}

function Head({ head, mark, role }: { head: HeatHead; mark: Mark; role: 'columnheader' | 'rowheader' }) {
  return (
    <td role="presentation" className={styles.headed}>
      <div {...mark} tabIndex={mark.tabIndex} role={role} className={styles.head} title={head.name}>
        {head.shortName}
      </div>
    </td>
  )
}

function Cell({ cell, mark }: { cell: HeatCell; mark: Mark }) {
  return (
    <td role="presentation">
      {/* biome-ignore lint/a11y/useSemanticElements: a cell of the table has no height of its own to fill */}
      <div
        {...mark}
        tabIndex={mark.tabIndex}
        role="gridcell"
        className={styles.cell}
        data-grade={cell.grade ?? undefined}
        data-partial={cell.isPartial}
        data-outside={cell.isOutside}
        data-day={cell.day}
        aria-label={cell.sentence}
      >
        <span aria-hidden>{cell.text}</span>
      </div>
    </td>
  )
}

/** The codes of the cell at a place, or of its row or column. */
function codesAt(heads: readonly HeatHead[], rows: readonly HeatRow[], [y, x]: Place): readonly string[] {
  if (x === HEAD) return rows[y]?.head.codes ?? []
  if (y === HEAD) return heads[x]?.codes ?? []
  const code = rows[y]?.cells[x]?.code
  return code === undefined ? [] : [code]
}

/** Those of them in which anything was counted. */
function listedCells(heads: readonly HeatHead[], rows: readonly HeatRow[], place: Place): readonly string[] {
  const codes = codesAt(heads, rows, place)
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell !== null && codes.includes(cell.code) && cell.grade !== null ? cell.code : [])),
  )
}

/** Where the heads of rows and columns stand. */
const HEAD = -1

/** The cell, or the head, that a key leads to, within the map; `null` for any other key. There is no corner. */
export function movedTo([row, column]: Place, key: string, [rows, columns]: readonly [number, number]): Place | null {
  if (key === 'Home') return [row, 0]
  if (key === 'End') return [row, columns - 1]
  const step = ARROWS[key]
  if (step === undefined) return null
  const [right, down] = step
  const within = (value: number, size: number) => Math.min(Math.max(value, HEAD), size - 1)
  const moved: Place = [within(row + down, rows), within(column + right, columns)]
  return moved[0] === HEAD && moved[1] === HEAD ? [row, column] : moved
}
