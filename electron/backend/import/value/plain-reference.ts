const [ZERO, NINE] = [48, 57]
/** What a dressed reference begins or ends with: nearly all are digits alone, or letters and digits. */
const MAY_BE_DRESSED = /^[='‘’´`#Nn]|[*]$|[.,]0+$|[^ -~]/
/** `="000123"`, as a spreadsheet is made to keep the zeros. */
const FORMULA = /^="+([^"]*)"+$/
const QUOTES = /^['‘’´`]+/
const SIGN = /^(?:# ?|n[°º] ?|n[or][. ] ?)(?=\d+$)/i
/** The decimals that a spreadsheet adds to a whole number, and the star of a remark. */
const ENDING = /(?<=^\d+)(?:[.,]0+| ?\*+)$/

/**
 * A reference as its system writes it, so that an incident is the same one in every file: without what a spreadsheet, or
 * who made a list, put around it. All digits compare without leading zeros.
 */
export function plainReference(written: string): string {
  const bare = isDigits(written) || !MAY_BE_DRESSED.test(written) ? written : undressed(written)
  return bare.charCodeAt(0) === ZERO && isDigits(bare) ? bare.replace(/^0+(?=\d)/, '') : bare
}

function undressed(written: string): string {
  const bare = written
    .replace(FORMULA, '$1')
    .replace(QUOTES, '')
    .trim()
    .replace(SIGN, '')
    .replace(ENDING, '')
    .normalize('NFKC')
  return bare === '' ? written : bare
}

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < ZERO || code > NINE) return false
  }
  return text !== ''
}
