import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type PropsWithChildren,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react'
import styles from './period-window.module.css'
import { draggedRange, type Grip, keyedRange, type StepRange, type StepScale, stepsOf } from './step-range.ts'
import type { PlotSides } from './time-plot.ts'

interface PeriodWindowProps extends StepScale {
  /** Some steps in full, or one of them. */
  readonly nameOf: (range: StepRange) => string
  /** What a pointer over a step is told, line by line. */
  readonly noteOf: (step: number) => readonly string[]
  readonly range: StepRange
  readonly labels: { readonly window: string; readonly start: string; readonly end: string }
  /** The plot of the drawing: from its top and its bottom, its left and its right side. */
  readonly sides: PlotSides
  /** The window lies over what is drawn, where this has no ground for it. */
  readonly isOver?: boolean
  /** A click picks a step, a drag chooses from one to another; without it only clicks are heard. */
  readonly isDraggable: boolean
  /** The window while it is moved; `onRest` when it is let go. */
  readonly onBrush: (range: StepRange) => void
  readonly onRest: () => void
  /** The window is back where the pointer took hold of it. */
  readonly onCancel: () => void
  readonly onClear: () => void
  readonly onPick: (step: number) => void
}

/** In pixels: so far a pointer moves in a click. */
const CLICK = 3

interface Held extends Grip {
  readonly x: number
  /** How far beside the end of the window it was taken. */
  readonly beside: number
  isMoved: boolean
}

/**
 * The window over a drawing of some steps in time: it is dragged, drawn anew over other steps, or moved by keys on its
 * ends, and a click picks a step. It follows the pointer without a render, so that it never waits for the charts that
 * follow it; what is drawn below reads `--start` and `--end`.
 */
