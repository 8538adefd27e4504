import type { Piece } from './page-end.ts'

/** A piece and where it stands. */
export interface PlacedPiece extends Piece {
  readonly element: Element
}

/**
 * Elements that a page may end within. Lists are notes and the method; those of a figure lie in it and are not reached.
 * Beside a table stands a figure, at the height of its first rows.
 */
const PARTED = 'article, section, table, tbody, tfoot, ul, ol, [data-beside]'

/**
 * The pieces of a paper in their order. The style sheets alone say what stays together: `break-inside`, `break-after` and
 * `break-before` are what they are for a printer, read here because a printer cannot say on which page a thing will be.
 */
export function piecesOf(paper: Element, footOfSection: number): readonly PlacedPiece[] {
  const elements = [...uncutWithin(paper)]
  // What stands beside a table may reach below its first lines.
  let beside = 0
  return elements.map((element, index) => {
    const { top, bottom } = element.getBoundingClientRect()
    if (element.parentElement?.matches('[data-beside]')) beside = bottom
    const next = elements[index + 1]
    const mayEnd =
      next === undefined ||
      (getComputedStyle(element).breakAfter !== 'avoid' && getComputedStyle(next).breakBefore !== 'avoid')
    const section = element.closest('section')
    const goesOn = section !== null && section === next?.closest('section')
    const below = Number.parseFloat(getComputedStyle(element).marginBottom)
    const foot = goesOn ? below + footOfSection : 0
    return { element, top, bottom: Math.max(bottom, beside), mayEnd, foot, isFigure: element.matches('[data-figure]') }
  })
}

function* uncutWithin(element: Element): Generator<Element> {
  for (const child of element.children) {
    const { display, breakInside } = getComputedStyle(child)
    if (display === 'none' || child.matches('footer')) continue
    if (child.matches(PARTED) && breakInside !== 'avoid') yield* uncutWithin(child)
    else yield child
  }
}
