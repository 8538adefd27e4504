/** The room around columns of years, in pixels: above it the values of the highest ones, below the years with what they are of. */
export const YEAR_SIDES = { top: 18, bottom: 36, left: 0, right: 8 } as const
