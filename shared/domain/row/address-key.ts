import { fold } from '../reading/fold.ts'

const NUMBER = /\d{1,40}/g
const LEADING_ZEROS = /^0+(?=\d)/

/**
 * What an address is ordered by, compared sign by sign: its letters whatever their case and accents, as in French, Dutch
 * and English alike, and its numbers by their value, for which the number of their digits stands before them.
 */
export function addressKey(address: string): string {
  return fold(address).replace(NUMBER, (digits) => {
    const value = digits.replace(LEADING_ZEROS, '')
    return String.fromCharCode('0'.charCodeAt(0) + value.length) + value
  })
}
