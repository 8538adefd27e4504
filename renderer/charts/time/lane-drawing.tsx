import type { ReactNode } from 'react'
import { addDays } from '../../../shared/domain/calendar/day.ts'
import { isAnnounced } from '../../../shared/domain/calendar/time-line.ts'
import { type LaneDate, type LaneLabel, type LaneMark, type TimeScale, xOfDay } from './lane-marks.ts'
import styles from './lanes.module.css'

/** In pixels. */
const BAR = 12
const DOT = 4.5

interface LaneDrawingProps<Dated> {
  readonly marks: readonly LaneMark<Dated>[]
  readonly labels: readonly (LaneLabel | null)[]
  readonly scale: TimeScale
  readonly around: (mark: LaneMark<Dated>, index: number, drawing: ReactNode) => ReactNode
}

/** The marks of a lane around its middle, with the words beside them. */
export function LaneDrawing<Dated extends LaneDate>({ marks, labels, scale, around }: LaneDrawingProps<Dated>) {
  return (
    <>
      {/* What is vague lies under what is not. */}
      {[...marks.entries()]
        .toSorted(([, a], [, b]) => Number(b.shape === 'tint') - Number(a.shape === 'tint'))
        .map(([index, mark]) => (
          // By its place: another width moves a mark that has the focus, and must not draw another in its stead.
          <g key={index}>{around(mark, index, <Mark mark={mark} scale={scale} />)}</g>
        ))}
      {labels.map((label) =>
        label === null ? null : (
          <text
            key={`${label.x} ${label.text}`}
            className={styles.label}
            data-is-inside={label.isInside}
            x={label.x}
            y={4}
            textAnchor={label.anchor}
            aria-hidden
          >
            {label.text}
          </text>
        ),
      )}
    </>
  )
}

interface MarkProps {
  readonly mark: LaneMark<LaneDate>
  readonly scale: TimeScale
}

function Mark({ mark, scale }: MarkProps) {
  const { shape, dates, x1, x2, announcedFrom } = mark
  switch (shape) {
    case 'dot':
      return dates.map((date) => {
        const x = (xOfDay(date.from, scale) + xOfDay(addDays(date.from, 1), scale)) / 2
        return <circle key={x} className={styles.dot} data-is-announced={isAnnounced(date)} cx={x} r={DOT} />
      })
    case 'bar':
      return (
        <>
          {announcedFrom < x2 && (
            <rect
              className={styles.announced}
              x={announcedFrom}
              width={x2 - announcedFrom}
              y={-BAR / 2 + 0.5}
              height={BAR - 1}
            />
          )}
          {announcedFrom > x1 && (
            <rect className={styles.bar} x={x1} width={announcedFrom - x1} y={-BAR / 2} height={BAR} />
          )}
        </>
      )
    case 'tint':
      return (
        <rect
          className={announcedFrom > x1 ? styles.tint : styles.announced}
          x={x1 + 0.5}
          width={Math.max(2, x2 - x1 - 1)}
          y={-BAR / 2 + 0.5}
          height={BAR - 1}
        />
      )
    case 'left-edge':
      return <path className={styles.edge} d={`M${DOT * 2} -5 L1 0 L${DOT * 2} 5 Z`} />
    case 'right-edge':
      return (
        <path
          className={styles.edge}
          data-is-announced={announcedFrom < x2}
          d={`M${x1 - DOT * 2} -5 L${x1 - 1} 0 L${x1 - DOT * 2} 5 Z`}
        />
      )
  }
}
