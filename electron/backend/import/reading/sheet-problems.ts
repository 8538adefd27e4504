import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { parseReference } from '../format/cell-reference.ts'
import { placeIn, type WalkOutcome } from '../format/record-source.ts'
import { isTransposed, type Layout } from '../head/layout.ts'
import type { ReadBody } from './read-rows.ts'

/** So many are told: they are mended together. */
const MOST_TOLD = 20

interface Range {
  readonly written: string
  readonly first: { readonly column: number; readonly row: number }
  readonly last: { readonly column: number; readonly row: number }
}

/**
 * The merged cells among the rows of a table that take the value of a stored column from all rows or columns but the first:
 * an empty cell would then say what nobody meant. Titles, headings and totals may be merged.
 */
export function mergedProblems(
  layout: Layout,
  { outcome, lastLine, totals }: Pick<ReadBody, 'outcome' | 'lastLine' | 'totals'>,
): readonly Problem[] {
  const stored = layout.columns.filter(({ field }) => field !== null && field.type !== 'personal')
  const noRows = new Set([...totals, ...outcome.headings].map(({ line }) => line))
  const takes = ({ first, last }: Range): boolean => {
    if (last.row <= layout.headerLine || first.row > lastLine) return false
    if (first.row === last.row && noRows.has(first.row)) return false
    const from = first.row === last.row ? first.column + 1 : first.column
    return stored.some(({ index }) => index >= from && index <= last.column)
  }
  return (outcome.merged ?? [])
    .flatMap(rangeOf)
    .map((range) => (isTransposed(layout) ? turned(range, layout.headerLine) : range))
    .filter(takes)
    .slice(0, MOST_TOLD)
    .map(({ written, first }) =>
      problemOf('cell-merged', placeIn(layout.source, first.row, { index: first.column }), null, { range: written }),
    )
}

/** True for merged cells of several rows. */
export function joinsRows(written: string): boolean {
  return rangeOf(written).some(({ first, last }) => first.row < last.row)
}

/** A range where its cells stand once rows and columns have changed places below the header. */
function turned({ written, first, last }: Range, headerLine: number): Range {
  const place = ({ column, row }: Range['first']): Range['first'] => ({
    column: row - headerLine,
    row: headerLine + column,
  })
  return { written, first: place(first), last: place(last) }
}

function rangeOf(written: string): readonly Range[] {
  const [first, last] = written.split(':').map(parseReference)
  return first && last ? [{ written, first, last }] : []
}

/** Asks about each hidden column of a sheet that would be stored, unless a person said what it is. */
export function hiddenColumnQuestions(
  layout: Pick<Layout, 'columns' | 'source' | 'headerLine'>,
  { hiddenColumns = [] }: Pick<WalkOutcome, 'hiddenColumns'>,
  { columns: chosen = {} }: Mapping,
): readonly Problem[] {
  if (isTransposed(layout)) return []
  return layout.columns
    .filter(({ index, field }) => field !== null && field.type !== 'personal' && hiddenColumns.includes(index))
    .filter(({ header }) => !Object.hasOwn(chosen, header))
    .map(({ header, index }) => {
      const place = { file: layout.source.file, column: header, ...layout.source.place(layout.headerLine, index) }
      return problemOf('question-hidden-column', place, null, { column: header })
    })
}
