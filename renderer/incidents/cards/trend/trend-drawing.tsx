import { lazy } from 'react'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import type { Granularity } from '../../../../shared/domain/view/view-state.ts'
import { ChartPlace, Sized } from '../../../charts/chart-place.tsx'
import { HatchLegend } from '../../../charts/legends.tsx'
import { memoizedChart } from '../../../charts/memoized-chart.tsx'
import { TrendPicture, type TrendPictureProps } from '../../../charts/time/trend-picture.tsx'
import { missingYears, yearColumns, yearsLabel } from '../../../findings/years.ts'
import { useWords } from '../../../state/words.tsx'
import { useReach } from '../pair-scale.ts'

const YearColumns = lazy(async () => ({ default: (await import('../../../charts/time/year-columns.tsx')).YearColumns }))

interface TrendDrawingProps
  extends Pick<TrendPictureProps, 'points' | 'limits' | 'chosen' | 'cuts' | 'ends' | 'bands' | 'breaks' | 'labels'> {
  readonly answer: Answer
  readonly step: Granularity
  /** The steps that are asked for; `null` for all. */
  readonly selected: ReadonlySet<string> | null
  /** The steps that filters on days keep; `null` for all. */
  readonly keptSteps: ReadonlySet<string> | null
  /** What the whole trend counts, on which days. */
  readonly caption: string
  /** What the trend says, for those who do not see it. */
  readonly name: string
}

/** A trend as columns of years, those that are not asked for on a hatched ground, or as a line of shorter steps. */
export function TrendDrawing(props: TrendDrawingProps) {
  const { answer, step, selected, keptSteps, caption, name, ...trend } = props
  const words = useWords()
  const { t, format } = words
  const reach = useReach()
  if (step !== 'year')
    return (
      <TrendChart
        {...trend}
        {...{ reach, format }}
        kept={keptSteps === null ? null : [...keptSteps]}
        label={name}
        height={TREND_HEIGHT}
      />
    )
  const pointed = new Set(trend.points.map(({ key }) => key))
  const columns = yearColumns(answer, words).filter(({ year }) => pointed.has(String(year)))
  return (
    <>
      <ChartPlace height={TREND_HEIGHT}>
        <YearColumns
          {...{ columns, reach }}
          breaks={trend.breaks}
          labels={trend.labels}
          selected={selected === null ? null : [...selected]}
          height={TREND_HEIGHT}
          missing={(from, to) => missingYears(from, to, words)}
          label={yearsLabel(columns, caption, words)}
        />
      </ChartPlace>
      {selected !== null && <HatchLegend outside={t('incidents.trend-outside')} />}
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
