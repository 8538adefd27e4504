import { MONTHS_OF_A_QUARTER, monthCode, monthNumber, monthSpan } from '../calendar/month.ts'
import type { Span } from '../calendar/period.ts'
import { readDay } from './day-reading.ts'
import { normaliseText } from './normalise-text.ts'
import { readTypedDay } from './typed-day.ts'

/** Ways to write a month, `03/2022`, `2022-03`, `mars 2022`, and its first day in the same order. */
const MONTHS: readonly (readonly [written: RegExp, firstDay: string])[] = [
  [/^(\d{1,2}([/.-])\d{4})$/, '1$2$1'],
  [/^(\d{4}([/.-])\d{1,2})$/, '$1$21'],
  [/^(\p{L}+\.? \d{4})$/u, '1 $1'],
]

/** What the quarters of a year are called: `T1`, `1er trimestre`, `eerste kwartaal`. */
const QUARTERS: readonly RegExp[] = [
  /^(?:[tqk]1|(?:premier|1er) trimestre|(?:eerste|1e|1ste) kwartaal|(?:first|1st) quarter)$/,
  /^(?:[tqk]2|(?:deuxieme|second|2e|2eme) trimestre|(?:tweede|2e|2de) kwartaal|(?:second|2nd) quarter)$/,
  /^(?:[tqk]3|(?:troisieme|3e|3eme) trimestre|(?:derde|3e|3de) kwartaal|(?:third|3rd) quarter)$/,
  /^(?:[tqk]4|(?:quatrieme|4e|4eme) trimestre|(?:vierde|4e|4de) kwartaal|(?:fourth|4th) quarter)$/,
]

/** Reads a day, a month or a quarter as typed, their names in any of the languages; `null` for another text. */
export function readTypedSpan(text: string): Span | null {
  const typed = text.trim().replaceAll(/\s+/g, ' ')
  const day = readTypedDay(typed)
  if (day.ok) return { from: day.day, to: day.day }
  for (const [written, firstDay] of MONTHS) {
    const first = written.test(typed) ? readDay(typed.replace(written, firstDay), 'dmy') : null
    if (first?.ok === true) return monthSpan(first.day.slice(0, 7))
  }
  return readQuarter(normaliseText(typed))
}

function readQuarter(text: string): Span | null {
  const [, name = '', year = ''] = /^(.+?)(?: de| van| of)? (\d{4})$/.exec(text) ?? []
  const quarter = QUARTERS.findIndex((pattern) => pattern.test(name))
  if (quarter === -1) return null
  const first = monthNumber(`${year}-01-01`) + quarter * MONTHS_OF_A_QUARTER
  const last = first + MONTHS_OF_A_QUARTER - 1
  return { from: monthSpan(monthCode(first)).from, to: monthSpan(monthCode(last)).to }
}
