import { Temporal } from 'temporal-polyfill'
import { brusselsDay, type Day, dayNumberOf, isExistingDate, isoDay, weekdayOf } from '../calendar/day.ts'
import { normaliseText } from './normalise-text.ts'

/** Orders of day, month and year in a column. */
export const DAY_ORDERS = ['dmy', 'mdy', 'iso'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

export type DayReading =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly rule: 'shape' | 'month' | 'day' | 'year' | 'time' | 'weekday' }

/** Names and short names of the days, Monday first, in French, Dutch and English. */
const WEEKDAY_NAMES: readonly string[] = [
  'lundi lun lu maandag ma monday mon',
  'mardi mar ma dinsdag di tuesday tue',
  'mercredi mer me woensdag wo wednesday wed',
  'jeudi jeu je donderdag do thursday thu',
  'vendredi ven ve vrijdag vr friday fri',
  'samedi sam sa zaterdag za saturday sat',
  'dimanche dim di zondag zo sunday sun',
]

/** The weekdays that a name stands for, Monday as 1, the longer names first: `ma` is Tuesday in French and Monday in Dutch. */
const WEEKDAYS: ReadonlyMap<string, readonly number[]> = new Map(
  [...Map.groupBy(namesWithDays(), ({ name }) => name)]
    .map(([name, found]) => [name, found.map(({ weekday }) => weekday)] as const)
    .toSorted(([one], [other]) => other.length - one.length),
)

function namesWithDays(): readonly { readonly name: string; readonly weekday: number }[] {
  return WEEKDAY_NAMES.flatMap((names, index) => names.split(' ').map((name) => ({ name, weekday: index + 1 })))
}

const WEEKDAY = String.raw`(?:(${[...WEEKDAYS.keys()].join('|')})\.?,? )?`
const HOUR = String.raw`(?:[01]?\d|2[0-3])`
const SIXTIETH = String.raw`[0-5]\d`
const TIME = String.raw`(?:[ T,]+(?:(?:om|à|a|at) )?${HOUR}[:hu.]${SIXTIETH}(?:[:.]${SIXTIETH}(?:[.,]\d{1,9})?)?(?: ?[ap]m)?)?`
const PARTS = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})([/.-])(\d{1,2})\3(\d{2}|\d{4})${TIME}$`, 'i')
/** Offsets of programs and databases: `Z`, `+02:00`, ` +0200`, `+02`, ` UTC`. */
const OFFSET = String.raw`Z|UTC|GMT|[+-](?:[01]\d|2[0-3])(?::?${SIXTIETH})?`
const ISO = new RegExp(
  String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](${HOUR}:${SIXTIETH}(?::${SIXTIETH}(?:[.,]\d{1,9})?)?)(?: ?(${OFFSET}))?)?$`,
)
/** `20230315`; reversed, as day, month and year, such digits have no month. */
const COMPACT = /^((?:19|2[01])\d{2})(\d{2})(\d{2})$/
/** Shaped as a time of day, whether or not it exists. */
const ANY_TIME =
  /[ T,]+(?:(?:om|à|a|at) )?(\d{1,2})[:hu.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?[ap]m)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i
