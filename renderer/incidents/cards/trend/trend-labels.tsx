import type { SeriesBreak } from '../../../../shared/domain/figures/series-break.ts'
import type { ChartNote } from '../../../../shared/domain/view/chart-note.ts'
import { Sized } from '../../../charts/chart-place.tsx'
import { breakLabels, LABEL_LINE, labelLines, noteLabels } from '../../../charts/time/event-labels.ts'
import { acrossAt, type PlotSides, plotWithin } from '../../../charts/time/time-plot.ts'
import type { TrendPoint } from '../../../charts/time/trend-point.ts'
import { breakLabel, stepsBefore } from '../../../findings/trend-breaks.ts'
import { useWords } from '../../../state/words.tsx'
import styles from './trend-events.module.css'
import { TrendEvents } from './trend-events.tsx'

interface TrendLabelsProps extends Pick<Parameters<typeof TrendEvents>[0], 'onBegin' | 'onRemove'> {
  readonly points: readonly TrendPoint[]
  readonly breaks: readonly SeriesBreak[]
  readonly notes: readonly ChartNote[]
  readonly sides: PlotSides
}

/** The labels of breaks and notes, each above the days that it is about. */
export function TrendLabels({ points, breaks, notes, sides, onBegin, onRemove }: TrendLabelsProps) {
  const words = useWords()
  const { t } = words
  const lines = labelLines(breaks.length, notes.length)
  if (lines === 0) return null
  return (
    <div className={styles.labels}>
      <Sized height={lines * LABEL_LINE}>
        {(width) => {
          const plot = plotWithin({ width, height: 0 }, points.length, sides)
          const ends = { left: plot.left, right: width }
          const across = (day: string) => acrossAt(plot, stepsBefore(points, day))
          return (
            <TrendEvents
              {...{ breaks, notes, onBegin, onRemove }}
              breakLabels={breakLabels(
                breaks.map((each) => ({ id: each.from, at: across(each.from), ...breakLabel(each, words) })),
                ends,
                (count) => t('trend.breaks', { count }),
              )}
              noteLabels={noteLabels(
                notes.map(({ id, from, text }) => ({ id: String(id), at: across(from), text, short: '' })),
                ends,
                labelLines(breaks.length, 0),
                (count) => t('trend.notes', { count }),
              )}
            />
          )
        }}
      </Sized>
    </div>
  )
}
