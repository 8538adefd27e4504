/**
 * How a text begins that a spreadsheet would run as a formula: a sign of one, in either width, or a tab or line break,
 * behind which some look for one; also after white space or quotes.
 */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠\t\r\n]/u

/** The text with an apostrophe before it where a spreadsheet would take it for a formula. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The inverse of `guardFormula`: the text as it was before a guard was put on it. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
}
