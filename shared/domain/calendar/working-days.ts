import { dayNumberOf, weekdayOf } from './day.ts'

/** Easter Sunday in days since 1970-01-01 (the Gregorian computus of Meeus, Jones and Butcher). */
function easter(year: number): number {
  const golden = year % 19
  const [century, ofCentury] = [Math.floor(year / 100), year % 100]
  const corrected = Math.floor((8 * century + 13) / 25)
  const moon = (19 * golden + century - Math.floor(century / 4) - corrected + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const day = moon + sunday - 7 * late + 114
  return dayNumberOf(year, Math.floor(day / 31), (day % 31) + 1)
}

/** New Year, Labour Day, the National Day, Assumption, All Saints, the Armistice and Christmas, as month and day. */
const FIXED = [
  [1, 1],
  [5, 1],
  [7, 21],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
] as const
/** Easter Monday, Ascension and Whit Monday, as days after Easter. */
const AFTER_EASTER = [1, 39, 50]

const known = new Map<number, ReadonlySet<number>>()

/** The ten Belgian legal holidays of a year, in days since 1970-01-01. */
export function legalHolidays(year: number): ReadonlySet<number> {
  const found = known.get(year)
  if (found !== undefined) return found
  const days = new Set([
    ...FIXED.map(([month, day]) => dayNumberOf(year, month, day)),
    ...AFTER_EASTER.map((days) => easter(year) + days),
  ])
  known.set(year, days)
  return days
}

/** True from Monday to Friday, save on a legal holiday. */
export function isWorkingDay(number: number): boolean {
  return weekdayOf(number) < 6 && !legalHolidays(yearOfNumber(number)).has(number)
}

/** The mean year is 365.2425 days: a guess that is off by one near New Year at most. */
function yearOfNumber(number: number): number {
  const guess = 1970 + Math.floor(number / 365.2425)
  if (number < dayNumberOf(guess, 1, 1)) return guess - 1
  return number < dayNumberOf(guess + 1, 1, 1) ? guess : guess + 1
}

/** The n-th working day after a day; the day itself for none. */
export function addWorkingDays(number: number, days: number): number {
  let day = number
  for (let left = days; left > 0; ) {
    day += 1
    if (isWorkingDay(day)) left -= 1
  }
  return day
}
