import { LONGEST_VIEW_NAME } from '../../shared/domain/view/saved-view.ts'

const ELLIPSIS = '…'
/** Between two parts of the sentence of a view. */
const BETWEEN = ' · '

/** The sentence of a view as a name for it: whole where it fits, else as many of its parts, or words, marked as cut. */
export function proposedName(sentence: string): string {
  if (sentence.length <= LONGEST_VIEW_NAME) return sentence
  const room = LONGEST_VIEW_NAME - ELLIPSIS.length
  const end = [BETWEEN, ' '].map((sign) => sentence.lastIndexOf(sign, room)).find((at) => at > 0) ?? room
  // Half of a character of two units is none.
  return `${sentence.slice(0, end).replace(/[\s:,]+$|[\uD800-\uDBFF]$/, '')}${ELLIPSIS}`
}
