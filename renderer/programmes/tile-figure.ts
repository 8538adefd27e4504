import type { BudgetLine, Indicator, YearFigure } from '../../shared/contract/figures.ts'
import { yearOf } from '../../shared/domain/calendar/day.ts'
import { fullYearOf } from '../../shared/domain/calendar/period.ts'
import type { BudgetKind, Qualifier } from '../../shared/domain/dataset/dataset.ts'
import { fullYears } from '../../shared/domain/dataset/full-years.ts'
import { areAlike, indicatorSeries, newestOf, yearOfPoint } from '../../shared/domain/dataset/indicator-series.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Speech } from '../findings/finding.ts'
import { byImportance, partOf, shareIn } from './highlights.ts'
import { indicatorText } from './indicator-text.ts'

/** A figure as a tile shows it, with what its source says of it. */
export interface TileFigure {
  readonly key: string
  /** With its unit, without its reserve. */
  readonly value: string
  readonly qualifier: Qualifier
  readonly label: string
  readonly kind: BudgetKind | 'count'
  /** Drawn under it: the share that it is, or that a part has in it. */
  readonly fraction: number | null
  /** The part by its name and value, where the figure is not that share itself. */
  readonly part: string | null
  /** By year up to this one, `null` where a year is not known; nothing where it is the only one. */
  readonly years: readonly (number | null)[]
  readonly period: string
  readonly source: string
  readonly quote: string | null
  readonly note: string | null
  readonly isInconsistent: boolean
}

/** A figure of some days. */
type Point = Pick<Indicator, 'from' | 'to' | 'value'>

/** The year of most figures, which need not be said beside each; `null` for no figures. */
export function commonYear(indicators: readonly Pick<Indicator, 'to'>[]): number | null {
  const years = [...Map.groupBy(indicators, ({ to }) => yearOf(to))]
  return years.toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || b - a)[0]?.[0] ?? null
}

/** An indicator; its period is told beside it unless it is the year of most or the end of that. */
export function indicatorFigure(
  indicator: Indicator,
  year: number | null,
  siblings: readonly Indicator[],
  { t, format }: Speech,
  points: readonly Point[] = [indicator],
): TileFigure {
  const { code, unit, qualifier, from, to, note, isInconsistent, source, quote } = indicator
  const name = indicator.label[t.language]
  const period = spanWords(from, to, t, format)
  const part = partOf(indicator, siblings)
  const isCommon = from === null ? to === `${year}-12-31` : fullYearOf({ from, to }) === year
  return {
    key: `${code} ${unit}`,
    value: indicatorText(indicator, t, format),
    qualifier,
    label: isCommon ? name : t('programmes.figure-dated', { label: name, period }),
    kind: 'count',
    fraction: shareIn(indicator) ?? (part === null ? null : part.value / indicator.value),
    part:
      part === null
        ? null
        : t('common.series-value', {
            series: part.label[t.language],
            value: t(`vocabulary.qualifier-${part.qualifier}`, { value: indicatorText(part, t, format) }),
          }),
    years: yearsOf(points),
    period,
    source,
    quote,
    note: note?.[t.language] ?? null,
    isInconsistent,
  }
}

/** An amount of a whole programme. */
export function amountFigure(line: BudgetLine, { t, format }: Speech): TileFigure {
  const { kind, cents, unit, decimals, qualifier, from, to, note, source, quote } = line
  const period = spanWords(from, to, t, format)
  return {
    key: `${kind} ${from} ${to}`,
    years: [],
    value: format.money(cents, unit, decimals),
    qualifier,
    label: t('programmes.figure-dated', { label: t(`vocabulary.kind-${kind}`), period }),
    kind,
    fraction: null,
    part: null,
    period,
    source,
    quote,
    note: note?.[t.language] ?? null,
    isInconsistent: false,
  }
}

/** The incidents of a whole year as they are published. */
function yearFigure(
  { from, to, value, qualifier, note, source, quote }: YearFigure,
  all: readonly YearFigure[],
  { t, format }: Speech,
): TileFigure {
  return {
    key: `${from} ${to}`,
    years: yearsOf(all),
    value: format.count(value),
    qualifier,
    label: t('overview.incidents-in-year', { year: yearOf(to) }),
    kind: 'count',
    fraction: null,
    part: null,
    period: spanWords(from, to, t, format),
    source,
    quote,
    note: note?.[t.language] ?? null,
    isInconsistent: false,
  }
}

/** The values from the first year to the last; nothing where no two years follow one another, or not all are whole years alike. */
function yearsOf(points: readonly Point[]): readonly (number | null)[] {
  const ofYears = new Map(points.map((point) => [yearOfPoint(point), point.value]))
  const years = [...ofYears.keys()].filter((year) => year !== null)
  if (!years.some((year) => ofYears.has(year + 1)) || years.length < points.length || !areAlike(points)) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, place) => ofYears.get(first + place) ?? null)
}

/** So many figures are below the first one of a tile. */
const MOST_BELOW = 3

/** The figures of the tile of a programme, each the newest: amounts of all of it first, then those that stand for it. */
export function tileFigures(
  lines: readonly BudgetLine[],
  years: readonly YearFigure[],
  indicators: readonly Indicator[],
  year: number | null,
  speech: Speech,
): readonly TileFigure[] {
  const full = fullYears(years)
  const [newestYear] = full
  const series = indicatorSeries(indicators)
  const newest = series.map(newestOf)
  const pointsOf = ({ code, unit }: Indicator) =>
    series.find(({ points: [first] }) => first.code === code && first.unit === unit)?.points
  const before = [
    ...lines.map((line) => amountFigure(line, speech)),
    ...(newestYear === undefined ? [] : [yearFigure(newestYear, full, speech)]),
  ]
  const counts = byImportance(newest)
  // Where the first figure of the tile is drawn with its part, that is said there.
  const drawnPart = before.length > 0 || counts[0] === undefined ? null : partOf(counts[0], newest)
  const others = counts.filter((each) => each !== drawnPart)
  return [...before, ...others.map((each) => indicatorFigure(each, year, newest, speech, pointsOf(each)))].slice(
    0,
    MOST_BELOW + 1,
  )
}
