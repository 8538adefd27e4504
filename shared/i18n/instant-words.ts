import { Temporal } from 'temporal-polyfill'
import { TIME_ZONE } from '../domain/calendar/day.ts'
import type { Format } from './format.ts'

/** An instant as a Brussels day and time: 15/11/2023 14:05. */
export function instantWords(instant: string, format: Format): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE)
  return `${format.day(local.toPlainDate().toString())} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
