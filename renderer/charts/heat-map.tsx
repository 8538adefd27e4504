import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { Grades } from './grades.tsx'
import styles from './heat-map.module.css'
import map from './map.module.css'

/** A row of the heat map: one weekday. */
export interface HeatRow {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly isSelected: boolean
  readonly cells: readonly {
    readonly text: string
    /** Weekday, month and value in one sentence: read out, and shown below on hover and focus. */
    readonly sentence: string
    /** The class of the value, 1 to 5; `null` where nothing was counted, or the period has no such day. */
    readonly grade: number | null
    /** True where the period has no such day. */
    readonly isOutside: boolean
  }[]
}

interface HeatMapProps {
  readonly heads: readonly string[]
  readonly rows: readonly HeatRow[]
  readonly label: string
  readonly hint: string
  /** The words for cells of which the period has no day. */
  readonly outside: string
  /** A click anywhere in a row. */
  readonly onToggle: (code: string, isAdding: boolean) => void
  readonly onClear: () => void
}

/** Weekdays by months: the value printed in each cell, the cell in the colour of its class. A row is chosen as a whole. */
export function HeatMap({ heads, rows, label, hint, outside, onToggle, onClear }: HeatMapProps) {
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null)
  const [current, setCurrent] = useState<readonly [number, number]>([0, 0])
  const ref = useRef<HTMLTableElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClear()
    const moved = movedTo(current, event.key, [rows.length, heads.length])
    if (moved === null || event.altKey) return
    event.preventDefault()
    ref.current?.querySelector<HTMLElement>(`[data-at="${moved.join(' ')}"]`)?.focus()
  }
  const hasOutside = rows.some(({ cells }) => cells.some(({ isOutside }) => isOutside))
  const sentence = pointed === null ? null : rows[pointed[0]]?.cells[pointed[1]]?.sentence
  return (
    <div className={styles.map}>
      <table ref={ref} className={styles.heat} aria-label={label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            <tr key={row.code} data-selected={row.isSelected}>
              <th scope="row" aria-label={row.name} title={row.name}>
                {row.shortName}
              </th>
              {row.cells.map((cell, x) => (
                <td key={heads[x]}>
                  <button
                    type="button"
                    className={styles.cell}
                    data-at={`${y} ${x}`}
                    data-grade={cell.grade ?? undefined}
                    data-outside={cell.isOutside}
                    aria-label={cell.sentence}
                    aria-pressed={row.isSelected}
                    tabIndex={current[0] === y && current[1] === x ? 0 : -1}
                    onFocus={() => {
                      setCurrent([y, x])
                      setPointed([y, x])
                    }}
                    onBlur={() => setPointed(null)}
                    onMouseEnter={() => setPointed([y, x])}
                    onMouseLeave={() => setPointed(null)}
                    onClick={(event: MouseEvent) =>
                      onToggle(row.code, event.ctrlKey || event.metaKey || event.shiftKey)
                    }
                  >
                    <span aria-hidden>{cell.text}</span>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={map.pointed} aria-hidden>
        {sentence ?? hint}
      </p>
      {hasOutside && <Grades grades={[]} outside={outside} />}
    </div>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The cell that a key leads to, within the map; `null` for any other key. */
export function movedTo(
  [row, column]: readonly [number, number],
  key: string,
  [rows, columns]: readonly [number, number],
): readonly [number, number] | null {
  if (key === 'Home') return [row, 0]
  if (key === 'End') return [row, columns - 1]
  const step = STEPS[key]
  if (step === undefined) return null
  const within = (value: number, size: number) => Math.min(Math.max(value, 0), size - 1)
  return [within(row + step[0], rows), within(column + step[1], columns)]
}
