import { brusselsDay, type Day, isExistingDate, isoDay } from '../day.ts'

/** The order in which a column writes day, month and year. */
export type DayOrder = 'dmy' | 'mdy' | 'iso'

export const DAY_ORDERS = ['dmy', 'mdy', 'iso'] as const satisfies readonly DayOrder[]

export type DayReading =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly rule: 'shape' | 'month' | 'day' | 'year' }

const PARTS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})(?:[ T,]+\d{1,2}[:hu.]\d{2}(?:[:.]\d{2})?(?: ?[ap]m)?)?$/i
const HOUR = String.raw`(?:[01]\d|2[0-3])`
const SIXTIETH = String.raw`[0-5]\d`
const ISO = new RegExp(
  String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[T ](${HOUR}:${SIXTIETH}(?::${SIXTIETH}(?:[.,]\d{1,9})?)?)(Z|[+-]${HOUR}:?${SIXTIETH})?)?$`,
)
const WORDS = /^(\d{1,2})(?:er|e|ste|de)?\.? ([\p{L}.]+) (\d{4})$/iu

const MONTH_STEMS: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['fev', 2],
  ['feb', 2],
  ['mar', 3],
  ['maa', 3],
  ['mrt', 3],
  ['avr', 4],
  ['apr', 4],
  ['mai', 5],
  ['mei', 5],
  ['may', 5],
  ['juin', 6],
  ['jun', 6],
  ['juil', 7],
  ['jul', 7],
  ['aou', 8],
  ['aug', 8],
  ['sep', 9],
  ['oct', 10],
  ['okt', 10],
  ['nov', 11],
  ['dec', 12],
]

/**
 * Reads a day. A time of day is cut off as it stands; with an offset the instant is cut in Europe/Brussels. Two-digit
 * years mean 20yy. Month names are read in French, Dutch and English whatever the order.
 */
export function readDay(cell: string, order: DayOrder): DayReading {
  const text = cell.trim()
  const words = WORDS.exec(text)
  if (words !== null) return readWords(words)
  return order === 'iso' ? readIso(text) : readParts(text, order)
}

function readIso(text: string): DayReading {
  const match = ISO.exec(text)
  if (match === null) return { ok: false, rule: 'shape' }
  const [, year = '', month = '', dayOfMonth = '', time, offset] = match
  const reading = checked(Number(year), Number(month), Number(dayOfMonth))
  if (!reading.ok || time === undefined || offset === undefined) return reading
  return { ok: true, day: brusselsDay(`${reading.day}T${time.replace(',', '.')}${offset}`) }
}

function readParts(text: string, order: 'dmy' | 'mdy'): DayReading {
  const match = PARTS.exec(text)
  if (match === null) return { ok: false, rule: 'shape' }
  const [, first = '', , second = '', yearText = ''] = match
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText)
  return order === 'dmy' ? checked(year, Number(second), Number(first)) : checked(year, Number(first), Number(second))
}

function readWords(match: RegExpExecArray): DayReading {
  const [, dayOfMonth = '', name = '', year = ''] = match
  const folded = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const month = MONTH_STEMS.find(([stem]) => folded.startsWith(stem))?.[1]
  return month === undefined ? { ok: false, rule: 'shape' } : checked(Number(year), month, Number(dayOfMonth))
}

function checked(year: number, month: number, dayOfMonth: number): DayReading {
  if (year < 1900 || year > 2200) return { ok: false, rule: 'year' }
  if (month < 1 || month > 12) return { ok: false, rule: 'month' }
  return isExistingDate(year, month, dayOfMonth)
    ? { ok: true, day: isoDay(year, month, dayOfMonth) }
    : { ok: false, rule: 'day' }
}

/** Which orders a cell allows, and whether it reads differently as day-month and as month-day. */
export function dayOrdersOf(cell: string): Readonly<Record<DayOrder, boolean>> & { readonly differs: boolean } {
  const dmy = readDay(cell, 'dmy')
  const mdy = readDay(cell, 'mdy')
  return {
    dmy: dmy.ok,
    mdy: mdy.ok,
    iso: readDay(cell, 'iso').ok,
    differs: dmy.ok && mdy.ok && dmy.day !== mdy.day,
  }
}
