import type { ReactNode } from 'react'
import styles from './bars.module.css'

/** In pixels: of a figure as the bars write it, with the gap before it. */
const SIGN_WIDTH = 8.5
const LEAST_ROOM = 56

interface BarTrackProps {
  /** Decides the length of the bar; `null` draws none. */
  readonly value: number | null
  /** The value of the longest bar. */
  readonly largest: number
  /** The value in words of the language, at the end of the bar. */
  readonly text: ReactNode
  /** How many pixels even the longest bar leaves for the words. */
  readonly room: number
}

/** How far the scale of some bars reaches at least, in words too: that of other bars which they are compared with. */
export interface ScaleReach {
  readonly value: number
  readonly text: string
}

/** The pixels that the longest bar must leave for the longest of some texts. */
export function roomFor(texts: readonly string[]): number {
  return Math.max(LEAST_ROOM, SIGN_WIDTH * Math.max(0, ...texts.map(({ length }) => length)))
}

/** A bar from zero with its value at its end. */
export function BarTrack({ value, largest, text, room }: BarTrackProps) {
  return (
    <span className={styles.track}>
      <i style={{ width: `calc((100% - ${room}px) * ${(value ?? 0) / largest})` }} hidden={value === null} />
      <span>{text}</span>
    </span>
  )
}
