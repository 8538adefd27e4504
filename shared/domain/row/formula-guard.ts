/**
 * How a text begins that a spreadsheet would run as a formula: a sign of one, in either width, or a tab or line break,
 * behind which some look for one; also after white space or quotes.
 */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠\t\r\n]/u

/**
 * The beginnings of the parts of a text that would be run so where a spreadsheet of another country cuts cells at another
 * sign than the semicolon of our files: `Rue A, =1+1` has one behind its comma.
 */
const PART = /(?<=[,|\t\r\n])(?=[\s'"]*[=+\-@＝＋－＠])/gu
const GUARDED_PART = /(?<=[,|\t\r\n])'(?=[\s'"]*[=+\-@＝＋－＠])/gu

/** A text that such a spreadsheet would cut, unless it is quoted; of a number no half can be run. */
export const CUT_ELSEWHERE = /^(?!-?\d+,\d+$).*[,|\t]/su

/** The text with an apostrophe before it, and in it, wherever a spreadsheet would take what follows for a formula. */
export function guardFormula(text: string): string {
  const guarded = text.replace(PART, "'")
  return FORMULA.test(guarded) ? `'${guarded}` : guarded
}

/** The inverse of `guardFormula`: the text as it was before a guard was put on it. */
export function unguardFormula(text: string): string {
  // Nearly all texts have none, which is quick to see.
  if (!text.includes("'")) return text
  const whole = text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
  return whole.replace(GUARDED_PART, '')
}
