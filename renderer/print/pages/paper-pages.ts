import { beginPage, restFrom } from './cut.ts'
import { figureThatFits, lastOfPage, type Piece } from './page-end.ts'

const PIXELS_IN_A_MILLIMETRE = 96 / 25.4

/** The paper and its margins, in millimetres; the first page has no running head. */
export const SHEET = { width: 210, height: 297, side: 17, bottom: 16, top: 21, firstTop: 14 } as const

/** Below a section that goes on, in pixels: one line and its distance, of 5 mm. */
const CONTINUED_ON_HEIGHT = 5 * PIXELS_IN_A_MILLIMETRE

/** Less of a page is not begun with columns, in millimetres. */
const LEAST_OF_COLUMNS = 24

/** What a printer may round away, in pixels. */
const ROUNDING = 2

/** The words that a page break needs. */
export interface PageWords {
  readonly continued: (title: string) => string
  readonly continuedOn: (page: number) => string
}

/**
 * Cuts a drawn paper into pages, so that what is cut says where it goes on and the contents know the page of each section.
 * It moves what React has drawn: a paper that changes is drawn anew.
 */
export function breakPages(paper: HTMLElement, words: PageWords): void {
  const first = pieces(paper)[0]
  if (first !== undefined) breakFrom(paper, first.element, 1, words)
  for (const place of paper.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const target = document.getElementById(place.dataset.pageOf ?? '')
    place.textContent = target === null ? '' : String(pageOf(paper, target))
  }
}

function pieces(paper: HTMLElement): readonly PlacedPiece[] {
  return piecesOf(paper, CONTINUED_ON_HEIGHT)
}

function breakFrom(paper: HTMLElement, start: Element, page: number, words: PageWords): void {
  const all = pieces(paper)
  const own = all.slice(all.findIndex(({ element }) => element === start))
  const height = heightOf(page)
  const filled = fillColumns(own, height)
  const last = lastOfPage(own, height)
  const next = filled ?? own[last + 1]?.element
  if (filled === null && fitFigure(own, last, height)) breakFrom(paper, start, page, words)
  else if (next !== undefined) {
    const joining = { continued: words.continued, continuedOn: words.continuedOn(page + 1) }
    breakFrom(paper, beginPage(next, joining), page + 1, words)
  }
}

function heightOf(page: number): number {
  const top = page === 1 ? SHEET.firstTop : SHEET.top
  return (SHEET.height - top - SHEET.bottom) * PIXELS_IN_A_MILLIMETRE - ROUNDING
}

/** Draws the figure that follows a page a little smaller where it then ends the page; false where it would not. */
function fitFigure(own: readonly PlacedPiece[], last: number, height: number): boolean {
  const fitting = figureThatFits(own, last, height)
  const element = fitting === null ? undefined : own[fitting.index]?.element
  if (fitting === null || !(element instanceof HTMLElement || element instanceof SVGElement)) return false
  element.style.zoom = String(fitting.scale)
  element.removeAttribute('data-figure')
  return true
}

/** Cuts balanced columns that do not fit into as much as the page has room for; gives the rest. */
function fillColumns(own: readonly PlacedPiece[], height: number): Element | null {
  const top = own[0]?.top ?? 0
  const columns = own.find(({ element, bottom }) => element.matches('[data-columns]') && bottom - top > height)
  if (columns === undefined) return null
  const room = height - (columns.top - top) - CONTINUED_ON_HEIGHT
  if (room < LEAST_OF_COLUMNS * PIXELS_IN_A_MILLIMETRE) return null
  const lines = [...columns.element.querySelectorAll<HTMLElement>('h3, p, li')]
  const kept = lines.findLastIndex((line) => {
    if (columns.element.getBoundingClientRect().height <= room && !line.matches('h3')) return true
    line.hidden = true
    return false
  })
  for (const line of lines) line.hidden = false
  const next = lines[kept + 1]
  return kept === -1 || next === undefined ? null : restFrom(columns.element, next)
}

function pageOf(paper: HTMLElement, target: Element): number {
  const starts = [...paper.querySelectorAll('[data-page-start]')]
  const before = starts.filter(
    (start) => start === target || (start.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  return before.length + 1
}

/** A piece and where it stands. */
interface PlacedPiece extends Piece {
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
function piecesOf(paper: Element, footOfSection: number): readonly PlacedPiece[] {
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
