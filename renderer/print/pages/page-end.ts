/** What no page break cuts: a line of a table, a paragraph, a figure. In CSS pixels from the top of the paper. */
export interface Piece {
  readonly top: number
  readonly bottom: number
  /** False where the next one belongs on the same page, as after a heading. */
  readonly mayEnd: boolean
  /** The height of what is written below it where a page ends here. */
  readonly foot: number
  /** May be drawn somewhat smaller. */
  readonly isFigure: boolean
}

/** No figure is drawn smaller than this part of its size: its words would be too small. */
const LEAST_SCALE = 0.85

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

/**
 * The figure behind the last piece of a page, and the scale at which the page can end below it instead of being left half
 * empty; `null` where there is none, or it would be too small.
 */
export function figureThatFits(
  pieces: readonly Piece[],
  last: number,
  height: number,
): { readonly index: number; readonly scale: number } | null {
  const index = pieces.findIndex(({ isFigure }, place) => isFigure && place > last)
  const endsAt = pieces.findIndex(({ mayEnd }, place) => mayEnd && place > last)
  const [first, figure, end] = [pieces[0], pieces[index], pieces[endsAt]]
  if (first === undefined || figure === undefined || end === undefined || endsAt < index) return null
  const excess = end.bottom + end.foot - first.top - height
  const scale = Math.floor(100 * (1 - excess / (figure.bottom - figure.top))) / 100
  return scale < LEAST_SCALE ? null : { index, scale }
}
