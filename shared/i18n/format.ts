import { Temporal } from 'temporal-polyfill'
import { type Day, dayNumber, TIME_ZONE } from '../domain/calendar/day.ts'
import { rateDecimals } from '../domain/incidents/rate-decimals.ts'
import { type Language, LOCALES } from '../domain/vocabulary/language.ts'
import { CENTS_IN_A_UNIT, type MoneyUnit } from '../domain/vocabulary/money-unit.ts'

/**
 * Numbers and days as they are written in Belgium (fr-BE, nl-BE) and in en-GB. The only place that asks Intl.
 * Decimals follow one rule: what is counted has none; what is computed (shares, changes, rates) has exactly one, so that
 * the figures of a column line up, but rates below 1 have two digits; what a source prints has those that it was printed with.
 */
export interface Format {
  /** 132 686 */
  count(value: number): string
  /** A count where it has little room, in three digits: 167 k, 2,29 M. The whole number must stand beside it in words. */
  shortCount(value: number): string
  /** A difference of counts with its sign: +1 234, −567. */
  signed(value: number): string
  /** A number with the decimals that it has; rounded only where `decimals` says so. */
  number(value: number, decimals?: number): string
  /** A number with exactly so many decimals, for the columns whose digits stand under each other. */
  fixed(value: number, decimals: number): string
  /** The same without a sign between thousands: the only sign is that of the decimals. */
  ungrouped(value: number): string
  /** 0.532 as 53,2 %; what would be rounded to nothing or to all as "< 0,1 %" and "> 99,9 %". */
  share(fraction: number): string
  /** A computed change: 0.366 as +36,6 %. */
  change(fraction: number): string
  /** A change as a source prints it: 0.28 as +28 %. */
  printedChange(fraction: number): string
  /** A computed rate: 12 as 12,0; one below 1 in two digits, 0,29 and 0,024. */
  rate(value: number): string
  /** Integer cents in the unit and with the decimals in which they were printed: 69,8 M€, 69,8 mln. euro, EUR 69.8 million. */
  money(cents: number, unit: MoneyUnit, decimals: number): string
  /** The unit of such amounts, in the head of their column or beside them: M€, mln. euro, EUR million. */
  moneyUnit(unit: MoneyUnit): string
  /** 15/11/2023 */
  day(day: Day): string
  /** 15 novembre 2023, and 1er février 2023: French counts the first day of a month, which Intl does not. */
  longDay(day: Day): string
  /** The days that a span begins and ends on: 01/01/2023 and 15/11/2023. */
  ends(from: Day, to: Day): { readonly from: string; readonly to: string }
  /** 15/11 */
  dayAndMonth(day: Day): string
  /** `2023-03` as mars 2023. */
  month(month: string): string
  /** mars 2023 likewise, its name cut short where it is long: sept. 2023. */
  shortMonthYear(month: string): string
  /** 1 (January) to 12 as janvier. */
  monthOfYear(month: number): string
  /** 1 (January) to 12 as janv. */
  shortMonth(month: number): string
  /** 1 (Monday) to 7 as lundi. */
  weekday(weekday: number): string
  /** 1 (Monday) to 7 as lun. */
  shortWeekday(weekday: number): string
  /** A street as the data write it, by its code; `undefined` where they were not asked. */
  streetName(code: string): string | undefined
  /** A list in words: a, b et c. */
  list(values: readonly string[]): string
  /** Of which one is enough: a, b ou c. */
  choice(values: readonly string[]): string
}

/** How an office writes an amount; the spaces are unbreakable. */
const MONEY_WORDS = {
  fr: {
    EUR: (value) => `${value}\u00a0€`,
    'k EUR': (value) => `${value}\u00a0k€`,
    'M EUR': (value) => `${value}\u00a0M€`,
  },
  nl: {
    EUR: (value) => `${value}\u00a0euro`,
    'k EUR': (value) => `${value}\u00a0duizend\u00a0euro`,
    'M EUR': (value) => `${value}\u00a0mln.\u00a0euro`,
  },
  en: {
    EUR: (value) => `EUR\u00a0${value}`,
    'k EUR': (value) => `EUR\u00a0${value}\u00a0thousand`,
    'M EUR': (value) => `EUR\u00a0${value}\u00a0million`,
  },
} as const satisfies Record<Language, Record<MoneyUnit, (value: string) => string>>
/** Beyond these a number holds what adding up left, not what anyone wrote. */
const MOST_DECIMALS = 6
/** Intl writes a hyphen, which in Inter is shorter than a plus and stands lower than the figures. */
const MINUS = '\u2212'
const MILLISECONDS_A_DAY = 86_400_000
/** 2024-01-01 was a Monday. */
const A_MONDAY = dayNumber('2024-01-01')

/** The number of a day in a month (1-12) of some year. */
function firstOfMonth(month: number): number {
  return dayNumber(`2024-${String(month).padStart(2, '0')}-01`)
}

/** Those that an amount was printed with; of whole euros cents are never half written, 184 250,50 €. */
function printedDecimals(unit: MoneyUnit, decimals: number): number {
  return unit === 'EUR' && decimals === 1 ? 2 : decimals
}

