import type { ReactNode } from 'react'
import { addDays, type Day } from '../../../shared/domain/calendar/day.ts'
import type { Years } from '../../../shared/domain/calendar/time-line.ts'
import type { Format } from '../../../shared/i18n/format.ts'
import { LaneDrawing } from './lane-drawing.tsx'
import { type LaneDate, type LaneMark, laneLabels, laneMarks, type TimeScale, xOfDay, yearScale } from './lane-marks.ts'
import styles from './lanes.module.css'

/** A row of the time axis. */
export interface Lane<Dated> {
  readonly key: string
  readonly name: string
  readonly dates: readonly Dated[]
}

interface LanesWords<Dated> {
  /** The words beside a mark, the longest first. */
  readonly textsOf: (mark: LaneMark<Dated>) => readonly string[]
  /** Of the line through all lanes: "31/12/2022, end of the report". */
  readonly document: string
  readonly announced: string
  readonly format: Pick<Format, 'shortMonth'>
}

interface LanesProps<Dated> {
  readonly lanes: readonly Lane<Dated>[]
  readonly years: Years
  readonly document: Day
  readonly width: number
  readonly words: LanesWords<Dated>
  /** The whole drawing in a sentence, where its marks are not read one by one. */
  readonly label?: string
  /** Wraps the drawing of a mark with what is pressed or pointed at. */
  readonly around?: (mark: LaneMark<Dated>, lane: number, index: number, drawing: ReactNode) => ReactNode
}

/** In pixels. */
export const LANE_HEIGHT = 24
export const HEAD_HEIGHT = 40
const LEAST_TICK = 34
const LETTER = 6.6

/** The marks of each lane on the scale of some years. */
export function marksOfLanes<Dated extends LaneDate>(
  lanes: readonly Lane<Dated>[],
  years: Years,
  width: number,
): readonly (readonly LaneMark<Dated>[])[] {
  const scale = yearScale(years, width)
  return lanes.map(({ dates }) => laneMarks(dates, scale))
}

/** Dates in lanes at their true scale, with the day of their document as a line through all of them. */
export function Lanes<Dated extends LaneDate>(props: LanesProps<Dated>) {
  const { lanes, years, document, width, words, label, around = (_mark, _lane, _index, drawing) => drawing } = props
  const scale = yearScale(years, width)
  const line = xOfDay(addDays(document, 1), scale)
  const isLineShown = line > 0 && line <= width
  // A date of a later document may have happened beyond the line.
  const isAnnounced = lanes.every(({ dates }) => dates.every(({ asOf }) => asOf <= document))
  const height = HEAD_HEIGHT + lanes.length * LANE_HEIGHT
  return (
    <svg
      className={styles.lanes}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={label === undefined ? 'presentation' : 'img'}
      aria-label={label}
    >
      {lanes.map(({ key }, lane) => (
        <rect
          key={key}
          className={styles.lane}
          data-is-shaded={lane % 2 === 0}
          y={HEAD_HEIGHT + lane * LANE_HEIGHT}
          width={width}
          height={LANE_HEIGHT}
        />
      ))}
      <Ticks scale={scale} years={years} height={height} format={words.format} />
      {isLineShown && <line className={styles.document} x1={line} x2={line} y1={4} y2={height} />}
      {isLineShown && (
        <DocumentLabel
          line={line}
          width={width}
          document={words.document}
          announced={isAnnounced ? words.announced : null}
        />
      )}
      {marksOfLanes(lanes, years, width).map((marks, lane) => (
        <g key={lanes[lane]?.key} transform={`translate(0 ${HEAD_HEIGHT + (lane + 0.5) * LANE_HEIGHT})`}>
          <LaneDrawing
            marks={marks}
            labels={laneLabels(marks, words.textsOf, width, isLineShown ? line : null)}
            scale={scale}
            around={(mark, index, drawing) => around(mark, lane, index, drawing)}
          />
        </g>
      ))}
    </svg>
  )
}

interface TicksProps {
  readonly scale: TimeScale
  readonly years: Years
  readonly height: number
  readonly format: LanesWords<never>['format']
}

/** Years, or the months of one year; where they are narrow only each second, third... is named. */
function Ticks({ scale, years, height, format }: TicksProps) {
  const isOneYear = years.from === years.to
  const count = isOneYear ? 12 : years.to - years.from + 1
  const size = scale.width / count
  const each = Math.max(1, Math.ceil(LEAST_TICK / size))
  const tickOf = (index: number) =>
    isOneYear
      ? { day: `${years.from}-${String(index + 1).padStart(2, '0')}-01`, name: format.shortMonth(index + 1) }
      : { day: `${years.from + index}-01-01`, name: String(years.from + index) }
  return (
    <>
      <line className={styles.axis} x1={0} x2={scale.width} y1={HEAD_HEIGHT - 0.5} y2={HEAD_HEIGHT - 0.5} />
      {Array.from({ length: count }, (_, index) => {
        const { day, name } = tickOf(index)
        const x = xOfDay(day, scale)
        return (
          <g key={day}>
            <line className={styles.tick} x1={x} x2={x} y1={HEAD_HEIGHT} y2={height} />
            {index % each === 0 && (
              <text className={styles.year} x={x + size / 2} y={HEAD_HEIGHT - 7}>
                {name}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}

interface DocumentLabelProps {
  readonly line: number
  readonly width: number
  readonly document: string
  /** What all beyond the line is; `null` where not all of it is. */
  readonly announced: string | null
}

/** Left of the line where there is room, else right of it. */
function DocumentLabel({ line, width, document, announced }: DocumentLabelProps) {
  const isLeft = line > document.length * LETTER
  return (
    <>
      <text
        className={styles.documentLabel}
        x={isLeft ? line - 6 : line + 6}
        y={13}
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {document}
      </text>
      {announced !== null && isLeft && line + announced.length * LETTER < width && (
        <text className={styles.label} x={line + 6} y={13}>
          {announced}
        </text>
      )}
    </>
  )
}
