import { shareOf } from '../../incidents/share.ts'
import { wordOrder } from '../../vocabulary/word-order.ts'
import type { ReportFigures } from './report-figures.ts'
import {
  type ComparedCells,
  codeOf,
  comparedCells,
  comparedColumns,
  type ReportTable,
  tableOf,
  type WordOf,
} from './table.ts'

/** Dimensions with a table ranked by count, whatever the order of the view. */
export const RANKED_TABLES = {
  subcategory: 'subcategories',
  status: 'statuses',
  organisation: 'organisations',
  channel: 'channels',
  register: 'registers',
} as const
export type TabledDimension = keyof typeof RANKED_TABLES

export type RankedRow = {
  /** One of these; the others are `null`, and no column. */
  readonly subcategory: string | null
  readonly status: string | null
  readonly organisation: string | null
  readonly channel: string | null
  readonly register: string | null
  readonly incidents: number | null
  readonly share: number | null
  readonly shareOf: number | null
  // Of statuses no compared days are asked.
} & ComparedCells

/** Incidents by sub-category, status, organisation, channel or register, most frequent first, then by name. */
export function rankedTable(
  figures: ReportFigures,
  dimension: TabledDimension,
  wordOf: WordOf,
): ReportTable<RankedRow> {
  const name = RANKED_TABLES[dimension]
  const answer = figures[name]
  const base = figures.shareBases[dimension]
  const rows = answer.rows.map((row): RankedRow => {
    const none = { subcategory: null, status: null, organisation: null, channel: null, register: null }
    const codes = { ...none, [dimension]: codeOf(row) }
    const counted = { incidents: row.value, share: shareOf(row.value, base), shareOf: base }
    return { ...codes, ...counted, ...comparedCells(row.comparison) }
  })
  const wordIn = (row: RankedRow) => wordOf(dimension, row[dimension] ?? '')
  const sorted = largestFirst(rows, wordIn, figures)
  return tableOf(name, answer, sorted, [dimension, 'incidents', 'share', 'shareOf', ...comparedColumns(answer)])
}

function largestFirst(
  rows: readonly RankedRow[],
  wordIn: (row: RankedRow) => string,
  { language }: ReportFigures,
): readonly RankedRow[] {
  const compare = wordOrder(language)
  return rows.toSorted((a, b) => (b.incidents ?? 0) - (a.incidents ?? 0) || compare(wordIn(a), wordIn(b)))
}
