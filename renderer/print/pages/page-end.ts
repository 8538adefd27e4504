/** What no page break cuts: a line of a table, a paragraph, a figure. In CSS pixels from the top of the paper. */
export interface Piece {
  readonly top: number
  readonly bottom: number
  /** False where the next one belongs on the same page, as after a heading. */
  readonly mayEnd: boolean
  /** The height of what is written below it where a page ends here. */
  readonly foot: number
}

/**
 * The last piece of a page of a height that begins with the first of these. Where all fits it is the last one; where no
 * piece at which a page may end fits, the page is cut where it is full, since a page holds at least one piece.
 */
export function lastOfPage(pieces: readonly Piece[], height: number): number {
  const top = pieces[0]?.top ?? 0
  const fitting = pieces.findLastIndex(({ bottom }) => bottom - top <= height)
  if (fitting === pieces.length - 1) return fitting
  const end = pieces.findLastIndex(({ bottom, mayEnd, foot }) => mayEnd && bottom + foot - top <= height)
  return Math.max(0, end === -1 ? fitting : end)
}
