import type { ReactNode } from 'react'
import { MONTHS_OF_YEAR, WEEKDAYS, weekdayMonthCode } from '../../../shared/domain/calendar/weekday-month.ts'
import { cellsOfMonth, cellsOfWeekday, chosenCells } from '../../../shared/domain/incidents/heat-cells.ts'
import { classLimits, classOf } from '../../../shared/domain/incidents/quantile-classes.ts'
import { type HeatHead, HeatMap, type HeatRow } from '../../charts/time/heat-map.tsx'
import { ChartCard } from '../../components/card/chart-card.tsx'
import { type Figures, figureColumns } from '../../components/figures.ts'
import { EmptyNote } from '../../components/note.tsx'
import {
  countedCells,
  heatCells,
  heatDays,
  heatFinding,
  heatNotes,
  partialMonths,
  sumOfCells,
} from '../../findings/heat.ts'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { useSourceNote } from './card-words.ts'
import { useScaleValues } from './pair-scale.ts'
import { useShowRowsOfCells } from './value-actions.ts'

interface HeatCardProps extends CardFigures {
  readonly heat: readonly number[]
  readonly controls: ReactNode | undefined
}

/** A number of so many digits is wider than a cell. */
const LEAST_SHORTENED = 100_000

/** When incidents are reported: weekdays by months of the year, of the days of the whole selection. A click filters on the cell. */
export function HeatCard({ heat, answer: total, rows: request, isStale, controls }: HeatCardProps) {
  const words = useWords()
  const { t, format } = words
  const { filters } = useView()
  const { toggleCells, clearCells } = useViewActions()
  const source = useSourceNote(total)
  const showCells = useShowRowsOfCells(request)
  const chosen = chosenCells(filters)
  const isChosen = (codes: readonly string[]) => chosen !== null && codes.every((code) => chosen.has(code))
  const days = heatDays(total.period, filters)
  const cells = heatCells(heat, days)
  const { title, sentence } = heatFinding(cells, days, words)
  const partial = partialMonths(days)
  const limits = classLimits(useScaleValues(countedCells(cells)))
  const valueAt = (weekday: number, month: number) => cells[(month - 1) * 7 + weekday - 1]?.value ?? null
  const ofWeekday = (weekday: number) => cells.filter((cell) => cell.weekday === weekday)
  const ofMonth = (month: number) => cells.filter((cell) => cell.month === month)
  const said = (value: number | null) => (value === null ? '' : format.count(value))
  const shown = Math.max(...heat) < LEAST_SHORTENED ? format.count : format.shortCount
  const rows = WEEKDAYS.map((weekday): HeatRow => {
    const name = format.weekday(weekday)
    const codes = cellsOfWeekday(weekday)
    return {
      head: { name, shortName: format.shortWeekday(weekday), codes, isSelected: isChosen(codes) },
      cells: MONTHS_OF_YEAR.map((month) => {
        const value = valueAt(weekday, month)
        const code = weekdayMonthCode({ weekday, month })
        const isPartial = value !== null && partial.has(month)
        return {
          code,
          isSelected: isChosen([code]),
          text: value === null ? '' : shown(value),
          sentence: t(
            value === null ? 'charts.heat-cell-outside' : isPartial ? 'charts.heat-cell-partial' : 'charts.heat-cell',
            {
              weekday: name,
              month: format.shortMonth(month),
              value: said(value),
            },
          ),
          grade: value === null || value === 0 ? null : classOf(value, limits),
          isOutside: value === null,
          isPartial,
        }
      }),
    }
  })
  const heads = MONTHS_OF_YEAR.map(
    (month): HeatHead => ({
      name: format.monthOfYear(month),
      shortName: format.shortMonth(month),
      codes: cellsOfMonth(month),
      isSelected: isChosen(cellsOfMonth(month)),
    }),
  )
  const figures: Figures = {
    caption: sentence,
    columns: figureColumns(t('columns.weekday'), ...MONTHS_OF_YEAR.map(format.shortMonth), t('common.total')),
    rows: WEEKDAYS.map((weekday) => [
      format.weekday(weekday),
      ...MONTHS_OF_YEAR.map((month) => said(valueAt(weekday, month))),
      said(sumOfCells(ofWeekday(weekday))),
    ]),
    total: [
      t('common.total'),
      ...MONTHS_OF_YEAR.map((month) => said(sumOfCells(ofMonth(month)))),
      said(sumOfCells(cells)),
    ],
  }
  return (
    <ChartCard
      {...{ title, figures, controls, isStale }}
      rows={request}
      asOf={total.asOf}
      notes={[source]}
      exceptions={heatNotes(days, words)}
    >
      {sumOfCells(cells) === 0 ? (
        <EmptyNote title={t('incidents.nothing-counted')} />
      ) : (
        <HeatMap
          heads={heads}
          rows={rows}
          label={sentence}
          outside={t('incidents.trend-outside')}
          partial={t('charts.heat-partial')}
          onToggle={toggleCells}
          onClear={clearCells}
          onList={showCells}
        />
      )}
    </ChartCard>
  )
}
