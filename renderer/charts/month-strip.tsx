import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { Sized } from './chart-place.tsx'
import { memoizedChart } from './memoized-chart.tsx'
import styles from './month-strip.module.css'
import { draggedRange, type Grip, keyedRange, type StepRange, type StepScale, stepsOf } from './step-range.ts'

interface MonthStripProps extends StepScale {
  /** The months that are drawn. */
  readonly months: readonly {
    readonly count: number
    /** Where it begins, in steps. */
    readonly start: number
    /** What stands below: the year where one begins. */
    readonly tick: string
  }[]
  /** Some steps in full, or one of them. */
  readonly nameOf: (range: StepRange) => string
  readonly range: StepRange
  readonly labels: { readonly strip: string; readonly start: string; readonly end: string }
  /** The window while it is moved; `onRest` when it is let go. */
  readonly onBrush: (range: StepRange) => void
  readonly onRest: () => void
  /** The window is back where the pointer took hold of it. */
  readonly onCancel: () => void
  readonly onClear: () => void
}

const HEIGHT = 44

/**
 * All months as a small area, with a window over them that is dragged, or moved by keys on its ends, step by step: these
 * are the months, or as fine as what is shown above. The window follows the pointer without a render, so that it never
 * waits for the charts that follow it.
 */
export function MonthStrip(props: MonthStripProps) {
  const { months, count, yearLength, nameOf, range, labels, onBrush, onRest, onCancel, onClear } = props
  const strip = useRef<HTMLDivElement>(null)
  const grip = useRef<Grip | null>(null)
  /** Where the strip lies: it is measured when it is taken hold of, as measuring it anew lays out the whole page. */
  const box = useRef<DOMRect | null>(null)
  /** Where the window was moved to, until the view says the same. */
  const live = useRef<StepRange | null>(null)
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
  const stepAt = ({ clientX }: PointerEvent): number => {
    if (grip.current === null) box.current = strip.current?.getBoundingClientRect() ?? null
    const { left, width } = box.current ?? { left: 0, width: 0 }
    return width === 0 ? 0 : Math.min(Math.max(Math.floor(((clientX - left) / width) * count), 0), count - 1)
  }
  const move = (next: StepRange) => {
    live.current = next
    draw()
    onBrush(next)
  }
  const point = (step: number | null) => {
    const note = strip.current?.querySelector<HTMLElement>('[data-note]')
    if (note === null || note === undefined) return
    note.hidden = step === null
    note.style.setProperty('--at', String(((step ?? 0) + 0.5) / count))
    if (step !== null) note.textContent = nameOf(grip.current === null ? [step, step] : present())
  }
  const take = (event: PointerEvent, part: Grip['part']) => {
    if (event.button !== 0) return
    event.stopPropagation()
    strip.current?.setPointerCapture(event.pointerId)
    const at = stepAt(event)
    grip.current = { part, at, range: present() }
    if (part === 'new') move([at, at])
  }
  const drag = (event: PointerEvent) => {
    const step = stepAt(event)
    if (grip.current !== null) {
      const next = draggedRange(grip.current, step, count)
      if (next.join() !== present().join()) move(next)
    }
    point(step)
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
      <Sized height={HEIGHT}>{(width) => <Area {...{ months, count, width }} />}</Sized>
      <span
        className={styles.window}
        onPointerDown={(event) => take(event, range[1] - range[0] + 1 === count ? 'new' : 'window')}
      />
      {handle('start', range[0])}
      {handle('end', range[1])}
      <span className={styles.pointed} data-note hidden aria-hidden />
      <p className={styles.ticks} aria-hidden>
        {months.map(({ tick, start }) =>
          tick === '' ? null : (
            <span key={tick} style={{ left: `${(start / count) * 100}%` }}>
              {tick}
            </span>
          ),
        )}
      </p>
    </div>
  )
}

const Area = memoizedChart(function Area({
  months,
  count,
  width,
}: Pick<MonthStripProps, 'months' | 'count'> & { readonly width: number }) {
  const largest = Math.max(1, ...months.map((month) => month.count))
  const x = (step: number) => (step / count) * width
  const y = (value: number) => HEIGHT - (value / largest) * (HEIGHT - 4)
  // Steps, not a slope: a month has one value.
  const line = months.map(
    (month, index) => `L${x(month.start)},${y(month.count)}L${x(months[index + 1]?.start ?? count)},${y(month.count)}`,
  )
  return (
    <svg width={width} height={HEIGHT} aria-hidden className={styles.area}>
      <path d={`M0,${HEIGHT}${line.join('')}L${width},${HEIGHT}Z`} />
    </svg>
  )
})
