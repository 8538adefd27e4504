import type { Comparison } from '../../../../shared/domain/incidents/comparison.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { columnDecimals, roundTo } from '../../../../shared/domain/incidents/rate-decimals.ts'
import { shareOf } from '../../../../shared/domain/incidents/share.ts'
import { municipalityOf } from '../../../../shared/domain/vocabulary/municipality.ts'
import { labelOf } from '../../../../shared/i18n/label.ts'
import type { OtherValues } from '../../../charts/bars/top-bars.tsx'
import type { Missing } from '../../../charts/missing-figure.tsx'
import { type Figures, figureColumns } from '../../../components/figures.ts'
import type { Speech } from '../../../findings/finding.ts'
import { rankRows } from '../../../findings/ranking.ts'
import type { RecordFigures } from '../../figures/selection-figures.ts'

/** What is known of a municipality. */
export interface CommuneRow {
  readonly code: string
  readonly label: string
  /** Its incidents, or these by its inhabitants; `null` where it has no known number of them. */
  readonly value: number | null
  readonly count: number
  /** Its part of all incidents, in words. */
  readonly share: string
  readonly comparison: Comparison | undefined
  /** True for one that no record has: it has no incidents to count, which is not zero. */
  readonly isAbsent: boolean
}

/** The municipalities by their value, with their incidents and shares; those that no record has come last. */
export function communeRows(
  answer: Answer,
  { figures, codes }: RecordFigures['charts'],
  { t, format }: Speech,
): readonly CommuneRow[] {
  const labelled = (code: string) => labelOf('municipality', code, t, format)
  // A file may hold thousands of names.
  const counts = new Map(codes.municipality.map((code, at) => [code, figures.now.counts.municipality[at]]))
  const counted = rankRows(answer.rows, ({ key }) => labelled(key[0] ?? '')).map(
    ({ key, value, comparison }): CommuneRow => {
      const code = key[0] ?? ''
      const fraction = shareOf(value, answer.total)
      return {
        code,
        label: labelled(code),
        value,
        count: counts.get(code) ?? 0,
        share: fraction === null ? '' : format.share(fraction),
        comparison,
        isAbsent: false,
      }
    },
  )
  return [...counted, ...(answer.absent ?? []).map((code) => absentRow(code, { t, format }))]
}

/** That of a municipality of which there is no record. */
export function absentRow(code: string, { t, format }: Speech): CommuneRow {
  const label = labelOf('municipality', code, t, format)
  return { code, label, value: null, count: 0, share: '', comparison: undefined, isAbsent: true }
}

/** So many places outside the 19 municipalities are shown one by one. */
const MOST_OTHERS = 5

/** How many of so many are: a single one beyond the limit takes the line that would count it. */
export function shownPlaces(others: number): number {
  return others > MOST_OTHERS + 1 ? MOST_OTHERS : others
}

/** The rows that are shown one by one, and the others outside the 19 municipalities, those with most incidents first. */
export function splitPlaces(rows: readonly CommuneRow[]): {
  readonly shown: readonly CommuneRow[]
  readonly left: readonly CommuneRow[]
} {
  const others = offMap(rows)
  const left = others.slice(shownPlaces(others.length))
  const counted = new Set(left)
  return { shown: rows.filter((row) => !counted.has(row)), left }
}

/** How the values of a picture are written, rates all in one precision, and rounded for its classes. */
export interface Writing {
  readonly said: (value: number) => string
  readonly round: (value: number) => number
}

/** Counts are whole; rates have as many decimals as the one among them that needs most. */
export function writingOf(values: readonly number[], isRate: boolean, { format }: Pick<Speech, 'format'>): Writing {
  if (!isRate) return { said: format.count, round: Math.round }
  const decimals = columnDecimals(values)
  return { said: (rate) => format.fixed(rate, decimals), round: (rate) => roundTo(rate, decimals) }
}

/** The values of the municipalities of the Region. */
export function regionValues(rows: readonly Pick<CommuneRow, 'code' | 'value'>[]): readonly number[] {
  return rows.flatMap(({ code, value }) => (value === null || municipalityOf(code) === undefined ? [] : [value]))
}

/** The places outside the 19 municipalities with incidents, those with most of them first. */
export function offMap(rows: readonly CommuneRow[]): readonly CommuneRow[] {
  return rows
    .filter(({ code, count }) => count > 0 && municipalityOf(code) === undefined)
    .toSorted((one, other) => other.count - one.count)
}

/** That a place has no rate. */
export function noInhabitants({ t }: Pick<Speech, 't'>): Missing {
  return { word: 'no-value', reason: t('vocabulary.no-inhabitants') }
}

/** What places that are not shown one by one have together; of their inhabitants nothing is known. */
export function otherPlaces(
  left: readonly CommuneRow[],
  { total, isRate }: { readonly total: Answer['total']; readonly isRate: boolean },
  { t, format }: Speech,
): OtherValues {
  const count = left.reduce((sum, row) => sum + row.count, 0)
  const fraction = shareOf(count, total)
  return {
    label: t('charts.others', { count: left.length, figure: format.count(left.length) }),
    value: isRate ? 0 : count,
    text: isRate ? '' : format.count(count),
    missing: isRate ? noInhabitants({ t }) : null,
    share: isRate || fraction === null ? '' : format.share(fraction),
    codes: left.map(({ code }) => code),
  }
}

/** The municipalities as a table: incidents, and rates or shares. */
export function communeTable(
  rows: readonly CommuneRow[],
  { caption, isRate }: { readonly caption: string; readonly isRate: boolean },
  { t, format }: Speech,
): Figures {
  const { said } = writingOf(regionValues(rows), isRate, { format })
  const rate = (value: number | null) => (value === null ? t('common.not-known') : said(value))
  return {
    caption,
    columns: figureColumns(
      t('columns.municipality'),
      t('columns.incidents'),
      t(isRate ? 'columns.per1000' : 'columns.share'),
    ),
    rows: rows.map(({ label, value, count, share, isAbsent }) =>
      isAbsent
        ? [label, t('vocabulary.not-in-the-data'), '']
        : [label, format.count(count), isRate ? rate(value) : share],
    ),
  }
}