export function PeriodWindow(props: PropsWithChildren<PeriodWindowProps>) {
  const { count, yearLength, nameOf, noteOf, range, labels, sides, isOver = false, isDraggable } = props
  const { onBrush, onRest, onCancel, onClear, onPick, children } = props
  const place = useRef<HTMLDivElement>(null)
  const held = useRef<Held | null>(null)
  /** What the pointer pressed on the plot and did not drag: its click, which may reach us from elsewhere, picks a step. */
  const isPressed = useRef(false)
  /** Where the plot lies: it is measured when it is taken hold of, as measuring it anew lays out the whole page. */
  const box = useRef<DOMRect | null>(null)
  /** Where the window was moved to, until the view says the same. */
  const live = useRef<StepRange | null>(null)
  const present = () => live.current ?? range
  const isWhole = ([first, last]: StepRange) => first === 0 && last === count - 1
  const draw = () => {
    const { current } = place
    if (current === null) return
    const [first, last] = present()
    current.style.setProperty('--start', String(first / count))
    current.style.setProperty('--end', String((last + 1) / count))
    current.dataset.whole = String(isWhole([first, last]))
    current.dataset.held = String(live.current !== null)
  }
  useLayoutEffect(() => {
    if (held.current === null && live.current?.join() === range.join()) live.current = null
    draw()
  })
  const stepAt = ({ clientX }: { readonly clientX: number }): number => {
    if (held.current === null)
      box.current = place.current?.querySelector('[data-plot]')?.getBoundingClientRect() ?? null
    const { left, width } = box.current ?? { left: 0, width: 0 }
    return width === 0 ? 0 : Math.min(Math.max(Math.floor(((clientX - left) / width) * count), 0), count - 1)
  }
  const move = (next: StepRange) => {
    live.current = next
    draw()
    onBrush(next)
  }
  const point = (step: number | null) => {
    const { current } = place
    const note = current?.querySelector<HTMLElement>('[data-note]')
    if (current === null || note === null || note === undefined) return
    if (step === null) {
      delete current.dataset.pointed
      return
    }
    const share = (step + 0.5) / count
    current.dataset.pointed = share > 0.5 ? 'right' : 'left'
    current.style.setProperty('--at', String(share))
    const lines = held.current?.isMoved === true ? [nameOf(present())] : noteOf(step)
    note.replaceChildren(
      ...lines.map((line) => {
        const element = document.createElement('span')
        element.textContent = line
        return element
      }),
    )
  }
  const take = (event: PointerEvent, part: Grip['part']) => {
    if (event.button !== 0) return
    event.stopPropagation()
    isPressed.current = part === 'new' || part === 'window'
    if (!isDraggable) return
    place.current?.setPointerCapture(event.pointerId)
    const at = stepAt(event)
    held.current = { part, at, range: present(), x: event.clientX, beside: besideOf(event, part), isMoved: false }
  }
  const drag = (event: PointerEvent) => {
    const { current } = held
    const isPlot = event.target instanceof Element && event.target.closest('button') === null
    const step = stepAt({ clientX: event.clientX - (current?.beside ?? 0) })
    if (current !== null) {
      current.isMoved ||= Math.abs(event.clientX - current.x) > CLICK
      isPressed.current &&= !current.isMoved
      const next = draggedRange(current, step, count)
      if (current.isMoved && next.join() !== present().join()) move(next)
    }
    point(isPlot || current !== null ? step : null)
  }
  const release = () => {
    if (held.current === null) return
    const { isMoved } = held.current
    held.current = null
    if (isMoved) onRest()
  }
  const pick = (event: { readonly clientX: number }) => {
    if (isPressed.current) onPick(stepAt(event))
    isPressed.current = false
  }
  const cancel = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape' || held.current === null) return
    event.stopPropagation()
    live.current = null
    held.current = null
    isPressed.current = false
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
    const next = event.altKey || event.ctrlKey ? null : keyedRange(present(), part, event, { count, yearLength })
    if (next === null) return
    event.preventDefault()
    move(next)
  }
  const isStep = ({ key }: KeyboardEvent) => stepsOf(key, yearLength) !== undefined
  const handle = (part: 'start' | 'end', at: number) => (
    <span
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-part={part}
      aria-label={labels[part]}
      aria-valuemin={0}
      aria-valuemax={count - 1}
      aria-valuenow={at}
      aria-valuetext={nameOf([at, at])}
      onPointerDown={(event) => take(event, part)}
      onKeyDown={(event) => onKeyDown(event, part)}
      onKeyUp={(event) => isStep(event) && onRest()}
      onBlur={() => held.current === null && onRest()}
    />
  )
  const inset = Object.fromEntries(Object.entries(sides).map(([side, pixels]) => [`--${side}-side`, `${pixels}px`]))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a visible legend
    <div
      ref={place}
      className={styles.place}
      style={inset satisfies CSSProperties}
      role="group"
      aria-label={labels.window}
      // It takes the focus of a click, so that Escape can give the whole period back.
      tabIndex={-1}
      data-pickable
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={() => point(null)}
      onClick={pick}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return
        live.current = null
        onClear()
      }}
    >
      {children}
      <div className={styles.plot} data-plot onPointerDown={(event) => take(event, 'new')}>
        {isDraggable && (
          <span
            className={styles.window}
            data-over={isOver}
            onPointerDown={(event) => take(event, isWhole(present()) ? 'new' : 'window')}
          />
        )}
        <span className={styles.pointed} aria-hidden />
        <span className={styles.note} data-note aria-hidden />
      </div>
      {isDraggable && handle('start', range[0])}
      {isDraggable && handle('end', range[1])}
    </div>
  )
}

/** How far from the last pixel of the window a handle was taken, which stands beside it so that it covers no mark. */
function besideOf({ clientX, currentTarget }: PointerEvent, part: Grip['part']): number {
  const { left, right } = currentTarget.getBoundingClientRect()
  if (part === 'start') return clientX - right - 1
  return part === 'end' ? clientX - left + 1 : 0
}
