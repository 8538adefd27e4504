import { fold } from './fold.ts'

/** What parts an address as a space does, and what nobody reads. */
const PAUSES = /[,;\p{Cc}]/gu
const DIGIT = /\d/

/** A text for looking for it in another: without case, accents, commas and doubled spaces. */
export function plainText(text: string): string {
  return fold(text.replaceAll(PAUSES, ' '))
}

/** Whether a text contains another one as it stands, both plain; a number in it is a whole number: 1 is not in 12. */
export function containsText(plain: string, sought: string): boolean {
  for (let at = plain.indexOf(sought); at !== -1; at = plain.indexOf(sought, at + 1))
    if (!isWithinNumber(plain, at) && !isWithinNumber(plain, at + sought.length)) return true
  return false
}

/** True between two digits. */
function isWithinNumber(plain: string, at: number): boolean {
  return DIGIT.test(plain[at - 1] ?? '') && DIGIT.test(plain[at] ?? '')
}
