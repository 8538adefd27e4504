import { monthSpan } from '../calendar/month.ts'
import type { Span } from '../calendar/period.ts'
import { readDay } from './day-reading.ts'
import { readTypedDay } from './typed-day.ts'

/** Ways to write a month, `03/2022`, `2022-03`, `mars 2022`, and its first day in the same order. */
const MONTHS: readonly (readonly [written: RegExp, firstDay: string])[] = [
  [/^(\d{1,2}([/.-])\d{4})$/, '1$2$1'],
  [/^(\d{4}([/.-])\d{1,2})$/, '$1$21'],
  [/^(\p{L}+\.? \d{4})$/u, '1 $1'],
]

/** Reads a day or a month as typed, month names in any of the languages; `null` for another text. */
export function readTypedSpan(text: string): Span | null {
  const typed = text.trim().replaceAll(/\s+/g, ' ')
  const day = readTypedDay(typed)
  if (day.ok) return { from: day.day, to: day.day }
  for (const [written, firstDay] of MONTHS) {
    const first = written.test(typed) ? readDay(typed.replace(written, firstDay), 'dmy') : null
    if (first?.ok === true) return monthSpan(first.day.slice(0, 7))
  }
  return null
}
