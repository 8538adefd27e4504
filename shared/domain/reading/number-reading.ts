/** How a column writes its decimals. */
export type NumberStyle = 'comma' | 'point'

export type NumberReading =
  | { readonly ok: true; readonly value: number; readonly decimals: number }
  | {
      readonly ok: false
      readonly rule: 'number-invalid' | 'number-not-whole' | 'number-negative' | 'number-too-large'
    }

/** Cells that say that there is no value; missing is never zero. A budget writes `p.m.` for a line without an amount. */
const MISSING_MARKS = new Set([
  ...['', '-', '–', '—', 'na', 'n/a', 'n.d.', 'nd', 'n.b.', 'null', '#n/a', 'n.c.'],
  ...['p.m.', 's.o.', 'n.v.t.', 'nvt'],
  ...['€ -', '€-', '- €', '-€'],
])

/** True for a cell that is empty or holds one of these marks. */
export function isMissing(cell: string): boolean {
  return cell === '' || (cell.length <= 6 && MISSING_MARKS.has(cell.trim().toLowerCase()))
}

const MINUS = /^[-\u2212]/
/** No number has a zero before its thousands: 0.285 is a fraction. */
const GROUPS: Readonly<Record<NumberStyle, RegExp>> = {
  comma: /^[1-9]\d{0,2}(?:([. \u00a0\u202f\u2009'’])\d{3})?(?:\1\d{3})*(?:,\d+)?$/,
  point: /^[1-9]\d{0,2}(?:([, \u00a0\u202f\u2009'’])\d{3})?(?:\1\d{3})*(?:\.\d+)?$/,
}
const PLAIN: Readonly<Record<NumberStyle, RegExp>> = { comma: /^\d+(?:,\d+)?$/, point: /^\d+(?:\.\d+)?$/ }
const DECIMAL_SIGNS = { comma: ',', point: '.' } as const satisfies Record<NumberStyle, string>
const CURRENCY = /^(?:€|EUR)\s*|\s*(?:€|EUR)$/gi

/** Reads one number in a style: thousands grouped by three, accounting manners `(5)`, `5,-`, `€ 5`, a true minus sign. */
export function readNumber(cell: string, style: NumberStyle): NumberReading {
  const written = readWritten(cell, style)
  return written.ok ? { ok: true, value: written.value, decimals: written.fraction.length } : written
}

type Refused = Extract<NumberReading, { ok: false }>

/** A number with its decimals as they are written. */
function readWritten(
  cell: string,
  style: NumberStyle,
): Refused | { readonly ok: true; readonly value: number; readonly fraction: string } {
  const bare = cell.trim().replace(CURRENCY, '').trim()
  const isBracketed = bare.startsWith('(') && bare.endsWith(')')
  const unsigned = (isBracketed ? bare.slice(1, -1) : bare.replace(MINUS, '')).replace(/,-$/, '')
  const isNegative = isBracketed || MINUS.test(bare)
  if (!PLAIN[style].test(unsigned) && !GROUPS[style].test(unsigned)) return { ok: false, rule: 'number-invalid' }
  const [whole = '', fraction = ''] = unsigned.split(DECIMAL_SIGNS[style])
  const digits = whole.replace(/\D/g, '')
  const value = Number(fraction === '' ? digits : `${digits}.${fraction}`)
  if (value > Number.MAX_SAFE_INTEGER) return { ok: false, rule: 'number-too-large' }
  return { ok: true, value: isNegative ? -value : value, fraction }
}

const OF_A_CHANGE = /^\s*\+(?=\d)|\s*%\s*$/g

/** The number of a change in per cent, `+28 %`, as another is written. */
export function changeNumber(cell: string): string {
  return cell.replace(OF_A_CHANGE, '')
}

/** The decimals that only show how a program writes a number which is whole. */
const NO_DECIMALS: Readonly<Record<NumberStyle, RegExp>> = { comma: /^0{0,2}$/, point: /^0*$/ }
/** The same behind a point, where no other sign is that might be of decimals or of groups of thousands. */
const POINT_AND_ZEROS = /(?<=^[^.,]*\d)\.00?\s*$/

/**
 * Reads a count: never negative, never a fraction, so that in a text a dot or a space can only group thousands. One or two
 * zeros behind a comma or a point are the format of a whole number, `75.000,00` or `75784.0`: groups have three digits. Three
 * zeros may be such a group in an English file, so that `1,000` is refused. The typed number of a workbook, which has a point and no groups, may have any
 * number of zeros behind it.
 */
export function readCount(cell: string, style: NumberStyle = 'comma'): NumberReading {
  const written = readWritten(style === 'comma' ? cell.replace(POINT_AND_ZEROS, '') : cell, style)
  if (!written.ok) return written
  const { value, fraction } = written
  if (!NO_DECIMALS[style].test(fraction)) return { ok: false, rule: 'number-not-whole' }
  return value < 0 ? { ok: false, rule: 'number-negative' } : { ok: true, value, decimals: 0 }
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
