/** The units in which amounts are printed: euros, thousands and millions of them. */
export const MONEY_UNITS = ['EUR', 'k EUR', 'M EUR'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

/** The units in which a file may write amounts. */
export const WRITTEN_UNITS = [...MONEY_UNITS, 'billion', 'cent'] as const
export type WrittenUnit = (typeof WRITTEN_UNITS)[number]

/** True for a printed unit. */
export function isMoneyUnit(text: string): text is MoneyUnit {
  return MONEY_UNITS.some((unit) => unit === text)
}

/** The decimals of a unit down to whole cents. */
export const DECIMALS_OF_CENTS = { EUR: 2, 'k EUR': 5, 'M EUR': 8 } as const satisfies Record<MoneyUnit, number>

/** The cents in a unit. */
export const CENTS_IN_A_UNIT = { EUR: 100, 'k EUR': 100_000, 'M EUR': 100_000_000 } as const satisfies Record<
  MoneyUnit,
  number
>
