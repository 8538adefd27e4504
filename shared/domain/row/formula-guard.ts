/** What a spreadsheet may run: a sign in either width, a tab or line break, also after white space or quotes. */
const FORMULA = /^[\s'"]*[=+\-@＝＋－＠\t\r\n]/u

/** Parts that would run where a spreadsheet cuts cells at commas instead of our semicolons: `Rue A, =1+1`. */
const PART = /(?<=[,|\t\r\n])(?=[\s'"]*[=+\-@＝＋－＠])/gu
const GUARDED_PART = /(?<=[,|\t\r\n])'(?=[\s'"]*[=+\-@＝＋－＠])/gu

/** A text that such a spreadsheet would cut, unless quoted; `1,5` is harmless. */
export const CUT_ELSEWHERE = /^(?!-?\d+,\d+$).*[,|\t]/su

/** Puts an apostrophe before every formula in a text. */
export function guardFormula(text: string): string {
  const guarded = text.replace(PART, "'")
  return FORMULA.test(guarded) ? `'${guarded}` : guarded
}

/** The inverse of `guardFormula`. */
export function unguardFormula(text: string): string {
  // Fast path: nearly all texts have none.
  if (!text.includes("'")) return text
  const bare = text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
  return bare.replace(GUARDED_PART, '')
}
