import { type DayReading, readDay } from './day-reading.ts'

/** Reads a day as typed in Belgium or Britain: `15/11/2023`, `15 nov 2023` or ISO order, with any of `/ - .`. */
export function readTypedDay(text: string): DayReading {
  const typed = text.trim().replaceAll(/\s*([/.-])\s*/g, '$1')
  return readDay(typed, /^\d{4}\D/.test(typed) ? 'iso' : 'dmy')
}
