import { beginPage, restFrom } from './cut.ts'
import { figureThatFits, lastOfPage } from './page-end.ts'
import { type PlacedPiece, piecesOf } from './pieces.ts'

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
