/**
 * How another program wrote a number that was a reference: with a power of ten, digits lost, in groups of thousands, with
 * decimals, or as a number of more digits than a spreadsheet keeps.
 */
export type ReferenceDamage = 'power' | 'groups' | 'decimals' | 'digits'

/** A spreadsheet makes zeros of the digits behind these. */
export const KEPT_DIGITS = 15

const POWER = /^\d(?:[.,]\d+)?e[+-]?\d+$/i
const GROUPS = /^\d{1,3}(?:[., \u00a0\u202f\u2009'’]\d{3})+$/
const DECIMALS = /^\d+\.\d+$/
const [ZERO, NINE] = [48, 57]

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
