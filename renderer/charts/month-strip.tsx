import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import styles from './month-strip.module.css'
import { Sized } from './sized.tsx'

/** The first and the last of some months, both included, as places in their list. */
export type MonthRange = readonly [number, number]

interface MonthStripProps {
  readonly counts: readonly number[]
  /** The name of each month, in full, for the ends of the window. */
  readonly names: readonly string[]
  /** What stands below a month: its year where one begins. */
  readonly ticks: readonly string[]
  readonly range: MonthRange
  readonly labels: { readonly strip: string; readonly start: string; readonly end: string }
  /** The window while it is moved; `onRest` when it is let go. */
  readonly onBrush: (range: MonthRange) => void
  readonly onRest: () => void
  /** The window is back where the pointer took hold of it. */
  readonly onCancel: () => void
  readonly onClear: () => void
}

const HEIGHT = 44

/** What a pointer has hold of, and the month where it took hold. */
interface Grip {
  readonly part: 'start' | 'end' | 'window' | 'new'
  readonly at: number
  readonly range: MonthRange
}

/** The window after a pointer that took hold of it has come to another month. */
export function draggedRange({ part, at, range: [first, last] }: Grip, month: number, count: number): MonthRange {
  switch (part) {
    case 'start':
      return month <= last ? [month, last] : [last, month]
    case 'end':
      return month >= first ? [first, month] : [month, first]
    case 'new':
      return month < at ? [month, at] : [at, month]
    case 'window': {
      const moved = Math.min(Math.max(month - at, -first), count - 1 - last)
      return [first + moved, last + moved]
    }
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The window after a key on one of its ends; with Shift all of it moves. `null` for any other key. */
export function keyedRange(
  [first, last]: MonthRange,
  part: 'start' | 'end',
  press: { readonly key: string; readonly shiftKey: boolean },
  count: number,
): MonthRange | null {
  const step = STEPS[press.key]
  if (step === undefined) return null
  if (press.shiftKey) {
    const moved = Math.min(Math.max(step, -first), count - 1 - last)
    return [first + moved, last + moved]
  }
  return part === 'start'
    ? [Math.min(Math.max(first + step, 0), last), last]
    : [first, Math.max(Math.min(last + step, count - 1), first)]
}

/**
 * All months as a small area, with a window over them that is dragged, or moved by keys on its ends. The window follows
 * the pointer without a render, so that it never waits for the charts that follow it.
 */
export function MonthStrip(props: MonthStripProps) {
  const { counts, names, ticks, range, labels, onBrush, onRest, onCancel, onClear } = props
  const strip = useRef<HTMLDivElement>(null)
  const grip = useRef<Grip | null>(null)
  /** Where the strip lies: it is measured when it is taken hold of, as measuring it anew lays out the whole page. */
  const box = useRef<DOMRect | null>(null)
  /** Where the window was moved to, until the view says the same. */
  const live = useRef<MonthRange | null>(null)
  const count = counts.length
  const present = () => live.current ?? range
  const draw = () => {
    const [first, last] = present()
    const { style } = strip.current ?? {}
    style?.setProperty('--start', String(first / count))
    style?.setProperty('--end', String((last + 1) / count))
  }
  useLayoutEffect(() => {
    if (grip.current === null && live.current?.join() === range.join()) live.current = null
    draw()
  })
  const monthAt = ({ clientX }: PointerEvent): number => {
    if (grip.current === null) box.current = strip.current?.getBoundingClientRect() ?? null
    const { left, width } = box.current ?? { left: 0, width: 0 }
    return width === 0 ? 0 : Math.min(Math.max(Math.floor(((clientX - left) / width) * count), 0), count - 1)
  }
  const move = (next: MonthRange) => {
    live.current = next
    draw()
    onBrush(next)
  }
  const point = (month: number | null) => {
    const note = strip.current?.querySelector<HTMLElement>('[data-note]')
    if (note === null || note === undefined) return
    const [first, last] = present()
    note.hidden = month === null
    note.style.setProperty('--at', String(((month ?? 0) + 0.5) / count))
    note.textContent = grip.current === null ? (names[month ?? 0] ?? '') : `${names[first]} – ${names[last]}`
  }
  const take = (event: PointerEvent, part: Grip['part']) => {
    if (event.button !== 0) return
    event.stopPropagation()
    strip.current?.setPointerCapture(event.pointerId)
    const at = monthAt(event)
    grip.current = { part, at, range: present() }
    if (part === 'new') move([at, at])
  }
  const drag = (event: PointerEvent) => {
    const month = monthAt(event)
    if (grip.current !== null) {
      const next = draggedRange(grip.current, month, count)
      if (next.join() !== present().join()) move(next)
    }
    point(month)
  }
  const release = () => {
    if (grip.current === null) return
    grip.current = null
    onRest()
  }
  const cancel = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape' || grip.current === null) return
    event.stopPropagation()
    live.current = grip.current.range
    grip.current = null
    draw()
    point(null)
    onCancel()
  })
  // A pointer holds the window wherever the focus is, and its Escape means nothing else.
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => cancel(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
  const onKeyDown = (event: KeyboardEvent, part: 'start' | 'end') => {
    if (event.key === 'Escape') {
      live.current = null
      onClear()
    }
    const next = event.altKey || event.ctrlKey ? null : keyedRange(present(), part, event, count)
    if (next === null) return
    event.preventDefault()
    move(next)
  }
  const isStep = ({ key }: KeyboardEvent) => STEPS[key] !== undefined
  const handle = (part: 'start' | 'end') => (
    <span
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-part={part}
      aria-label={labels[part]}
      aria-valuemin={0}
      aria-valuemax={count - 1}
      aria-valuenow={range[part === 'start' ? 0 : 1]}
      aria-valuetext={names[range[part === 'start' ? 0 : 1]]}
      onPointerDown={(event) => take(event, part)}
      onKeyDown={(event) => onKeyDown(event, part)}
      onKeyUp={(event) => isStep(event) && onRest()}
      onBlur={() => grip.current === null && onRest()}
    />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a visible legend
    <div
      ref={strip}
      className={styles.strip}
      role="group"
      aria-label={labels.strip}
      onPointerDown={(event) => take(event, 'new')}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={() => point(null)}
    >
      <Sized height={HEIGHT}>{(width) => <Area counts={counts} width={width} />}</Sized>
      <span
        className={styles.window}
        onPointerDown={(event) => take(event, range[1] - range[0] + 1 === count ? 'new' : 'window')}
      />
      {handle('start')}
      {handle('end')}
      <span className={styles.pointed} data-note hidden aria-hidden />
      <p className={styles.ticks} aria-hidden>
        {ticks.map((tick, index) =>
          tick === '' ? null : (
            <span key={tick} style={{ left: `${(index / count) * 100}%` }}>
              {tick}
            </span>
          ),
        )}
      </p>
    </div>
  )
}

function Area({ counts, width }: { counts: readonly number[]; width: number }) {
  const largest = Math.max(1, ...counts)
  const step = width / counts.length
  const y = (value: number) => HEIGHT - (value / largest) * (HEIGHT - 4)
  // Steps, not a slope: a month has one value.
  const line = counts.map((value, index) => `L${index * step},${y(value)}L${(index + 1) * step},${y(value)}`)
  return (
    <svg width={width} height={HEIGHT} aria-hidden className={styles.area}>
      <path d={`M0,${HEIGHT}${line.join('')}L${width},${HEIGHT}Z`} />
    </svg>
  )
}
