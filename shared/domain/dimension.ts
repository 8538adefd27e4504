/** What incidents can be grouped and filtered by. */
export const DIMENSIONS = [
  'category',
  'subcategory',
  'municipality',
  'status',
  'organisation',
  'channel',
  'year',
  'month',
  'weekday',
  'day',
] as const

export type Dimension = (typeof DIMENSIONS)[number]

export const CALENDAR_DIMENSIONS = ['year', 'month', 'weekday', 'day'] as const satisfies readonly Dimension[]
export type CalendarDimension = (typeof CALENDAR_DIMENSIONS)[number]

export function isDimension(text: string): text is Dimension {
  return DIMENSIONS.some((dimension) => dimension === text)
}

export function isCalendarDimension(dimension: Dimension): dimension is CalendarDimension {
  return CALENDAR_DIMENSIONS.some((each) => each === dimension)
}
