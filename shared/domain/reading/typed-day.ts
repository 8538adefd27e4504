import { type DayReading, readDay } from './day-reading.ts'

/**
 * Reads a day as a person in Belgium or Britain writes it: day before month, with any of `/ - .`, with the month in
 * words, or in the order of ISO when the year comes first.
 */
export function readTypedDay(text: string): DayReading {
  const typed = text.trim().replaceAll(/\s*([/.-])\s*/g, '$1')
  return readDay(typed, /^\d{4}\D/.test(typed) ? 'iso' : 'dmy')
}
