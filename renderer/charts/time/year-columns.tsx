import { useId } from 'react'
import {
  Bar,
  BarChart,
  type BarShapeProps,
  ReferenceArea,
  ReferenceLine,
  usePlotArea,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import { useWords } from '../../state/words.tsx'
import { axisTicks } from '../axis.ts'
import { Sized } from '../chart-place.tsx'
import { Hatch } from '../hatch.tsx'
import { memoizedChart } from '../memoized-chart.tsx'
import { GapWords, type PlotBox } from './gap-words.tsx'
import { OutsideAreas } from './outside-areas.tsx'
import { YEAR_SIDES } from './time-plot.ts'
import { Column, type YearColumn } from './year-column.tsx'
import styles from './year-columns.module.css'

interface YearColumnsProps {
  /** Every year of the span in order, also those without a figure. */
  readonly columns: readonly YearColumn[]
  /** Says why a run of years has no column, inside its box. */
  readonly missing: (from: number, to: number) => string
  /** The whole chart in a sentence, for those who do not see it. */
  readonly label: string
  /** The years that are selected: all others stand on a hatched background. */
  readonly selected?: readonly string[] | null
  /** Where another thing begins to be counted, in years from the first. */
  readonly breaks: readonly number[]
  /** What they are called, where no buttons above say so. */
  readonly breakNames?: readonly string[]
  /** The room for labels above the columns. */
  readonly labels: number
  /** The axis reaches this value at least: that of the same chart of another selection beside it. */
  readonly reach?: number
  readonly height: number
}

interface Run {
  readonly from: number
  readonly to: number
}

/** The runs of years without a figure. */
export function missingRuns(columns: readonly YearColumn[]): readonly Run[] {
  const gaps = columns.filter(({ value }) => value === null).map(({ year }) => year)
  const ends = gaps.filter((year) => !gaps.includes(year + 1))
  return gaps.filter((year) => !gaps.includes(year - 1)).map((from, index) => ({ from, to: ends[index] ?? from }))
}

/** Columns per year from zero: full years solid, an unfinished one hatched, a derived one dashed, a gap said in words. */
export function YearColumns({ missing, ...drawn }: YearColumnsProps) {
  const { t } = useWords()
  const absentYears = ({ from, to }: Run): string =>
    from === to ? t('overview.year-absent', { from }) : t('overview.years-absent', { from, to })
  const gaps = missingRuns(drawn.columns).map((run) => ({
    ...run,
    texts: [missing(run.from, run.to), absentYears(run)],
  }))
  return <Columns {...drawn} gaps={gaps} />
}

interface ColumnsProps extends Omit<YearColumnsProps, 'missing'> {
  /** The years without a column, each run with the words for its box, the longest first. */
  readonly gaps: readonly (Run & { readonly texts: readonly string[] })[]
}

const Columns = memoizedChart(function Columns(props: ColumnsProps) {
  const { columns, gaps, label, selected = null, breaks, breakNames = [], labels, reach = 0, height } = props
  const { format } = useWords()
  const hatch = useId()
  // The longest column reaches the top: a round number above it would waste the room between.
  const top = Math.max(1, reach, ...columns.map(({ value }) => value ?? 0))
  const ticks = axisTicks(top).filter((tick) => tick <= top)
  const margin = { top: YEAR_SIDES.top + labels, right: YEAR_SIDES.right, bottom: 0, left: YEAR_SIDES.left }
  return (
    <div className={styles.columns}>
      <Sized height={height}>
        {(actual) => (
          <BarChart
            data={[...columns]}
            width={actual}
            height={height}
            margin={margin}
            accessibilityLayer={false}
            role="img"
            aria-label={label}
          >
            {selected !== null && <OutsideAreas keys={columns.map(({ year }) => year)} inside={new Set(selected)} />}
            <Hatch id={hatch} color="var(--accent)" />
            <BreakLines breaks={breaks} names={breakNames} count={columns.length} />
            {ticks.slice(1).map((tick) => (
              <ReferenceLine
                key={tick}
                zIndex={BEHIND}
                y={tick}
                stroke="var(--line)"
                label={{
                  value: format.count(tick),
                  position: 'insideTopLeft',
                  className: styles.tick ?? '',
                  fill: 'var(--text-3)',
                  dy: -15,
                  dx: -4,
                }}
              />
            ))}
            {gaps.map(({ from, to, texts }) => (
              <ReferenceArea
                key={from}
                zIndex={BEHIND}
                x1={from}
                x2={to}
                y1={top * 0.02}
                y2={top * 0.24}
                fill="var(--sunken)"
                fillOpacity={1}
                radius={3}
                label={({ viewBox }: { readonly viewBox: PlotBox }) => <GapWords box={viewBox} texts={texts} />}
              />
            ))}
            <XAxis
              dataKey="year"
              interval={0}
              height={YEAR_SIDES.bottom}
              tickLine={false}
              axisLine={{ stroke: 'var(--line-strong)' }}
              tick={({ x, y, payload }) => (
                <YearTick x={Number(x)} y={Number(y)} columns={columns} year={payload.value} />
              )}
            />
            <YAxis hide domain={[0, top]} />
            <Bar
              dataKey="value"
              maxBarSize={30}
              isAnimationActive={false}
              shape={(props: BarShapeProps) => (
                <Column
                  {...props}
                  hatch={hatch}
                  column={columns.find(({ year }) => year === Object(props.payload).year)}
                />
              )}
            />
          </BarChart>
        )}
      </Sized>
    </div>
  )
})

/** Grid and boxes lie under the columns. */
const BEHIND = -10

interface BreakLinesProps {
  readonly breaks: readonly number[]
  readonly names: readonly string[]
  readonly count: number
}

/** A dashed line where another thing begins to be counted, from the labels above on. */
function BreakLines({ breaks, names, count }: BreakLinesProps) {
  const plot = usePlotArea()
  if (plot === undefined) return null
  return (
    <ZIndexLayer zIndex={BEHIND}>
      {breaks.map((at, index) => {
        const x = plot.x + (at / count) * plot.width
        // Towards the end of the years there is no room right of its line.
        const isLeft = at / count > 0.5
        return (
          <g key={at}>
            <line x1={x} x2={x} y1={0} y2={plot.y + plot.height} className={styles.break} />
            <text x={isLeft ? x - 5 : x + 5} y={11} textAnchor={isLeft ? 'end' : 'start'} className={styles.tick}>
              {names[index]}
            </text>
          </g>
        )
      })}
    </ZIndexLayer>
  )
}

interface YearTickProps {
  readonly x: number
  readonly y: number
  readonly year: number
  readonly columns: readonly YearColumn[]
}

function YearTick({ x, y, year, columns }: YearTickProps) {
  const column = columns.find((each) => each.year === year)
  if (column === undefined || column.value === null) return null
  return (
    <g textAnchor="middle">
      <text x={x} y={y + 6} className={styles.year}>
        {year}
      </text>
      <text x={x} y={y + 20} className={styles.tick}>
        {column.note}
      </text>
    </g>
  )
}
