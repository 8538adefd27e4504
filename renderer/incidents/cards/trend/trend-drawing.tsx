import { lazy } from 'react'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import type { Granularity } from '../../../../shared/domain/view/view-state.ts'
import { ChartPlace, Sized } from '../../../charts/chart-place.tsx'
import { Grades } from '../../../charts/grades.tsx'
import { memoizedChart } from '../../../charts/memoized-chart.tsx'
import type { StepRange } from '../../../charts/time/step-range.ts'
import type { TimeBand } from '../../../charts/time/time-frame.tsx'
import type { TrendLimit } from '../../../charts/time/trend-limits.tsx'
import { TrendPicture, type TrendPictureProps } from '../../../charts/time/trend-picture.tsx'
import type { TrendEnd, TrendPoint } from '../../../charts/time/trend-point.ts'
import { missingYears, yearColumns, yearsLabel } from '../../../findings/years.ts'
import { useWords } from '../../../state/words.tsx'
import { useReach } from '../pair-scale.ts'

const YearColumns = lazy(async () => ({ default: (await import('../../../charts/time/year-columns.tsx')).YearColumns }))

interface TrendDrawingProps {
  readonly answer: Answer
  readonly points: readonly TrendPoint[]
  readonly limits: readonly TrendLimit[]
  readonly step: Granularity
  /** The steps that are asked for; `null` for all. */
  readonly selected: ReadonlySet<string> | null
  /** The steps that filters on days keep; `null` for all. */
  readonly keptSteps: ReadonlySet<string> | null
  /** The steps of the period; `null` for all. */
  readonly chosen: StepRange | null
  readonly ends: readonly TrendEnd[]
  readonly bands: readonly TimeBand[]
  readonly breaks: readonly number[]
  readonly cuts: readonly number[]
  /** What the whole trend counts, on which days. */
  readonly caption: string
  /** What the trend says, for those who do not see it. */
  readonly name: string
  /** The room for labels above. */
  readonly labels: number
}

/** A trend as columns of years, those that are not asked for on a hatched ground, or as a line of shorter steps. */
export function TrendDrawing(props: TrendDrawingProps) {
  const {
    answer,
    points,
    limits,
    step,
    selected,
    keptSteps,
    chosen,
    ends,
    bands,
    breaks,
    cuts,
    caption,
    name,
    labels,
  } = props
  const words = useWords()
  const { t, format } = words
  const reach = useReach()
  if (step !== 'year')
    return (
      <TrendChart
        {...{ points, limits, chosen, cuts, ends, bands, breaks, reach, format }}
        kept={keptSteps === null ? null : [...keptSteps]}
        label={name}
        height={TREND_HEIGHT}
        labels={labels}
      />
    )
  const pointed = new Set(points.map(({ key }) => key))
  const columns = yearColumns(answer, words).filter(({ year }) => pointed.has(String(year)))
  return (
    <>
      <ChartPlace height={TREND_HEIGHT}>
        <YearColumns
          {...{ columns, reach, breaks, labels }}
          selected={selected === null ? null : [...selected]}
          height={TREND_HEIGHT}
          missing={(from, to) => missingYears(from, to, words)}
          label={yearsLabel(columns, caption, words)}
        />
      </ChartPlace>
      {selected !== null && <Grades grades={[]} outside={t('incidents.trend-outside')} />}
    </>
  )
}

/** In pixels, labels and axis included. */
export const TREND_HEIGHT = 196
/** Below the columns of years. */
export const LEGEND_HEIGHT = 16

interface TrendChartProps extends Omit<TrendPictureProps, 'width' | 'isPaper'> {}

/** A trend as wide as its place. */
const TrendChart = memoizedChart(function TrendChart(props: TrendChartProps) {
  return <Sized height={props.height}>{(width) => <TrendPicture {...props} width={width} />}</Sized>
})
