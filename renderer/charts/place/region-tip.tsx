import { type ComponentProps, useLayoutEffect, useRef, useState } from 'react'
import { Sparkline } from '../time/sparkline.tsx'
import { hasPointWithin } from './area-room.ts'
import styles from './region-map.module.css'
import type { MapFrame } from './region-shape.ts'

/** What is told of a municipality that is pointed at. */
export interface TipWords {
  readonly name: string
  readonly rank: string
  /** One line each, the first is the value of the map. */
  readonly lines: readonly string[]
  /** Its months and those of the year before, with the years as a head; `null` where they are not known. */
  readonly months: {
    readonly earlier: readonly (number | null)[]
    readonly now: readonly (number | null)[]
    readonly cut: readonly number[]
    readonly head: string
  } | null
}

interface RegionTipProps {
  readonly code: string
  readonly frame: MapFrame
  readonly words: TipWords | undefined
  readonly tip: ComponentProps<'div'>
}

/** In pixels. */
const WIDTH = 196
const CHART = { width: 172, height: 30 } as const

const CORNERS = [
  ['left', 'bottom'],
  ['right', 'bottom'],
  ['left', 'top'],
  ['right', 'top'],
] as const

/** What is told of a municipality, in a corner of the map where it does not cover it. Its sentence is read out instead. */
export function RegionTip({ code, frame, words, tip }: RegionTipProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  // Before it is painted: how high it is depends on what is told.
  useLayoutEffect(() => setHeight(ref.current?.offsetHeight ?? 0))
  if (words === undefined) return null
  const corner = CORNERS.find(([side, end]) => {
    const left = side === 'left' ? 0 : frame.width - WIDTH
    const top = end === 'top' ? 0 : frame.height - height
    return !hasPointWithin(code, { left, top, right: left + WIDTH, bottom: top + height }, frame)
  })
  const [side, end] = corner ?? CORNERS[0]
  return (
    <div {...tip} ref={ref} className={styles.tip} style={{ width: WIDTH, [side]: 0, [end]: 0 }} aria-hidden>
      <p>
        <b>{words.name}</b>
        <span>{words.rank}</span>
      </p>
      {words.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {words.months !== null && (
        <>
          <Sparkline {...words.months} {...CHART} />
          <p>{words.months.head}</p>
        </>
      )}
    </div>
  )
}
