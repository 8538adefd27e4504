/** The dimensions whose codes an incident carries; the calendar's follow from its day. */
export const CODED_DIMENSIONS = [
  'category',
  'subcategory',
  'municipality',
  'status',
  'organisation',
  'channel',
] as const

export const CALENDAR_DIMENSIONS = ['year', 'month', 'weekday', 'weekday-month', 'day'] as const
export type CalendarDimension = (typeof CALENDAR_DIMENSIONS)[number]

/** What incidents can be grouped and filtered by. */
export const DIMENSIONS = [...CODED_DIMENSIONS, ...CALENDAR_DIMENSIONS] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** True for the name of a dimension, as the terminal and the wire write it. */
export function isDimension(text: string): text is Dimension {
  return DIMENSIONS.some((dimension) => dimension === text)
}

/** Those whose codes are of one year: those of another are others. */
export type DatedDimension = Extract<CalendarDimension, 'year' | 'month' | 'day'>

/** True for the name of a dimension whose codes are years, months of a year or days. */
export function isDated(name: string): name is DatedDimension {
  return name === 'year' || name === 'month' || name === 'day'
}

/** True for the name of a dimension that follows from the day of an incident. */
export function isCalendarDimension(name: string): name is CalendarDimension {
  return CALENDAR_DIMENSIONS.some((each) => each === name)
}
