/** The decimal sign of a column. */
export type NumberStyle = 'comma' | 'point'

export type NumberReading =
  | { readonly ok: true; readonly value: number; readonly decimals: number }
  | {
      readonly ok: false
      readonly rule: 'number-invalid' | 'number-not-whole' | 'number-negative' | 'number-too-large'
    }

/** Marks of no value; missing is never zero. A budget writes `p.m.` for a line without an amount. */
const MISSING_MARKS = new Set([
  ...['', '-', '–', '—', 'na', 'n/a', 'n.d.', 'nd', 'n.b.', 'null', '#n/a', 'n.c.'],
  ...['p.m.', 's.o.', 'n.v.t.', 'nvt'],
])
/** What the accounting format of a spreadsheet shows where nothing is to be paid: ` -   € `, `€ -`. */
const ACCOUNTING_DASH = /^\s*(?:€\s*[-–—]|[-–—]\s*€)\s*$/
const LAST_OF_ACCOUNTING = new Set([...'€-–— \u00a0\u202f'].map((sign) => sign.charCodeAt(0)))

/** True for an empty cell or one of these marks. */
export function isMissing(cell: string): boolean {
  if (cell === '' || (cell.length <= 6 && MISSING_MARKS.has(cell.trim().toLowerCase()))) return true
  // The last sign rules out most cells, quicker than an expression.
  return LAST_OF_ACCOUNTING.has(cell.charCodeAt(cell.length - 1)) && ACCOUNTING_DASH.test(cell)
}

const MINUS = /^[-\u2212]/
/** A group cannot begin with a zero: 0.285 is a fraction. */
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

function readWritten(
  cell: string,
  style: NumberStyle,
): Refused | { readonly ok: true; readonly value: number; readonly fraction: string } {
  const bare = cell.trim().replace(CURRENCY, '').trim()
  const isBracketed = bare.startsWith('(') && bare.endsWith(')')
  const unsigned = (isBracketed ? bare.slice(1, -1) : bare.replace(MINUS, '')).replace(/,-$/, '')
  const isNegative = isBracketed || MINUS.test(bare)
  if (!PLAIN[style].test(unsigned) && !GROUPS[style].test(unsigned)) return { ok: false, rule: 'number-invalid' }
  const [integer = '', fraction = ''] = unsigned.split(DECIMAL_SIGNS[style])
  const digits = integer.replace(/\D/g, '')
  const value = Number(fraction === '' ? digits : `${digits}.${fraction}`)
  if (value > Number.MAX_SAFE_INTEGER) return { ok: false, rule: 'number-too-large' }
  return { ok: true, value: isNegative ? -value : value, fraction }
}

const OF_A_CHANGE = /^\s*\+(?=\d)|\s*%\s*$/g

/** The number of a change in per cent: `+28 %` -> `28`. */
export function changeNumber(cell: string): string {
  return cell.replace(OF_A_CHANGE, '')
}

/** Decimals that are only a number format: `75,00` is whole. */
const NO_DECIMALS: Readonly<Record<NumberStyle, RegExp>> = { comma: /^0{0,2}$/, point: /^0*$/ }
/** `75784.0`, where no other sign could mark decimals or thousands. */
const POINT_AND_ZEROS = /(?<=^[^.,]*\d)\.00?\s*$/

/**
 * Reads a count, whole and never negative: `1.000` and `1 000` are groups, `75.000,00` and `75784.0` a format. `1,000`
 * is refused: in an English file it is a thousand. A typed number of a workbook may end in any number of zeros.
 */
export function readCount(cell: string, style: NumberStyle = 'comma'): NumberReading {
  const written = readWritten(style === 'comma' ? cell.replace(POINT_AND_ZEROS, '') : cell, style)
  if (!written.ok) return written
  const { value, fraction } = written
  if (!NO_DECIMALS[style].test(fraction)) return { ok: false, rule: 'number-not-whole' }
  return value < 0 ? { ok: false, rule: 'number-negative' } : { ok: true, value, decimals: 0 }
}

/** True for a cell that is a number in some style. */
export function isNumberText(cell: string): boolean {
  return readNumber(cell, 'comma').ok || readNumber(cell, 'point').ok
}

/** The styles in which a cell is a number, and whether its value depends on the style. */
export function numberStylesOf(cell: string): {
  readonly comma: boolean
  readonly point: boolean
  readonly differs: boolean
} {
  const comma = readNumber(cell, 'comma')
  const point = readNumber(cell, 'point')
  return { comma: comma.ok, point: point.ok, differs: comma.ok && point.ok && comma.value !== point.value }
}