/** The format of a language; its formatters are made once. */
export function createFormat(language: Language): Format {
  const locale = LOCALES[language]
  const numbers = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(locale, options)
    return (value: number) => formatter.format(value).replace('-', MINUS)
  }
  const fixed = madeOnce((decimals) => numbers({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }))
  const rounded = madeOnce((decimals) => numbers({ maximumFractionDigits: decimals }))
  const percents = (options: Intl.NumberFormatOptions) =>
    numbers({ style: 'percent', maximumFractionDigits: 1, ...options })
  const whole = numbers({ maximumFractionDigits: 0 })
  const one = fixed(1)
  const twoDigits = numbers({ minimumSignificantDigits: 2, maximumSignificantDigits: 2 })
  const percent = percents({ minimumFractionDigits: 1 })
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (number: number) => formatter.format(new Date(number * MILLISECONDS_A_DAY))
  }
  const numeric = dates({ day: '2-digit', month: '2-digit', year: 'numeric' })
  const long = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const monthYear = dates({ month: 'long', year: 'numeric' })
  const monthYearShort = dates({ month: 'short', year: 'numeric' })
  const monthLong = dates({ month: 'long' })
  const monthShort = dates({ month: 'short' })
  const weekdayName = dates({ weekday: 'long' })
  const weekdayShort = dates({ weekday: 'short' })
  const disjunction = new Intl.ListFormat(locale, { style: 'long', type: 'disjunction' })
  const conjunction = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
  return {
    count: whole,
    shortCount: numbers({ notation: 'compact', maximumSignificantDigits: 3 }),
    signed: numbers({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    number: (value, decimals = MOST_DECIMALS) => rounded(decimals)(value),
    fixed: (value, decimals) => fixed(decimals)(value),
    ungrouped: numbers({ maximumFractionDigits: MOST_DECIMALS, useGrouping: false }),
    share: (fraction) => {
      if (fraction > 0 && fraction < 0.0005) return `< ${percent(0.001)}`
      return fraction >= 0.9995 && fraction < 1 ? `> ${percent(0.999)}` : percent(fraction)
    },
    change: percents({ minimumFractionDigits: 1, signDisplay: 'exceptZero' }),
    printedChange: percents({ signDisplay: 'exceptZero' }),
    rate: (value) => (rateDecimals(value) === 1 ? one(value) : twoDigits(value)),
    money: (cents, unit, decimals) =>
      MONEY_WORDS[language][unit](fixed(printedDecimals(unit, decimals))(cents / CENTS_IN_A_UNIT[unit])),
    moneyUnit: (unit) =>
      MONEY_WORDS[language]
        [unit]('')
        .trim()
        .replaceAll(/\u00a0+/g, '\u00a0'),
    day: (day) => numeric(dayNumber(day)),
    longDay: (day) => (language === 'fr' ? long(dayNumber(day)).replace(/^1 /, '1er ') : long(dayNumber(day))),
    ends: (from, to) => ({ from: numeric(dayNumber(from)), to: numeric(dayNumber(to)) }),
    dayAndMonth: (day) => `${day.slice(8, 10)}/${day.slice(5, 7)}`,
    month: (month) => monthYear(dayNumber(`${month}-01`)),
    shortMonthYear: (month) => monthYearShort(dayNumber(`${month}-01`)),
    monthOfYear: (month) => monthLong(firstOfMonth(month)),
    shortMonth: (month) => monthShort(firstOfMonth(month)),
    weekday: (weekday) => weekdayName(A_MONDAY + weekday - 1),
    shortWeekday: (weekday) => weekdayShort(A_MONDAY + weekday - 1),
    streetName: () => undefined,
    list: (values) => conjunction.format(values),
    choice: (values) => disjunction.format(values),
  }
}

/** A formatter for each number of decimals, made where it is first asked for: to make one takes far longer than to use it. */
function madeOnce<Formatter>(make: (decimals: number) => Formatter): (decimals: number) => Formatter {
  const made = new Map<number, Formatter>()
  return (decimals) => {
    const formatter = made.get(decimals) ?? make(decimals)
    made.set(decimals, formatter)
    return formatter
  }
}

/** The same for running text: days in words, a year or a month that a span does not leave once: 1 janvier and 15 novembre 2023. */
export function proseFormat(format: Format): Format {
  return {
    ...format,
    day: format.longDay,
    ends: (from, to) => {
      const [day, month, year] = format.longDay(from).split(' ')
      const own =
        from.slice(0, 7) === to.slice(0, 7) ? [] : from.slice(0, 4) === to.slice(0, 4) ? [month] : [month, year]
      return { from: [day, ...own].join(' '), to: format.longDay(to) }
    },
  }
}

/** The same with the streets that an answer wrote: a code has neither capitals nor accents. */
export function withStreets(format: Format, names: Readonly<Record<string, string>>): Format {
  return { ...format, streetName: (code) => (Object.hasOwn(names, code) ? names[code] : undefined) }
}

/** An instant as a Brussels day and time: 15/11/2023 14:05. */
export function instantWords(instant: string, format: Format): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE)
  return `${format.day(local.toPlainDate().toString())} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
