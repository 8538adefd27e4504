import { yearWithin } from '../../../shared/domain/calendar/period.ts'
import type { RankedDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import {
  type Comparison,
  compare,
  SMALLEST_BASE,
  type WithheldReason,
} from '../../../shared/domain/incidents/comparison.ts'
import type { Answer, AnswerRow } from '../../../shared/domain/incidents/question.ts'
import { shareOf } from '../../../shared/domain/incidents/share.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { wordOrder } from '../../../shared/domain/vocabulary/word-order.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import type { OtherValues } from '../../charts/bars/top-bars.tsx'
import type { RowOrder } from '../../charts/bars/top-heads.tsx'
import type { RowChange } from '../../charts/bars/top-row.tsx'
import type { Missing } from '../../charts/missing-figure.tsx'
import { type Figures, figureColumns } from '../../components/figures.ts'
import type { Speech } from '../../findings/finding.ts'
import { byChange, comparedHead, hasChanges } from '../../findings/growth.ts'
import { rankRows, sumOf } from '../../findings/ranking.ts'

/** So many values of a ranking are shown one by one, the others added up; statuses are fewer, but unknown ones are kept. */
const RANKING_LIMITS = {
  category: 20,
  subcategory: 15,
  municipality: Number.POSITIVE_INFINITY,
  status: 20,
  channel: 10,
  organisation: 10,
} as const satisfies Record<RankedDimension, number>

/** What is told of a value of a ranking, in words of the language. */
export interface RankingRow {
  readonly code: string
  readonly label: string
  readonly value: number | null
  readonly text: string
  /** Why it has no value. */
  readonly missing: Missing | null
  readonly share: string
  readonly comparison: Comparison | null
  /** `null` where nothing is compared. */
  readonly change: RowChange | null
}

/** How a ranking is ordered and told. */
interface Ranking {
  readonly dimension: RankedDimension
  readonly isCompared: boolean
  readonly order: RowOrder
}

/** The order of a ranking: by change only where there are changes. */
export function orderOf({ sort }: Pick<ViewState, 'sort'>, isCompared: boolean): RowOrder {
  return sort.by === 'change' && !isCompared ? 'value' : sort.by
}

/**
 * The rows of an answer in the order of a ranking: the largest first, those that changed most, or by name those that are
 * shown and then the others.
 */
export function orderedRows(
  { rows }: Answer,
  { dimension, order }: Ranking,
  { t, format }: Speech,
): readonly AnswerRow[] {
  const name = ({ key }: AnswerRow): string => labelOf(dimension, key[0] ?? '', t, format)
  const ranked = rankRows(rows, name)
  switch (order) {
    case 'value':
      return ranked
    case 'change':
      return byChange(ranked)
    case 'label': {
      const shown = shownCount(ranked.length, dimension)
      const compare = wordOrder(t.language)
      const named = ranked.slice(0, shown).toSorted((one, other) => compare(name(one), name(other)))
      return [...named, ...ranked.slice(shown)]
    }
  }
}

/** How many of so many rows are shown; a single one beyond the limit takes the line that would count it. */
export function shownCount(rows: number, dimension: RankedDimension): number {
  const limit = RANKING_LIMITS[dimension]
  return rows > limit + 1 ? limit : rows
}

/** What the bars of a ranking stand for: the first counts and all others together, or changes where it is ordered by them. */
export function rankingValues(answer: Answer, dimension: RankedDimension, view: ViewState): readonly number[] {
  const { rows } = answer
  if (orderOf(view, hasChanges(answer, view)) === 'change')
    return [...rows, answer].flatMap(({ comparison }) => comparison?.change ?? [])
  const limit = RANKING_LIMITS[dimension]
  const ranked = rankRows(rows, ({ key }: AnswerRow) => key[0] ?? '')
  return [...ranked.slice(0, limit).map(({ value }) => value ?? 0), sumOf(ranked.slice(limit)) ?? 0]
}

/** Rows of an answer as a ranking tells them. */
export function rankingRows(
  rows: readonly AnswerRow[],
  { dimension, isCompared }: Omit<Ranking, 'order'>,
  of: Pick<Answer, 'total' | 'reason'>,
  words: Speech,
): readonly RankingRow[] {
  const { t, format } = words
  return rows.map(({ key, value, comparison = null }) => {
    const label = labelOf(dimension, key[0] ?? '', t, format)
    return {
      code: key[0] ?? '',
      label,
      value,
      text: value === null ? '' : format.count(value),
      missing: value === null ? uncounted(of, words) : null,
      share: shareWords(value, of.total, words),
      comparison,
      change: isCompared && comparison !== null ? changeOf(label, value, comparison, words) : null,
    }
  })
}

/** A count that is not known, and why. */
function uncounted({ reason }: Pick<Answer, 'reason'>, { t }: Pick<Speech, 't'>): Missing {
  return { word: 'no-value', reason: t(reason === undefined ? 'common.not-known' : `vocabulary.answer-${reason}`) }
}

/** True where there were too few incidents to tell a change of: the row says so itself. */
export function isTooFew(reason: WithheldReason | null): boolean {
  return reason === 'base-small' || reason === 'base-zero'
}

/** A change in words; of few incidents, or without one, why there is none. */
function changeOf(name: string, value: number | null, comparison: Comparison, { t, format }: Speech): RowChange {
  const { change, reason, value: earlier } = comparison
  const before = earlier === null ? t('common.not-known') : format.count(earlier)
  if (change !== null) return { before, value: change, text: format.change(change), missing: null }
  return {
    before,
    value: null,
    text: '',
    missing: isTooFew(reason)
      ? {
          word: 'too-few',
          reason: t('charts.too-few-reason', {
            name,
            now: value === null ? t('common.not-known') : format.count(value),
            before,
            least: format.count(SMALLEST_BASE),
          }),
        }
      : { word: 'not-comparable', reason: t(`vocabulary.reason-${reason ?? 'no-earlier-data'}`) },
  }
}

/** All rows of a ranking together. */
export function wholeRow(answer: Answer, isCompared: boolean, words: Speech) {
  const { t, format } = words
  const { total, comparison } = answer
  const label = t('charts.whole')
  return {
    label,
    value: total,
    text: total === null ? '' : format.count(total),
    missing: total === null ? uncounted(answer, words) : null,
    share: shareWords(total, total, words),
    change: isCompared && comparison !== undefined ? changeOf(label, total, comparison, words) : null,
  }
}

/** What stands above the columns of earlier values: the year, where they lie in one. */
export function beforeHead(comparison: ViewState['comparison'], base: Comparison | undefined, words: Speech): string {
  const year = base === undefined || typeof comparison !== 'string' ? null : yearWithin(base)
  return year === null ? comparedHead(comparison, base, words) : words.t('filter.period-year', { year })
}

function shareWords(value: number | null, total: Answer['total'], { format }: Pick<Speech, 'format'>): string {
  const fraction = shareOf(value, total)
  return fraction === null ? '' : format.share(fraction)
}

/** What the rows that a ranking does not show add up to. */
export function otherValues(left: readonly RankingRow[], total: Answer['total'], words: Speech): OtherValues {
  const { t, format } = words
  const value = sumOf(left) ?? 0
  const label = t('charts.others', { count: left.length, figure: format.count(left.length) })
  const comparison = sumOfComparisons(value, left)
  return {
    label,
    value,
    text: format.count(value),
    share: shareWords(value, total, words),
    codes: left.map(({ code }) => code),
    change: comparison === null ? null : changeOf(label, value, comparison, words),
  }
}

/** Rows compared together: only where each is, or has too few incidents of its own. */
function sumOfComparisons(value: number, rows: readonly RankingRow[]): Comparison | null {
  const all = rows.flatMap(({ comparison, change }) => (change === null ? [] : (comparison ?? [])))
  const [first] = all
  if (first === undefined || all.length < rows.length) return null
  const withheld = all.find(({ reason }) => reason !== null && !isTooFew(reason))
  if (withheld !== undefined) return { ...withheld, value: sumOf(all) }
  return compare(value, sumOf(all), first, null, { days: first.days, isUneven: false })
}

interface RankingTable extends Ranking {
  readonly caption: string
  /** What stands above the first column. */
  readonly head: string
  readonly comparison: ViewState['comparison']
  /** The comparison of any row, which names the days compared with. */
  readonly base: Comparison | undefined
}

/** A ranking as a table: counts, shares where they are the order, and changes where there are any. */
export function rankingTable(rows: readonly RankingRow[], table: RankingTable, words: Speech): Figures {
  const { t } = words
  const { caption, head, comparison, base, order, isCompared } = table
  const isByChange = order === 'change'
  return {
    caption,
    columns: figureColumns(
      head,
      t('columns.incidents'),
      ...(isByChange ? [] : [t('columns.share')]),
      ...(isCompared ? [comparedHead(comparison, base, words), t('columns.change-short')] : []),
    ),
    rows: rows.map(({ label, text, missing, share, change }) => [
      label,
      missing?.reason ?? text,
      ...(isByChange ? [] : [share]),
      ...(isCompared ? [change?.before ?? '', change?.missing?.reason ?? change?.text ?? ''] : []),
    ]),
  }
}
