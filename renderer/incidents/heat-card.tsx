import { filterValues } from '../../shared/domain/filter.ts'
import { classLimits, classOf } from '../../shared/domain/quantile-classes.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { HeatMap, type HeatRow } from '../charts/heat-map.tsx'
import { ChartCard } from '../components/chart-card.tsx'
import { EmptyNote } from '../components/empty-note.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { heatCells, heatFinding } from '../findings/heat.ts'
import type { RowsRequest } from '../rows/rows-request.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { useSourceNote } from './cards.tsx'

interface HeatCardProps {
  readonly heat: readonly number[]
  /** The number of the whole selection: its days and its as-of day are those of the map. */
  readonly total: Answer
  readonly rows: RowsRequest
  readonly isStale: boolean
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const WEEKDAYS = Array.from({ length: 7 }, (_, index) => index + 1)

/** When incidents are reported: weekdays by months of the year. A click filters on the weekday. */
export function HeatCard({ heat, total, rows: request, isStale }: HeatCardProps) {
  const words = useWords()
  const { t, format } = words
  const { filters } = useView()
  const { toggle, filter } = useViewActions()
  const source = useSourceNote(total)
  const chosen = filterValues(filters, 'weekday')
  const cells = heatCells(heat)
  const { title, sentence } = heatFinding(cells, total.period, words)
  const limits = classLimits(cells.flatMap(({ value }) => (value > 0 ? [value] : [])))
  const valueAt = (weekday: number, month: number) => heat[(month - 1) * 7 + weekday - 1] ?? 0
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const rows = WEEKDAYS.map((weekday): HeatRow => {
    const name = format.weekday(weekday)
    return {
      code: String(weekday),
      name,
      shortName: format.shortWeekday(weekday),
      isSelected: chosen?.includes(String(weekday)) ?? false,
      cells: MONTHS.map((month) => {
        const value = valueAt(weekday, month)
        const text = format.count(value)
        return {
          text: value === 0 ? '' : text,
          sentence: t('charts.heat-cell', { weekday: name, month: format.shortMonth(month), value: text }),
          grade: value === 0 ? null : classOf(value, limits),
        }
      }),
    }
  })
  const figures: Figures = {
    caption: sentence,
    columns: [
      { label: t('charts.head-weekday'), isFigure: false },
      ...MONTHS.map((month) => ({ label: format.shortMonth(month), isFigure: true })),
      { label: t('charts.head-total'), isFigure: true },
    ],
    rows: WEEKDAYS.map((weekday) => {
      const values = MONTHS.map((month) => valueAt(weekday, month))
      return [format.weekday(weekday), ...values.map(format.count), format.count(sum(values))]
    }),
    total: [
      t('charts.head-total'),
      ...MONTHS.map((month) => format.count(sum(WEEKDAYS.map((weekday) => valueAt(weekday, month))))),
      format.count(sum(heat)),
    ],
  }
  return (
    <ChartCard
      {...{ title, sentence, figures, isStale }}
      rows={request}
      asOf={total.asOf}
      columns={5}
      notes={[source, t('charts.heat-added')]}
    >
      {sum(heat) === 0 ? (
        <EmptyNote title={t('incidents.nothing-counted')} />
      ) : (
        <HeatMap
          heads={MONTHS.map(format.shortMonth)}
          rows={rows}
          label={sentence}
          hint={t('charts.heat-keys')}
          onToggle={(code, isAdding) => toggle('weekday', code, isAdding)}
          onClear={() => filter('weekday', null)}
        />
      )}
    </ChartCard>
  )
}
