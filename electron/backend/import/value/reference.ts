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
  for (let index = 0; index < text.length; index += 1) if (!isDigit(text.charCodeAt(index))) return false
  return text !== ''
}

/**
 * How another program wrote a number that was a reference: with a power of ten, digits lost, in groups of thousands, with
 * decimals, or as a number of more digits than a spreadsheet keeps.
 */
export type ReferenceDamage = 'power' | 'groups' | 'decimals' | 'digits'

/** A spreadsheet makes zeros of the digits after these. */
export const KEPT_DIGITS = 15

const POWER = /^\d(?:[.,]\d+)?e[+-]?\d+$/i
const GROUPS = /^\d{1,3}(?:[., \u00a0\u202f\u2009'’]\d{3})+$/
const DECIMALS = /^\d+\.\d+$/

/** Tells why a reference is not the one that was meant, `null` for any other: nearly all are digits alone. */
export function referenceDamage(reference: string): ReferenceDamage | null {
  let digits = 0
  while (digits < reference.length && isDigit(reference.charCodeAt(digits))) digits += 1
  if (digits === 0 || digits === reference.length) return null
  if (POWER.test(reference)) return 'power'
  if (GROUPS.test(reference)) return 'groups'
  return DECIMALS.test(reference) ? 'decimals' : null
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
}
