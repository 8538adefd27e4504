import { memo, type ReactNode } from 'react'
import type { MonthSeries } from '../../../shared/domain/figures/month-series.ts'
import { type Missing, MissingFigure } from '../missing-figure.tsx'
import { Sparkline } from '../time/sparkline.tsx'
import { BarTrack } from './bar-track.tsx'
import { ChangeBar, type changeScale } from './change-bar.tsx'
import styles from './top-bars.module.css'

/** How a value changed. */
export interface RowChange {
  /** What it was. */
  readonly before: string
  /** As a fraction; `null` where none is told. */
  readonly value: number | null
  /** The change in words. */
  readonly text: string
  /** Why there is none, with both values. */
  readonly missing: Missing | null
}

/** What the columns of a row tell. */
export interface TopRowFigures {
  readonly label: string
  /** Decides the length of the bar; `null` draws none. */
  readonly value: number | null
  readonly text: string
  /** Why there is no value; its text is not drawn then. */
  readonly missing?: Missing | null
  readonly share: string
  /** The counts by month, in the column of months; `null` until they are known. */
  readonly series?: MonthSeries | null
  /** In the columns of changes; `null` where nothing is compared. */
  readonly change?: RowChange | null
}

/** What the drawing of a row depends on beside its figures. */
export interface RowDrawing {
  readonly largest: number
  readonly room: number
  readonly cut: readonly number[] | null
  readonly scale: ReturnType<typeof changeScale>
  readonly hasChanges: boolean
  readonly isByChange: boolean
}

interface RowTextProps {
  readonly row: TopRowFigures
  /** False in an option, which is a stop of the Tab key itself. */
  readonly isStop: boolean
}

/** The value, or the sign that there is none. */
export function RowText({ row: { text, missing = null }, isStop }: RowTextProps) {
  return missing === null ? text : <MissingFigure {...missing} isStop={isStop} />
}

interface RowProps extends RowTextProps {
  readonly drawing: RowDrawing
}

interface ColumnProps extends RowProps {
  /** Stands in the place of the change in words. */
  readonly told?: ReactNode
}

/** The count, as a bar unless the changes are the bars. */
export const RowValue = memo(function RowValue({ row, isStop, drawing: { largest, room, isByChange } }: RowProps) {
  const text = <RowText row={row} isStop={isStop} />
  if (isByChange) return <span className={styles.count}>{text}</span>
  return (
    <span className={styles.bar}>
      <BarTrack value={row.value} largest={largest} text={text} room={room} />
    </span>
  )
})

/** Share, months and change. */
export const RowColumns = memo(function RowColumns(props: ColumnProps) {
  const { row, isStop, drawing, told = null } = props
  const { cut, scale, hasChanges } = drawing
  const { share, series = null, change = null } = row
  return (
    <>
      {' '}
      <span className={styles.share}>{share}</span>
      {cut !== null && (
        <span className={styles.months}>
          {series !== null && <Sparkline earlier={series.earlier} now={series.now} cut={cut} />}
        </span>
      )}
      {hasChanges && change !== null && (
        <>
          {' '}
          <span className={styles.before}>{change.before}</span>
          <span className={styles.change}>
            <ChangeBar change={change.value} scale={scale} />
          </span>{' '}
          <span className={styles.percent}>
            {told ?? (change.missing === null ? change.text : <MissingFigure {...change.missing} isStop={isStop} />)}
          </span>
        </>
      )}
    </>
  )
})
