import { normaliseText } from './normalise-text.ts'

/** Read as spaces: separators of an address, and control characters. */
const PAUSES = /[,;\p{Cc}]/gu
const DIGIT = /\d/

/** A text normalised for searches: no case, accents, commas or doubled spaces. */
export function plainText(text: string): string {
  return normaliseText(text.replaceAll(PAUSES, ' '))
}

/** True where a plain text contains another; numbers match as wholes: 1 is not in 12. */
export function containsText(plain: string, sought: string): boolean {
  for (let at = plain.indexOf(sought); at !== -1; at = plain.indexOf(sought, at + 1))
    if (!isWithinNumber(plain, at) && !isWithinNumber(plain, at + sought.length)) return true
  return false
}

function isWithinNumber(plain: string, at: number): boolean {
  return DIGIT.test(plain[at - 1] ?? '') && DIGIT.test(plain[at] ?? '')
}
