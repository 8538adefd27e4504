import { Fragment } from 'react'
import { Option, useListBox } from '../list-box.tsx'
import { memoizedChart } from '../memoized-chart.tsx'
import { delayAxis } from './delay-axis.ts'
import styles from './delay-curve.module.css'

/** How many are closed within so many days. */
interface CurvePoint {
  readonly days: number
  /** Of all that are closed, from 0 to 1. */
  readonly share: number
  /** The same of the compared days; `null` for none. */
  readonly before: number | null
  /** Days, number and share in one sentence: read out, and at the pointer. */
  readonly sentence: string
  /** Stands at the point, where it is one that people ask for. */
  readonly label: string | null
  /** Stands below it, of the compared days. */
  readonly labelBefore: string | null
}

interface DelayCurveProps {
  /** The shortest delay first. */
  readonly points: readonly CurvePoint[]
  readonly tickWords: readonly (readonly [days: number, words: string])[]
  /** The words of none, half and all. */
  readonly shareWords: readonly [string, string, string]
  readonly label: string
  /** Shows what a point counts, one by one. */
  readonly onList?: (days: number) => void
}

/** The share closed within so many days, rising from left to right; each point that is known is an option. */
export const DelayCurve = memoizedChart(function DelayCurve(props: DelayCurveProps) {
  const { points, tickWords, shareWords, label, onList } = props
  const axis = delayAxis(points.at(-1)?.days ?? 0)
  const words = new Map(tickWords)
  const list = (code: string) => onList?.(Number(code))
  const box = useListBox(
    points.map(({ days }) => String(days)),
    { onToggle: list, onClear: () => undefined, onList: (codes) => codes.forEach(list) },
  )
  const across = (days: number) => `${axis.at(days) * 100}%`
  const path = (shareOf: (point: CurvePoint) => number | null) =>
    points
      .flatMap((point) => {
        const share = shareOf(point)
        return share === null ? [] : `${axis.at(point.days) * 100},${100 - share * 100}`
      })
      .join(' ')
  return (
    <div className={styles.curve}>
      <p className={styles.shares} aria-hidden>
        {shareWords.map((each, at) => (
          <span key={each} style={{ bottom: `${at * 50}%` }}>
            {each}
          </span>
        ))}
      </p>
      <div {...box.list} role="listbox" aria-label={label} className={styles.plot}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          <path className={styles.grid} d="M0 0H100M0 50H100" />
          <polyline className={styles.before} points={path(({ before }) => before)} />
          <polyline className={styles.line} points={path(({ share }) => share)} />
        </svg>
        {points.map((point, at) => {
          const { days, share, sentence, label: said } = point
          const before = axis.at(points[at - 1]?.days ?? days)
          const after = axis.at(points[at + 1]?.days ?? days)
          return (
            <Option
              key={days}
              {...box.option(String(days), false)}
              className={styles.point}
              aria-label={sentence}
              title={sentence}
              // As wide as half of the way to both neighbours, so that the nearest point is the one that is hit.
              style={{
                left: `${((axis.at(days) + before) / 2) * 100}%`,
                right: `${100 - ((axis.at(days) + after) / 2) * 100}%`,
              }}
            >
              <i
                data-labelled={said !== null}
                style={{
                  bottom: `${share * 100}%`,
                  left: `${(100 * (axis.at(days) - before)) / Math.max(1e-9, after - before)}%`,
                }}
              />
            </Option>
          )
        })}
        {points.map(({ days, share, before, label: said, labelBefore }) => (
          <Fragment key={days}>
            {said !== null && (
              <span className={styles.label} style={{ left: across(days), bottom: `${share * 100}%` }} aria-hidden>
                {said}
              </span>
            )}
            {labelBefore !== null && (
              <span
                className={styles.labelBefore}
                style={{ left: across(days), bottom: `${Math.min(share, before ?? share) * 100}%` }}
                aria-hidden
              >
                {labelBefore}
              </span>
            )}
          </Fragment>
        ))}
      </div>
      <p className={styles.axis} aria-hidden>
        {axis.ticks.map(({ days, isMinor }) => (
          <span key={days} data-minor={isMinor} style={{ left: across(days) }}>
            {words.get(days)}
          </span>
        ))}
      </p>
    </div>
  )
})
