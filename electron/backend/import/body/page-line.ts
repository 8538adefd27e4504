import { fold } from '../../../../shared/domain/reading/fold.ts'
import { PAGE_NUMBER } from '../lexicon/remark-words.ts'

/** A text without the number of a page, folded: `Incidents – page 2 / 5` says what `Incidents` does. */
export function withoutPage(text: string): string {
  return fold(text)
    .replace(PAGE_NUMBER, ' ')
    .replace(/[\s–-]+/g, ' ')
    .trim()
}

/** True for a line that says nothing but which page it is on. */
export function isPageLine(cells: readonly string[]): boolean {
  const text = cells.join(' ')
  return text.trim() !== '' && withoutPage(text) === ''
}

/** True for a cell of a line that is drawn with signs, `-----`, or of the blanks and bars between them. */
export function isRule(cell: string): boolean {
  return /^\s*(?:[-=_–—+:]{3,})?\s*$/.test(cell)
}
