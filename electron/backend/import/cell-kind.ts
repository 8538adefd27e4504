/**
 * What a file says about a cell beside its text. Text is read in the style of its column; of the others the text is
 * already unambiguous: a number with a point and no group signs, a percentage as its number of hundredths (`28.5`), an
 * ISO day. The last four hold no value that may be used.
 */
export type CellKind =
  | 'text'
  | 'empty'
  | 'number'
  | 'percent'
  | 'day'
  | 'boolean'
  /** An error such as `#REF!`. */
  | 'error'
  /** A formula that was saved without its result. */
  | 'uncomputed'
  /** A number shown divided by a thousand or a million, so that it is not what a person sees. */
  | 'scaled'
  /** A number that is shown with the sign of another currency than the euro. */
  | 'foreign'

/** A cell as the row readers take it. */
export interface TypedCell {
  readonly text: string
  readonly kind: CellKind
}

export const EMPTY_CELL: TypedCell = { text: '', kind: 'empty' }
