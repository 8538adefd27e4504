/** How a column writes its decimals. */
export type NumberStyle = 'comma' | 'point'

export type NumberReading =
  | { readonly ok: true; readonly value: number; readonly decimals: number }
  | {
      readonly ok: false
      readonly rule: 'number-invalid' | 'number-not-whole' | 'number-negative' | 'number-too-large'
    }

/** Cells that say that there is no value; missing is never zero. */
const MISSING_MARKS = new Set(['', '-', '–', '—', 'na', 'n/a', 'n.d.', 'nd', 'n.b.', 'null', '#n/a', 'n.c.'])

export function isMissing(cell: string): boolean {
  return cell === '' || (cell.length <= 6 && MISSING_MARKS.has(cell.trim().toLowerCase()))
}

const MINUS = /^[-\u2212]/
const GROUPS: Readonly<Record<NumberStyle, RegExp>> = {
  comma: /^\d{1,3}(?:([. \u00a0\u202f\u2009'’])\d{3})?(?:\1\d{3})*(?:,\d+)?$/,
  point: /^\d{1,3}(?:([, \u00a0\u202f\u2009'’])\d{3})?(?:\1\d{3})*(?:\.\d+)?$/,
}
const PLAIN: Readonly<Record<NumberStyle, RegExp>> = { comma: /^\d+(?:,\d+)?$/, point: /^\d+(?:\.\d+)?$/ }
const DECIMAL_SIGNS = { comma: ',', point: '.' } as const satisfies Record<NumberStyle, string>
const CURRENCY = /^(?:€|EUR)\s*|\s*(?:€|EUR)$/gi

/** Reads one number in a style: thousands grouped by three, accounting manners `(5)`, `5,-`, `€ 5`, a true minus sign. */
export function readNumber(cell: string, style: NumberStyle): NumberReading {
  const bare = cell.trim().replace(CURRENCY, '').trim()
  const isBracketed = bare.startsWith('(') && bare.endsWith(')')
  const unsigned = (isBracketed ? bare.slice(1, -1) : bare.replace(MINUS, '')).replace(/,-$/, '')
  const isNegative = isBracketed || MINUS.test(bare)
  if (!PLAIN[style].test(unsigned) && !GROUPS[style].test(unsigned)) return { ok: false, rule: 'number-invalid' }
  const [whole = '', fraction = ''] = unsigned.split(DECIMAL_SIGNS[style])
  const digits = whole.replace(/\D/g, '')
  const value = Number(fraction === '' ? digits : `${digits}.${fraction}`)
  if (value > Number.MAX_SAFE_INTEGER) return { ok: false, rule: 'number-too-large' }
  return { ok: true, value: isNegative ? -value : value, decimals: fraction.length }
}

/** Reads a count: never negative, never with decimals, so that in a text a dot or a space can only group thousands. */
export function readCount(cell: string, style: NumberStyle = 'comma'): NumberReading {
  const reading = readNumber(cell, style)
  if (!reading.ok) return reading
  if (reading.decimals > 0) return { ok: false, rule: 'number-not-whole' }
  return reading.value < 0 ? { ok: false, rule: 'number-negative' } : reading
}

/** Which styles a cell allows, and whether it reads differently in the two. */
export function numberStylesOf(cell: string): {
  readonly comma: boolean
  readonly point: boolean
  readonly differs: boolean
} {
  const comma = readNumber(cell, 'comma')
  const point = readNumber(cell, 'point')
  return { comma: comma.ok, point: point.ok, differs: comma.ok && point.ok && comma.value !== point.value }
}
