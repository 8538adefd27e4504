import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { CellKind } from '../format/cell-kind.ts'
import type { RecordSource } from '../format/record-source.ts'
import { type Column, figureColumns } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'

/** A record below the header of a table. */
export interface Line {
  /** Without the blank ones at the end. */
  readonly cells: readonly string[]
  readonly line: number
  readonly kinds: readonly CellKind[] | undefined
  /** The number of cells that the record has in the file. */
  readonly width: number
}

/** What a line below the header of a table is, and why it is that. */
export type LineClass =
  | { readonly kind: 'row'; readonly why: 'nothing-else' | 'other-separator' }
  /** `cells` has a total that stands in one cell with its figure in its column. */
  | { readonly kind: 'total'; readonly why: 'words' | 'sum' | 'one-cell'; readonly cells: readonly string[] }
  | { readonly kind: 'header'; readonly why: 'same-words' | 'same-fields' | 'second-language' }
  | { readonly kind: 'other-table'; readonly why: 'known-header' | 'words-below-blank' | 'years' }
  | { readonly kind: 'heading'; readonly why: 'text-alone'; readonly text: string }
  | {
      readonly kind: 'remark'
      readonly why: 'total-of-several' | 'row-count' | 'footnote' | 'sentence' | 'below-total' | 'page'
      readonly text: string
    }
  | { readonly kind: 'empty'; readonly why: 'blank' | 'drawn' | 'no-figure' }
  /** A text alone in its line: a row, or a heading, where rows follow, and a remark where none do. */
  | { readonly kind: 'open'; readonly why: 'text-alone' | 'title' | 'below-total'; readonly text: string }

/** What there is to know of a table to tell its lines. */
export interface BodyTable {
  readonly layout: Layout
  readonly dataset: Dataset
  readonly source: Pick<RecordSource, 'delimiter' | 'sheet'>
  readonly columns: readonly Column[]
  readonly headers: readonly string[]
  /** The columns that are stored, and not about people. */
  readonly known: readonly Column[]
  readonly figures: readonly Column[]
  /** False for records, of which there may be many, and which have no figures. */
  readonly isPublished: boolean
  readonly rowName: RowName
}

/** What names a row, of which a sentence has more words: a year or a category, a number; any words name a programme. */
export type RowName = 'category' | 'reference' | 'any'

export function bodyTable(layout: Layout): BodyTable {
  const { dataset, columns, source } = layout
  const isPublished = !DEFINITIONS[dataset].allowsRejects
  return {
    layout,
    dataset,
    source,
    columns,
    headers: columns.map(({ header }) => header),
    known: columns.filter(({ field }) => field !== null && field.type !== 'personal'),
    figures: figureColumns(columns),
    isPublished,
    rowName: !isPublished ? 'reference' : hasCounts(dataset) ? 'category' : 'any',
  }
}

/** What the lines so far tell of the next one. */
export interface LinesAbove {
  /** True before the first line that is not blank. */
  readonly isFirst: boolean
  /** True where a blank line stands above, titles between them aside. */
  isBelowBlank(line: number): boolean
  /** True below the total that closes the table. */
  readonly isClosed: boolean
  /** The row above, empty where there is none. */
  readonly row: readonly string[]
  /** True where the words of a text are the name of a row. */
  areNames(text: string): boolean
  /** True for a word of a line above that is no header. */
  isWord(cell: string): boolean
  /** True when the figures of a line are sums of those above it. */
  addsUp(cells: readonly string[], kinds: readonly CellKind[] | undefined): boolean
}

/** Tells a line that it knows; `null` for any other. */
export type LineRule = (line: Line, above: LinesAbove) => LineClass | null
