/** Dimensions whose code another version of an incident may change. */
export const CODED_VALUES = ['category', 'subcategory', 'municipality', 'status', 'organisation', 'channel'] as const

/** Dimensions stored with an incident, of which the register is part of its key; those of the calendar follow from its day. */
export const CODED_DIMENSIONS = [...CODED_VALUES, 'register'] as const

export const CALENDAR_DIMENSIONS = ['year', 'month', 'weekday', 'weekday-month', 'day'] as const
export type CalendarDimension = (typeof CALENDAR_DIMENSIONS)[number]

/** All by which incidents can be grouped and filtered. A street is read from the address, and is no code of a row. */
export const DIMENSIONS = [...CODED_DIMENSIONS, 'street', ...CALENDAR_DIMENSIONS] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** True for the name of a dimension. */
export function isDimension(text: string): text is Dimension {
  return DIMENSIONS.some((dimension) => dimension === text)
}

/** Dimensions whose codes belong to one year. */
export type DatedDimension = Extract<CalendarDimension, 'year' | 'month' | 'day'>

/** True for years, months of a year and days. */
export function isDated(name: string): name is DatedDimension {
  return name === 'year' || name === 'month' || name === 'day'
}

/** True for a dimension that follows from the day. */
export function isCalendarDimension(name: string): name is CalendarDimension {
  return CALENDAR_DIMENSIONS.some((each) => each === name)
}
