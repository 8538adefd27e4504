import { fold } from '../reading/fold.ts'

const NUMBER = /\d{1,40}/g
const LEADING_ZEROS = /^0+(?=\d)/
const JOINED: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' }
const ANY_JOINED = /[œæß]/g

/**
 * What an address is ordered by, compared sign by sign: its letters whatever their case and accents, as in French, Dutch
 * and English alike, and its numbers by their value, for which the number of their digits stands before them.
 */
export function addressKey(address: string): string {
  return fold(address)
    .replace(ANY_JOINED, (letter) => JOINED[letter] ?? letter)
    .replace(NUMBER, (digits) => {
      const value = digits.replace(LEADING_ZEROS, '')
      return String.fromCharCode('0'.charCodeAt(0) + value.length) + value
    })
}
