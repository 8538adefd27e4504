import type { ChartNote } from '../../../shared/domain/view/chart-note.ts'
import type { Granularity } from '../../../shared/domain/view/view-state.ts'
import { spanSentence } from '../../../shared/i18n/sentence.ts'
import type { TrendPoint } from '../../charts/trend-point.ts'
import type { Figures } from '../../components/figure-table.tsx'
import { type AskedRuns, placeOf } from '../../findings/asked-days.ts'
import type { Speech } from '../../findings/finding.ts'
import { pointFigure } from '../../findings/trend.ts'
import { missingYears } from '../../findings/years.ts'
import { noteWords } from '../../notes/use-notes.ts'
import { beginOf } from './trend-marks.ts'

interface TrendTable {
  readonly points: readonly TrendPoint[]
  readonly step: Granularity
  readonly asked: AskedRuns
  readonly notes: readonly ChartNote[]
  readonly caption: string
}

/** The data of a trend, each step with what there is to know about it. */
export function trendTable({ points, step, asked, notes, caption }: TrendTable, words: Speech): Figures {
  const { t, format } = words
  const hasPrevious = points.some(({ previous }) => previous !== null)
  const said = (value: number | null) => (value === null ? t('common.not-known') : format.count(value))
  const remark = (point: TrendPoint): string => {
    const { value, partial, isDerived, key } = point
    const place = placeOf(point, asked)
    const days = partial === null ? null : t('common.only-days', { days: spanSentence(partial, t, format) })
    const kind = days ?? (isDerived ? t('overview.legend-derived') : null)
    const own = value === null ? missingYears(Number(key), Number(key), words) : kind
    const begun = notes.filter((note) => beginOf(note, points) === key).map((note) => noteWords(note, words))
    const outside = place === 'inside' ? [] : [t(`incidents.trend-${place}`)]
    return [...(own === null ? [] : [own]), ...outside, ...begun].join(' · ')
  }
  return {
    caption,
    columns: [
      { label: t(`incidents.granularity-${step}`), isFigure: false },
      { label: t('incidents.head-incidents'), isFigure: true },
      ...(hasPrevious ? [{ label: t('incidents.head-before'), isFigure: true }] : []),
      { label: t('incidents.head-remark'), isFigure: false },
    ],
    rows: points.map((point) => [
      point.label,
      pointFigure(point, words),
      ...(hasPrevious ? [said(point.previous)] : []),
      remark(point),
    ]),
  }
}
