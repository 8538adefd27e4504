import type { SeriesBreak } from '../../../../shared/domain/figures/series-break.ts'
import type { ChartNote } from '../../../../shared/domain/view/chart-note.ts'
import type { Granularity } from '../../../../shared/domain/view/view-state.ts'
import { spanSentence } from '../../../../shared/i18n/sentence.ts'
import type { TrendPoint } from '../../../charts/time/trend-point.ts'
import type { Figures } from '../../../components/figures.ts'
import { type AskedRuns, placeOf } from '../../../findings/asked-days.ts'
import type { Speech } from '../../../findings/finding.ts'
import { pointFigure } from '../../../findings/trend.ts'
import { breakLabel, stepsBefore } from '../../../findings/trend-breaks.ts'
import { missingYears } from '../../../findings/years.ts'
import { noteWords } from '../../../notes/use-notes.ts'

interface TrendTable {
  readonly points: readonly TrendPoint[]
  readonly step: Granularity
  readonly asked: AskedRuns
  readonly notes: readonly ChartNote[]
  readonly breaks: readonly SeriesBreak[]
  readonly caption: string
}

/** The data of a trend, each step with what there is to know about it. */
export function trendTable({ points, step, asked, notes, breaks, caption }: TrendTable, words: Speech): Figures {
  const { t, format } = words
  const hasPrevious = points.some(({ previous }) => previous !== null)
  const said = (value: number | null) => (value === null ? t('common.not-known') : format.count(value))
  // What began before all steps is told at the first.
  const begun = [
    ...breaks.map((each) => ({ from: each.from, text: breakLabel(each, words).text })),
    ...notes.map((note) => ({ from: note.from, text: noteWords(note, words) })),
  ].map(({ from, text }) => ({ at: points[Math.floor(stepsBefore(points, from))]?.key, text }))
  const remark = (point: TrendPoint): string => {
    const { value, partial, isDerived, key } = point
    const place = placeOf(point, asked)
    const days = partial === null ? null : t('common.only-days', { days: spanSentence(partial, t, format) })
    const kind = days ?? (isDerived ? t('overview.legend-derived') : null)
    const own = value === null ? missingYears(Number(key), Number(key), words) : kind
    const told = begun.flatMap(({ at, text }) => (at === key ? [text] : []))
    const outside = place === 'inside' ? [] : [t(`incidents.trend-${place}`)]
    return [...(own === null ? [] : [own]), ...outside, ...told].join(' · ')
  }
  return {
    caption,
    columns: [
      { label: t(`columns.${step}`), isFigure: false },
      { label: t('columns.incidents'), isFigure: true },
      ...(hasPrevious ? [{ label: t('incidents.head-before'), isFigure: true }] : []),
      { label: t('columns.remark'), isFigure: false },
    ],
    rows: points.map((point) => [
      point.label,
      pointFigure(point, words),
      ...(hasPrevious ? [said(point.previous)] : []),
      remark(point),
    ]),
  }
}
