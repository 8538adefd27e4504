import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { ARROWS, isAdding, isListKey, nextInDirection } from '../keyboard.ts'
import type { MarkHandlers } from '../list-box.tsx'
import map from '../map.module.css'
import { memoizedChart } from '../memoized-chart.tsx'
import type { MapArea } from './region-map.tsx'
import styles from './tile-map.module.css'

interface Tile extends Omit<MapArea, 'value' | 'tip'> {
  /** In the tile. */
  readonly name: string
  /** In a narrow tile. */
  readonly shortName: string
  /** Column and row, from 0. */
  readonly at: readonly [number, number]
}

interface TileMapProps extends MarkHandlers {
  readonly tiles: readonly Tile[]
  readonly label: string
  /** What stands below while no tile is pointed at. */
  readonly hint: string
}

/** One square per municipality, placed about as on the map, in the colour of its class and with its value printed. */
export const TileMap = memoizedChart(function TileMap({ tiles, label, hint, onToggle, onClear, onList }: TileMapProps) {
  const [pointed, setPointed] = useState<string | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const ref = useRef<HTMLFieldSetElement>(null)
  const entry = current ?? tiles.find(({ isSelected }) => isSelected)?.code ?? tiles[0]?.code
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClear()
    if (entry !== undefined && onList !== undefined && isListKey(event)) {
      event.stopPropagation()
      onList([entry])
    }
    const step = ARROWS[event.key]
    const from = tiles.find(({ code }) => code === entry)
    if (step === undefined || from === undefined || event.altKey) return
    event.preventDefault()
    const next = nextInDirection(from, tiles, step)
    if (next !== null) ref.current?.querySelector<HTMLElement>(`[data-code="${next.code}"]`)?.focus()
  }
  return (
    <div className={styles.drawn}>
      <fieldset ref={ref} className={styles.tiles} onKeyDown={onKeyDown}>
        <legend className="visually-hidden">{label}</legend>
        {tiles.map(({ code, name, shortName, text, sentence, grade, isFew, isSelected, at }) => (
          <button
            key={code}
            type="button"
            className={styles.tile}
            data-code={code}
            data-grade={grade ?? undefined}
            data-outside={isFew}
            aria-pressed={isSelected}
            tabIndex={code === entry ? 0 : -1}
            style={{ gridColumn: at[0] + 1, gridRow: at[1] + 1 }}
            onFocus={() => {
              setCurrent(code)
              setPointed(code)
            }}
            onBlur={() => setPointed(null)}
            onMouseEnter={() => setPointed(code)}
            onMouseLeave={() => setPointed(null)}
            onClick={(event: MouseEvent) => onToggle(code, isAdding(event))}
          >
            <span className={styles.name} aria-hidden>
              {name}
            </span>
            <span className={styles.short} aria-hidden>
              {shortName}
            </span>
            <b aria-hidden>{text}</b>
            <span className="visually-hidden">{sentence}</span>
          </button>
        ))}
      </fieldset>
      <p className={map.pointed} aria-hidden>
        {tiles.find(({ code }) => code === pointed)?.sentence ?? hint}
      </p>
    </div>
  )
})