/** A long date, `mercredi 15 mars 2023`, or short as of Excel, `15-mrt-23`. */
const WORDS = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:er|e|ste|de)?\.?([ /-])([\p{L}.]+)\3(\d{4}|\d{2})${TIME}$`,
  'iu',
)

/** Without accents; abbreviations may end with a point. */
const MONTH_NAMES: readonly string[] = [
  'janvier januari january janv jan',
  'fevrier februari february fevr fev febr feb',
  'mars maart march mar mrt',
  'avril april avr apr',
  'mai mei may',
  'juin juni june jun',
  'juillet juli july juill juil jul',
  'aout augustus august aou aug',
  'septembre september sept sep',
  'octobre oktober october oct okt',
  'novembre november nov',
  'decembre december dec',
]

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/**
 * Reads a day; a time is cut off, an instant with offset cut in Europe/Brussels. Two-digit years mean 20yy. Month names
 * and days that begin with the year, `2023/03/15`, `20230315`, are read in any order, since none is ambiguous.
 */
export function readDay(cell: string, order: DayOrder): DayReading {
  const text = cell.trim()
  const reading = readWhole(text, order)
  if (reading.ok || reading.rule !== 'shape') return reading
  const time = ANY_TIME.exec(text)
  const isDayBefore = time !== null && isNoTime(time) && readWhole(text.slice(0, time.index), order).ok
  return isDayBefore ? { ok: false, rule: 'time' } : reading
}

function isNoTime([, hour, minute, second = '0']: RegExpExecArray): boolean {
  return Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59
}

function readWhole(text: string, order: DayOrder): DayReading {
  const words = WORDS.exec(text)
  if (words !== null) return readWords(words)
  return order === 'iso' || isYearFirst(text) ? readIso(text) : readParts(text, order)
}

const YEAR_FIRST = /^\d{4}[-/.]/

/** True for a text that begins like a day with its year first. */
export function isYearFirst(cell: string): boolean {
  return YEAR_FIRST.test(cell) || COMPACT.test(cell)
}

/** What other programs write for "no end", 01/01/3000 and 31/12/9999: no value. */
const OPEN_END =
  /^(?:0?1[/.-]0?1[/.-]3000|31[/.-]12[/.-]9999|3000[-/.]01[-/.]01|30000101|9999[-/.]12[-/.]31|99991231)(?:[ T]|$)/

/** True for a day that stands for an open end. */
export function isOpenEnd(cell: string): boolean {
  return OPEN_END.test(cell.trim())
}

function readIso(text: string): DayReading {
  const compact = COMPACT.exec(text)
  if (compact !== null) return checked(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const match = ISO.exec(text)
  if (match === null) return { ok: false, rule: 'shape' }
  const [, year = '', , month = '', dayOfMonth = '', time, offset] = match
  const reading = checked(Number(year), Number(month), Number(dayOfMonth))
  if (!reading.ok || time === undefined || offset === undefined) return reading
  const clock = time.replace(',', '.').replace(/^\d:/, '0$&')
  return { ok: true, day: brusselsDay(`${reading.day}T${clock}${/^[+-]/.test(offset) ? offset : 'Z'}`) }
}

function readParts(text: string, order: 'dmy' | 'mdy'): DayReading {
  const match = PARTS.exec(text)
  if (match === null) return { ok: false, rule: 'shape' }
  const [, weekday, first = '', , second = '', yearText = ''] = match
  const year = fullYear(yearText)
  const [month, dayOfMonth] = order === 'dmy' ? [second, first] : [first, second]
  return checked(year, Number(month), Number(dayOfMonth), weekday)
}

function readWords(match: RegExpExecArray): DayReading {
  const [, weekday, dayOfMonth = '', , name = '', year = ''] = match
  const month = MONTHS.get(normaliseText(name).replace(/\.$/, ''))
  return month === undefined
    ? { ok: false, rule: 'shape' }
    : checked(fullYear(year), month, Number(dayOfMonth), weekday)
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

function checked(year: number, month: number, dayOfMonth: number, weekday?: string): DayReading {
  if (year < 1900 || year > 2200) return { ok: false, rule: 'year' }
  if (month < 1 || month > 12) return { ok: false, rule: 'month' }
  if (!isExistingDate(year, month, dayOfMonth)) return { ok: false, rule: 'day' }
  if (weekday !== undefined && !isOn(weekday, dayNumberOf(year, month, dayOfMonth)))
    return { ok: false, rule: 'weekday' }
  return { ok: true, day: isoDay(year, month, dayOfMonth) }
}

function isOn(weekday: string, number: number): boolean {
  return WEEKDAYS.get(weekday.toLowerCase())?.includes(weekdayOf(number)) === true
}

/** True for a cell that is a day in some order. */
export function isDayText(cell: string): boolean {
  return DAY_ORDERS.some((order) => readDay(cell, order).ok)
}

/** The orders in which a cell is a day, and whether day-month and month-day differ. */
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

/** Seconds since 1970, or with three digits more thousandths of them, from 2001 on: `1678886400`. */
const SINCE_1970 = /^\s*([1-4]\d{9})(?:\d{3})?(?:[.,]\d+)?\s*$/

/** The day in Brussels of an instant as databases and programs count it, `null` for any other text. */
export function dayOfEpoch(written: string): Day | null {
  const [, seconds] = SINCE_1970.exec(written) ?? []
  if (seconds === undefined) return null
  return brusselsDay(Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString())
}
