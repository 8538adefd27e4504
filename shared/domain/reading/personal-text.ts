/** A Belgian fixed number has nine digits, and no number that is dialled in full has fewer. */
const FEWEST_DIGITS = 9
/** What all of these numbers have, and few other texts: those of a file are looked through one by one. */
const LONG_NUMBER = /\d[\d ./()-]{8}/

const EMAIL = /[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+\.\p{L}{2,}/u
/** Digits with the signs that stand inside a number, from the zero or the plus of its beginning. */
const DIALLED = /(?<![\d.,/-])(?:\+|00?)[1-9](?:[ ./()-]{0,2}\d){7,13}(?![\d])/g
const NATIONAL = /(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[- ./]{0,2}\d{3}[. -]?\d{2}(?!\d)/g

/** True for a text in which an e-mail address, a telephone number or a national number stands. */
export function hasPersonalText(text: string): boolean {
  if (text.includes('@') && EMAIL.test(text)) return true
  if (!LONG_NUMBER.test(text)) return false
  return found(text, DIALLED).some(isDialled) || found(text, NATIONAL).some(isNational)
}

/** The digits of each match. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([match]) => match.replaceAll(/\D/g, ''))
}

/** An enterprise number also begins with a zero; its last two digits check the others. */
function isDialled(digits: string): boolean {
  const isEnterprise = digits.length === 10 && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8))
  return digits.length >= FEWEST_DIGITS && !isEnterprise
}

/** The last two digits check the others; from 2000 on a 2 stands before these. */
function isNational(digits: string): boolean {
  const [body, check] = [digits.slice(0, 9), Number(digits.slice(9))]
  return [body, `2${body}`].some((each) => 97 - (Number(each) % 97) === check)
}
