import { type BelgianPoint, locate } from '../geography/coordinate-system.ts'
import { readNumber } from './number-reading.ts'

const DECIMAL = /^\d+(?:[.,]\d+)?$/
const STYLES = ['comma', 'point'] as const

/** The place of two numbers, with a decimal comma or point, be it behind thousands: `149.000,5`; `null` where they are none. */
export function readPoint(x: string, y: string): BelgianPoint | null {
  const plain = locate(decimalOf(x), decimalOf(y))
  if (plain !== null) return plain
  for (const style of STYLES) {
    const [readX, readY] = [readNumber(x, style), readNumber(y, style)]
    const grouped = readX.ok && readY.ok ? locate(readX.value, readY.value) : null
    if (grouped !== null) return grouped
  }
  return null
}

function decimalOf(text: string): number {
  const trimmed = text.trim()
  return DECIMAL.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN
}

/** `SRID=4326;POINT (` */
const BEFORE = /^[^(]*\(/
const WITH_POINTS = /-?\d+(?:\.\d+)?/g
const WITH_COMMAS = /-?\d+(?:,\d+)?/g
const WHOLE = /-?\d+/g

/**
 * The place of a text with both numbers, and a height at most: `50.85, 4.35`, `POINT (4.35 50.85)`, `50,85; 4,35`,
 * `{"lon":4.35,"lat":50.85}`; `null` where it is none.
 */
export function readPointText(text: string): BelgianPoint | null {
  const [x = '', y = '', ...others] = numbersIn(text.replace(BEFORE, ''))
  return others.length > 1 ? null : readPoint(x, y)
}

/** Where a number has a point, a comma parts two of them; a lone number with a comma is two whole ones. */
function numbersIn(text: string): readonly string[] {
  if (text.includes('.')) return text.match(WITH_POINTS) ?? []
  const numbers = text.match(WITH_COMMAS) ?? []
  return numbers.length === 1 ? (text.match(WHOLE) ?? []) : numbers
}
