/** A Belgian fixed number has nine digits, the fewest of all numbers dialled in full. */
const FEWEST_DIGITS = 9
/** A cheap test before the patterns below: every text of a file is checked. */
const LONG_NUMBER = /\d[\d ./()-]{8}/

const EMAIL = /[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+\.\p{L}{2,}/u
/** `+32 2 123 45 67`, `02/123.45.67`: digits and separators after a zero or a plus. */
const DIALLED = /(?<![\d.,/-])(?:\+|00?)[1-9](?:[ ./()-]{0,2}\d){7,13}(?![\d])/g
const NATIONAL = /(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[- ./]{0,2}\d{3}[. -]?\d{2}(?!\d)/g

/** True for a text that contains an e-mail address, a telephone number or a national number. */
export function hasPersonalText(text: string): boolean {
  if (text.includes('@') && EMAIL.test(text)) return true
  if (!LONG_NUMBER.test(text)) return false
  return found(text, DIALLED).some(isDialled) || found(text, NATIONAL).some(isNational)
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([match]) => match.replaceAll(/\D/g, ''))
}

/** An enterprise number begins with a zero too; its last two digits are a checksum. */
function isDialled(digits: string): boolean {
  const isEnterprise = digits.length === 10 && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8))
  return digits.length >= FEWEST_DIGITS && !isEnterprise
}

/** The last two digits are a checksum, for births from 2000 on of the digits behind a 2. */
function isNational(digits: string): boolean {
  const [body, check] = [digits.slice(0, 9), Number(digits.slice(9))]
  return [body, `2${body}`].some((each) => 97 - (Number(each) % 97) === check)
}
