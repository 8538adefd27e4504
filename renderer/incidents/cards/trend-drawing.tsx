import { lazy } from 'react'
import { yearWithin } from '../../../shared/domain/calendar/period.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import type { Granularity } from '../../../shared/domain/view/view-state.ts'
import { ChartPlace } from '../../charts/chart-place.tsx'
import { Grades } from '../../charts/grades.tsx'
import type { TrendMark } from '../../charts/trend-grid.tsx'
import type { TrendPoint } from '../../charts/trend-point.ts'
import { EmptyNote } from '../../components/note.tsx'
import { missingYears, yearColumns, yearsLabel } from '../../findings/years.ts'
import { useWords } from '../../state/words.tsx'
import { useReach } from './pair-scale.ts'

const TrendChart = lazy(async () => ({ default: (await import('../../charts/trend-chart.tsx')).TrendChart }))
const YearColumns = lazy(async () => ({ default: (await import('../../charts/year-columns.tsx')).YearColumns }))

interface TrendDrawingProps {
  readonly answer: Answer
  readonly points: readonly TrendPoint[]
  readonly step: Granularity
  /** The steps that are asked for; `null` for all. */
  readonly selected: ReadonlySet<string> | null
  /** What the whole trend counts, on which days. */
  readonly caption: string
  /** What the trend says, for those who do not see it. */
  readonly name: string
  readonly onPick: (key: string) => void
  readonly onClear: () => void
  readonly marks: readonly TrendMark[]
}

/** A trend as columns of years, or as a line of shorter steps; those that are not asked for on a hatched background. */
export function TrendDrawing(props: TrendDrawingProps) {
  const { answer, points, step, selected, caption, name, onPick, onClear, marks } = props
  const words = useWords()
  const { t } = words
  const reach = useReach()
  if (points.every(({ value }) => value === null || value === 0))
    return (
      <div style={{ height: LINE_HEIGHT }}>
        <EmptyNote
          title={t(answer.reason === undefined ? 'incidents.nothing-counted' : `vocabulary.answer-${answer.reason}`)}
        />
      </div>
    )
  const height = (step === 'year' ? COLUMNS_HEIGHT : LINE_HEIGHT) - (selected === null ? 0 : LEGEND_HEIGHT)
  const shared = { selected: selected === null ? null : [...selected], reach, onClear, height }
  const pointed = new Set(points.map(({ key }) => key))
  const columns = step === 'year' ? yearColumns(answer, words).filter(({ year }) => pointed.has(String(year))) : []
  const year = answer.period === null ? null : yearWithin(answer.period)
  const hasPrevious = points.some(({ previous }) => previous !== null)
  return (
    <>
      <ChartPlace height={height}>
        {step === 'year' ? (
          <YearColumns
            {...{ ...shared, columns }}
            missing={(from, to) => missingYears(from, to, words)}
            label={yearsLabel(columns, caption, words)}
            onPick={(each) => onPick(String(each))}
          />
        ) : (
          <TrendChart
            {...{ ...shared, points, marks, onPick }}
            name={year === null ? '' : String(year)}
            previousName={hasPrevious && year !== null ? String(year - 1) : null}
            label={name}
          />
        )}
      </ChartPlace>
      {selected !== null && <Grades grades={[]} outside={t('incidents.trend-outside')} />}
    </>
  )
}

const COLUMNS_HEIGHT = 352
const LINE_HEIGHT = 236
const LEGEND_HEIGHT = 16
