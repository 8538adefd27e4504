type DayOrder = 'dmy' | 'mdy'
type DecimalSign = ',' | '.'

const PARTS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})(?:[ T,]+\d.*)?$/

/** The day that a text means in one order of day and month, `null` where no calendar has it. */
function dayIn(text: string, order: DayOrder): string | null {
  const [, first = '', , second = '', year = ''] = PARTS.exec(text.trim()) ?? []
  const [date, month] = order === 'dmy' ? [first, second] : [second, first]
  const iso = `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const instant = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== iso ? null : iso
}

/** The order of the first cell that only one of the two can read. */
function orderOf(cells: readonly string[]): DayOrder | null {
  for (const cell of cells) {
    const [dmy, mdy] = [dayIn(cell, 'dmy'), dayIn(cell, 'mdy')]
    if ((dmy === null) !== (mdy === null)) return dmy === null ? 'mdy' : 'dmy'
  }
  return null
}

/**
 * What the days of a column are: in the order that its cells show, else the one that the other columns of days agree on.
 * Where nothing shows it, a day that reads in two ways has no reading, so that no program may take it.
 */
export function dayReader(
  own: readonly string[],
  others: readonly (readonly string[])[],
): (cell: string) => string | null {
  const agreed = new Set(others.map(orderOf).filter((order) => order !== null))
  const order = orderOf(own) ?? (agreed.size === 1 ? [...agreed][0] : undefined)
  return (cell) => {
    const yearFirst = isoText(cell)
    if (yearFirst !== null) return brusselsDay(yearFirst)
    if (order !== undefined) return dayIn(cell, order)
    const [dmy, mdy] = [dayIn(cell, 'dmy'), dayIn(cell, 'mdy')]
    return dmy === mdy ? dmy : null
  }
}

/** A text that begins with a year as ISO writes it, whatever stands between its numbers; `null` for any other. */
function isoText(text: string): string | null {
  const [, year = '', month = '', date = '', rest = ''] =
    /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)(\D.*)?$/.exec(text.trim()) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim()) ?? []
  return year === '' ? null : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}${rest}`
}

const BRUSSELS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', dateStyle: 'short' })

/** The day of an instant in Brussels; a text without an offset is already there. */
export function brusselsDay(text: string): string {
  const bare = text.trim()
  const [, day = '', time = '', offset = ''] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d?:\d\d[:.,\d]*) ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$/i.exec(bare) ?? []
  const [, sign = '', hours = '', minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? []
  const clock = time.replace(',', '.').replace(/^\d:/, '0$&')
  const instant = new Date(`${day}T${clock}${sign === '' ? 'Z' : `${sign}${hours}:${minutes}`}`)
  return offset === '' || Number.isNaN(instant.getTime()) ? bare.slice(0, 10) : BRUSSELS.format(instant)
}

const bareNumber = (text: string): string => text.replaceAll(/[\s'’\u00a0\u202f\u2009€()−-]|EUR/gi, '')

const NO_CENTS = ['', '0', '00']

/**
 * The count that a text means: its dots group thousands, for nothing is counted in fractions, and behind a comma, or the
 * only dot, there may be one or two zeros. What has three digits there may be thousands.
 */
export function countIn(text: string): string | null {
  const [whole = '', cents = '', ...rest] = bareNumber(text).split(',')
  if (rest.length > 0 || !NO_CENTS.includes(cents)) return null
  const parts = whole.split('.')
  const isWhole = parts.length === 2 && cents === '' && NO_CENTS.includes(parts[1] ?? '')
  const [head = '', ...groups] = isWhole ? parts.slice(0, 1) : parts
  const isGrouped = groups.length === 0 || head.length <= 3
  if (head === '' || !isGrouped || groups.some((group) => group.length !== 3)) return null
  return /^\d+$/.test(head + groups.join('')) ? String(Number(head + groups.join(''))) : null
}

/** The amount that a text means where decimals follow this sign, `null` where it is none then. */
function amountIn(text: string, sign: DecimalSign): number | null {
  const bare = bareNumber(text)
  const group = sign === ',' ? '.' : ','
  const [whole = '', fraction = '', ...rest] = bare.split(sign)
  const [head = '', ...groups] = whole.split(group)
  const isGrouped = groups.length === 0 || (/^[1-9]\d{0,2}$/.test(head) && groups.every((each) => /^\d{3}$/.test(each)))
  if (!isGrouped || rest.length > 0 || !/^\d+$/.test(head + groups.join('')) || !/^\d*$/.test(fraction)) return null
  const value = Number(`${head}${groups.join('')}.${fraction}0`)
  return /[(−-]/.test(text.replace(/,-$/, '')) ? -value : value
}

/**
 * What the amounts of a column are: with the sign for decimals that its cells show. Where they show none or both, an amount
 * that reads in two ways has no reading.
 */
export function amountReader(column: readonly string[]): (cell: string) => number | null {
  const signs = new Set(
    column.flatMap((cell) => {
      const readable = ([',', '.'] as const).filter((sign) => amountIn(cell, sign) !== null)
      return readable.length === 1 ? readable : []
    }),
  )
  const [sign, second] = signs
  return (cell) => {
    if (sign !== undefined && second === undefined) return amountIn(cell, sign)
    const [comma, point] = [amountIn(cell, ','), amountIn(cell, '.')]
    return comma === point ? comma : null
  }
}

/** How many cents one of a unit is, by what a header or a cell says of it. */
export function centsIn(unit: string): number {
  if (/\bk|millier|duizend|1[. ]?000/i.test(unit)) return 100_000
  return /\bm(?:io|ln)? ?(?:€|eur)|milj|million/i.test(unit) ? 100_000_000 : 100
}
