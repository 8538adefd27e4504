/** A year that the source gives only through the growth of the next one. */
export interface DerivedYear {
  /** Rounded to hundreds, so that it never looks like a printed figure. */
  readonly value: number
  /** Between these the true figure lies, since the printed growth is itself rounded. */
  readonly lowest: number
  readonly highest: number
}

/** The year before one of `value` that grew by `growth` per cent as printed, a whole number of per cent. */
export function deriveYearBefore(value: number, growth: number): DerivedYear {
  return {
    value: Math.round(value / (1 + growth / 100) / 100) * 100,
    lowest: Math.ceil(value / (1 + (growth + 0.5) / 100)),
    highest: Math.floor(value / (1 + (growth - 0.5) / 100)),
  }
}
