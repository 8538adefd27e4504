import { normaliseText } from '../reading/normalise-text.ts'

const NUMBER = /\d{1,40}/g
const LEADING_ZEROS = /^0+(?=\d)/

/** A sort key without case and accents, numbers by value: each is prefixed by its length, so 9 sorts before 10. */
export function addressKey(address: string): string {
  return normaliseText(address).replace(NUMBER, (digits) => {
    const value = digits.replace(LEADING_ZEROS, '')
    return String.fromCharCode('0'.charCodeAt(0) + value.length) + value
  })
}
