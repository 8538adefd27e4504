/** How many digits a number always shows before and behind its point. */
interface ShownDigits {
  readonly digits: number
  readonly decimals: number
}

const AS_NEEDED: ShownDigits = { digits: 0, decimals: 0 }

/** Excel keeps 15 digits; what a file writes beyond them is the noise of binary fractions. */
const DIGITS = 15

/** A number without exponent, group signs or noise, with the zeros that its format always shows. */
export function plainNumber(value: number, format = AS_NEEDED): string {
  if (Number.isSafeInteger(value) && format.decimals === 0 && format.digits === 0) return String(value + 0)
  const [whole = '', fraction = ''] = withoutExponent(Number(value.toPrecision(DIGITS))).split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  const padded = whole.slice(sign.length).padStart(format.digits, '0')
  const decimals = fraction.padEnd(Math.min(format.decimals, DIGITS), '0')
  return `${sign}${padded}${decimals === '' ? '' : `.${decimals}`}`
}

/** A fraction as its number of hundredths, moved by text so that no digit changes: 0.285 is 28.5. */
export function plainPercent(value: number, format: ShownDigits): string {
  return plainNumber(Number(`${withoutExponent(Number(value.toPrecision(DIGITS)))}e2`), format)
}

function withoutExponent(value: number): string {
  const text = String(value === 0 ? 0 : value)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (match === null) return text
  const [, sign = '', first = '', rest = '', exponent = ''] = match
  const digits = first + rest
  const point = 1 + Number(exponent)
  return point <= 0 ? `${sign}0.${'0'.repeat(-point)}${digits}` : `${sign}${digits.padEnd(point, '0')}`
}
