import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import type { MapArea } from '../../../charts/place/region-map.tsx'
import type { TipWords } from '../../../charts/place/region-tip.tsx'
import type { Speech } from '../../../findings/finding.ts'
import { rankOf } from '../../../findings/ranking.ts'
import { type DimensionSeries, monthsHead } from '../../figures/use-series.ts'
import { absentRow, type CommuneRow } from './commune-rows.ts'

/** What the drawing of the municipalities depends on beside its rows. */
interface Drawing {
  readonly isRate: boolean
  /** How a value is written. */
  readonly said: (value: number) => string
  /** The municipalities that are filtered, `null` for all. */
  readonly chosen: readonly string[] | null
  readonly isCompared: boolean
  readonly classOf: (value: number) => number
  readonly series: DimensionSeries | null
}

/** A number of so many digits is wider than a tile. */
const LEAST_SHORTENED = 1_000_000

/** Stands in the place of a municipality that no record has: its sentence says so. */
export const NOTHING = '–'

/** The 19 municipalities as the map and the tiles show them. */
export function communeAreas(rows: readonly CommuneRow[], drawing: Drawing, words: Speech): readonly MapArea[] {
  const { t, format } = words
  const { isRate, said, chosen, classOf } = drawing
  const ofRegion = MUNICIPALITIES.map(({ code }) => rows.find((row) => row.code === code) ?? absentRow(code, words))
  const values = ofRegion.flatMap(({ value }) => value ?? [])
  const short = isRate || Math.max(...values) < LEAST_SHORTENED ? said : format.shortCount
  // Zero is exact: no decimals, unlike other rates.
  const onMap = (value: number) => (value === 0 ? format.count(0) : short(value))
  return ofRegion.map((row): MapArea => {
    const { code, label, value, isAbsent } = row
    const text = isAbsent ? NOTHING : value === null ? t('common.not-known') : onMap(value)
    const lines = isAbsent ? [t('vocabulary.not-in-the-data')] : figureLines(row, drawing, words)
    const area = placedArea({ code, value, text, lines, chosen }, label, { values, classOf }, words)
    return { ...area, tip: { ...area.tip, months: monthsOf(code, drawing.series) } }
  })
}

interface Placed extends Pick<MapArea, 'code' | 'value' | 'text'> {
  readonly lines: readonly string[]
  readonly chosen: readonly string[] | null
}

/** A municipality with its place among those that have a value. */
export function placedArea(
  { code, value, text, lines, chosen }: Placed,
  name: string,
  { values, classOf }: Pick<Drawing, 'classOf'> & { readonly values: readonly number[] },
  { t }: Pick<Speech, 't'>,
): MapArea {
  const rank = value === null ? '' : t('charts.area-rank', { rank: rankOf(value, values), of: values.length })
  const figures = lines.join(', ')
  return {
    code,
    value,
    text,
    sentence:
      value === null
        ? t('charts.area-sentence', { name, figures })
        : t('charts.area-sentence-rank', { name, rank, figures }),
    grade: value === null ? null : classOf(value),
    isSelected: chosen?.includes(code) ?? false,
    tip: { name, rank, lines, months: null },
  }
}

/** The months of a municipality, where any were counted in this selection. */
function monthsOf(code: string, series: DimensionSeries | null): TipWords['months'] {
  const own = series?.of.get(code)
  if (series === null || series.isStale || own === undefined) return null
  return { earlier: own.earlier, now: own.now, cut: series.months.cut, head: monthsHead(series.months) }
}

/** Rate and count with its change, or why there is none. */
function figureLines(
  { value, count, comparison }: CommuneRow,
  { isRate, said, isCompared }: Drawing,
  { t, format }: Speech,
): readonly string[] {
  const figure = format.count(count)
  const compared = isCompared ? comparison : undefined
  const change = compared?.change ?? null
  const reason = compared?.reason ?? null
  return [
    ...(isRate && value !== null ? [t('charts.area-rate', { rate: said(value) })] : []),
    change === null
      ? t('common.incident-count', { count, figure })
      : t('charts.area-change', { count, figure, change: format.change(change) }),
    ...(reason === null ? [] : [t(`vocabulary.reason-${reason}`)]),
  ]
}
