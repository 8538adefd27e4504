import type { BarShapeProps } from 'recharts'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import styles from './year-columns.module.css'

/** A year, and how its value is known. */
export interface YearColumn {
  readonly year: number
  /** `null` where the source has no figure. */
  readonly value: number | null
  readonly kind: 'full' | 'partial' | 'derived'
  /** The last day that the value is of. */
  readonly to: Day
  /** The value in words of the language, above the column, with its reserve where it has one. */
  readonly text: string
  /** The figure within those words. */
  readonly figure: string
  /** Under the year: "up to 15/11", "derived". */
  readonly note: string
}

interface ColumnProps extends Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'> {
  readonly hatch: string
  readonly column: YearColumn | undefined
}

/** A column with its value above it. */
export function Column({ x, y, width, height, hatch, column }: ColumnProps) {
  if (column === undefined || column.value === null) return null
  const box = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
  const looks = {
    full: { fill: 'var(--accent)' },
    partial: { fill: `url(#${hatch})`, stroke: 'var(--accent)' },
    derived: { fill: 'none', stroke: 'var(--mark-grey)', strokeDasharray: '3 2' },
  } as const
  return (
    <g>
      <rect {...box} {...looks[column.kind]} />
      {column.kind === 'derived' ? (
        <DerivedText column={column} right={box.x + box.width} bottom={box.y - 6} />
      ) : (
        <text x={box.x + box.width / 2} y={box.y - 6} textAnchor="middle" className={styles.value}>
          {column.text}
        </text>
      )}
    </g>
  )
}

interface DerivedTextProps {
  readonly column: YearColumn
  readonly right: number
  readonly bottom: number
}

/** "about" over its figure: beside it, it would lie over the next column or over a break before this one. */
function DerivedText({ column: { text, figure }, right, bottom }: DerivedTextProps) {
  const at = text.indexOf(figure)
  return (
    <text textAnchor="end" className={styles.tick}>
      <tspan x={right} y={bottom - 13}>
        {text.slice(0, at)}
      </tspan>
      <tspan x={right} y={bottom}>
        {text.slice(at)}
      </tspan>
    </text>
  )
}
