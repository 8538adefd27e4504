import { SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import type { Dimension } from '../../shared/domain/incidents/dimension.ts'
import { classLimits, classOf } from '../../shared/domain/incidents/quantile-classes.ts'
import type { Answer, AnswerRow } from '../../shared/domain/incidents/question.ts'
import { columnDecimals } from '../../shared/domain/incidents/rate-decimals.ts'
import { shareOf } from '../../shared/domain/incidents/share.ts'
import { populationOf } from '../../shared/domain/vocabulary/municipality.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import type { Speech } from './finding.ts'
import { growthTitle } from './growth.ts'
import { noMatchFinding } from './no-match.ts'

// The titles of rankings and rates in words, and the order and the leaders that they are made of.

/** The rows with the largest value: several on a tie, none where nothing was counted. */
export function leadersOf<Row extends Pick<AnswerRow, 'value'>>(rows: readonly Row[]): readonly Row[] {
  const largest = Math.max(0, ...rows.map(({ value }) => value ?? 0))
  return largest === 0 ? [] : rows.filter(({ value }) => value === largest)
}

/** Which place a value has among others, the largest first; equal ones share it. */
export function rankOf(value: number, values: readonly number[]): number {
  return 1 + values.filter((each) => each > value).length
}

/** Largest first, unknown last, ties by label. */
export function rankRows(rows: readonly AnswerRow[], label: (row: AnswerRow) => string): readonly AnswerRow[] {
  return rows.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1) || label(a).localeCompare(label(b), 'fr'))
}

/** The sum of the values, `null` when one is unknown. */
export function sumOf(rows: readonly Pick<AnswerRow, 'value'>[]): number | null {
  return rows.reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0)
}

const MOST_NAMED = 3

/** The title of counts: the share of the chosen values, else the leaders; none where a count is unknown. */
export function rankingTitle(
  answer: Answer,
  dimension: Dimension,
  chosen: readonly string[] | null,
  { t, format }: Speech,
): string {
  const name = (code: string | undefined) => labelOf(dimension, code ?? '', t, format)
  const share = (value: number | null) => format.share(shareOf(value, answer.total) ?? 0)
  const isAllKnown = answer.total !== null && sumOf(answer.rows) !== null
  const rows = answer.rows.filter(({ key }) => chosen?.includes(key[0] ?? '') ?? false)
  const leaders = leadersOf(answer.rows)
  const [leader] = leaders
  if (leader === undefined)
    return answer.reason === undefined ? t('incidents.nothing-counted') : noMatchFinding(answer, { t }).title
  const isShared = answer.total !== null && sumOf(rows) !== null
  if (isShared && rows.length === 1)
    return t('incidents.chosen-one', { name: name(rows[0]?.key[0]), share: share(rows[0]?.value ?? null) })
  if (isShared && rows.length > 1) return t('incidents.chosen-several', { share: share(sumOf(rows)) })
  if (!isAllKnown) return t('incidents.leader-of-known', { name: format.list(leaders.map(({ key }) => name(key[0]))) })
  // That a single value comes first says nothing.
  if (leader.value === answer.total)
    return leader.key[0] === ''
      ? t('incidents.none-told', { what: t(`vocabulary.dimension-${dimension}`) })
      : t('incidents.only', { name: name(leader.key[0]) })
  if (leaders.length > MOST_NAMED)
    return t('incidents.tied-many', { figure: format.count(leaders.length), value: format.count(leader.value ?? 0) })
  if (leaders.length > 1) return t('incidents.tied', { names: format.list(leaders.map(({ key }) => name(key[0]))) })
  return t('incidents.leader', { name: name(leader.key[0]), share: share(leader.value) })
}

/** The title of a ranking in its order: who grew most by change, else who counts most. */
export function orderedTitle(
  answer: Answer,
  dimension: Dimension,
  { chosen, isByChange }: { readonly chosen: readonly string[] | null; readonly isByChange: boolean },
  speech: Speech,
): string {
  if (!isByChange) return rankingTitle(answer, dimension, chosen, speech)
  const name = ({ key }: AnswerRow) => labelOf(dimension, key[0] ?? '', speech.t, speech.format)
  return growthTitle(rankRows(answer.rows, name), name, speech)
}

/** The title of rates, in the precision of their picture: the chosen municipality or the leader, else how far they lie apart, or how many have none. */
export function rateTitle(answer: Answer, chosen: readonly string[] | null, { t, format }: Speech): string {
  const values = answer.rows.flatMap(({ value }) => value ?? [])
  if (values.every((value) => value === 0)) return t('incidents.nothing-counted')
  const decimals = columnDecimals(values)
  // Zero is exact: no decimals, unlike other rates.
  const write = (rate: number) => (rate === 0 ? format.count(0) : format.fixed(rate, decimals))
  const [low, high] = [write(Math.min(...values)), write(Math.max(...values))]
  const without = values.filter((value) => value === 0).length
  if (low === high) return t('incidents.rates-equal', { rate: low })
  const own = answer.rows.find(({ key, value }) => value !== null && chosen?.length === 1 && key[0] === chosen[0])
  const [leader, tied] = leadersOf(answer.rows)
  // One incident more or less could put another in the lead.
  const isFirm = leader !== undefined && tied === undefined && incidentsBehind(leader) >= SMALLEST_BASE
  if (own === undefined && !isFirm)
    return without === 0
      ? t('incidents.rates-range', { low, high })
      : t('incidents.rates-without', { count: without, figure: format.count(without), high })
  const { key, value } = own ?? leader ?? {}
  const name = labelOf('municipality', key?.[0] ?? '', t, format)
  return t(own === undefined ? 'incidents.rates-leader' : 'incidents.rates-chosen', { name, rate: write(value ?? 0) })
}

/** The incidents of a municipality with a rate. */
function incidentsBehind({ key, value }: AnswerRow): number {
  return Math.round(((value ?? 0) * populationOf(key)) / 1000)
}

/** The classes of a map, over rounded values. */
export interface MapClasses {
  /** Lower limits of the second to the last class. */
  readonly limits: readonly number[]
  /** From 1. */
  classOf(value: number): number
}

/** Classifies rounded values, so that tiles with equal labels look equal and match the legend. */
export function mapClasses(values: readonly number[], round: (value: number) => number): MapClasses {
  const limits = classLimits(values.map(round))
  return { limits, classOf: (value) => classOf(round(value), limits) }
}
