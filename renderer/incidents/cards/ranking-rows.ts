import type { RankedDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import type { Comparison } from '../../../shared/domain/incidents/comparison.ts'
import type { Answer, AnswerRow } from '../../../shared/domain/incidents/question.ts'
import { shareOf } from '../../../shared/domain/incidents/share.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import type { OtherValues } from '../../charts/top-bars.tsx'
import type { Figures } from '../../components/figure-table.tsx'
import type { Speech } from '../../findings/finding.ts'
import { byChange, comparedHead } from '../../findings/growth.ts'
import { rankRows, sumOf } from '../../findings/ranking.ts'

/** So many values of a ranking are shown one by one, the others added up; statuses are fewer, but unknown ones are kept. */
export const RANKING_LIMITS = {
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
  readonly share: string
  readonly before: string
  /** The change, or "n.c."; `null` where nothing is compared. */
  readonly change: string | null
  /** Why there is no change; `null` where there is one, or nothing is compared. */
  readonly reason: string | null
}

/** How a ranking is ordered and told. */
interface Ranking {
  readonly dimension: RankedDimension
  readonly isCompared: boolean
  readonly isByChange: boolean
}

/** The rows of an answer in the order of a ranking: the largest first, or those that changed most. */
export function orderedRows(
  { rows }: Answer,
  { dimension, isByChange }: Ranking,
  { t, format }: Speech,
): readonly AnswerRow[] {
  const ranked = rankRows(rows, ({ key }) => labelOf(dimension, key[0] ?? '', t, format))
  return isByChange ? byChange(ranked) : ranked
}

/** The values of the bars of a ranking: the first ones, and all others together. */
export function rankingValues({ rows }: Answer, dimension: RankedDimension, isByChange: boolean): readonly number[] {
  const limit = RANKING_LIMITS[dimension]
  const ranked = rankRows(rows, ({ key }: AnswerRow) => key[0] ?? '')
  const ordered = isByChange ? byChange(ranked) : ranked
  return [...ordered.slice(0, limit).map(({ value }) => value ?? 0), sumOf(ordered.slice(limit)) ?? 0]
}

/** Rows of an answer as a ranking tells them. */
export function rankingRows(
  rows: readonly AnswerRow[],
  { dimension, isCompared }: Ranking,
  total: Answer['total'],
  { t, format }: Speech,
): readonly RankingRow[] {
  const changeOf = ({ change }: Comparison) => (change === null ? t('common.not-comparable') : format.change(change))
  return rows.map(({ key, value, comparison }) => {
    const compared = isCompared ? comparison : undefined
    return {
      code: key[0] ?? '',
      label: labelOf(dimension, key[0] ?? '', t, format),
      value,
      text: value === null ? t('common.no-value') : format.count(value),
      share: shareWords(value, total, { format }),
      before: comparison?.value == null ? t('common.not-known') : format.count(comparison.value),
      change: compared === undefined ? null : changeOf(compared),
      reason: compared?.reason == null ? null : t(`vocabulary.reason-${compared.reason}`),
    }
  })
}

function shareWords(value: number | null, total: Answer['total'], { format }: Pick<Speech, 'format'>): string {
  const fraction = shareOf(value, total)
  return fraction === null ? '' : format.share(fraction)
}

/** What the rows that a ranking does not show add up to. */
export function otherValues(left: readonly RankingRow[], total: Answer['total'], { t, format }: Speech): OtherValues {
  const value = sumOf(left) ?? 0
  return {
    label: t('charts.others', { count: left.length, figure: format.count(left.length) }),
    value,
    text: format.count(value),
    share: shareWords(value, total, { format }),
    codes: left.map(({ code }) => code),
  }
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
  const { caption, head, comparison, base, isByChange, isCompared } = table
  return {
    caption,
    columns: [
      { label: head, isFigure: false },
      { label: t('incidents.head-incidents'), isFigure: true },
      ...(isByChange ? [] : [{ label: t('incidents.head-share'), isFigure: true }]),
      ...(isCompared
        ? [
            { label: comparedHead(comparison, base, words), isFigure: true },
            { label: t('charts.head-change'), isFigure: true },
          ]
        : []),
    ],
    rows: rows.map(({ label, text, share, before, change, reason }) => [
      label,
      text,
      ...(isByChange ? [] : [share]),
      ...(isCompared ? [before, reason ?? change ?? ''] : []),
    ]),
  }
}
