import { type Day, dayFromNumber, dayNumberOf } from '../../../../../shared/domain/calendar/day.ts'

/** From which day a workbook counts: as Excel, as the first Macintosh, as OpenDocument or as its oldest program. */
export type DateSystem = '1900' | '1904' | '1899' | 'starcalc'

const FIRST_DAY = {
  '1900': dayNumberOf(1899, 12, 31),
  '1904': dayNumberOf(1904, 1, 1),
  '1899': dayNumberOf(1899, 12, 30),
  starcalc: dayNumberOf(1900, 1, 1),
} as const satisfies Record<DateSystem, number>
/** Excel believes that 1900 was a leap year: day 60 never was, and those after it are one too high. */
const FALSE_LEAP_DAY = 60
const LAST_SERIAL = 2_958_465
/** Half a millisecond, as Excel rounds: 45 246 worked out as 45 245,999 999 999 99 is still that day. */
const ROUNDING = 0.5 / 86_400_000

/** The day of a serial number, its time cut off; `null` where there is no such day. */
export function daySerial(serial: number, system: DateSystem): Day | null {
  const whole = Math.floor(serial + ROUNDING)
  if (!(whole >= (system === '1900' ? 1 : 0)) || whole > LAST_SERIAL) return null
  if (system !== '1900') return dayFromNumber(FIRST_DAY[system] + whole)
  if (whole === FALSE_LEAP_DAY) return null
  return dayFromNumber(FIRST_DAY[system] + whole - (whole > FALSE_LEAP_DAY ? 1 : 0))
}
