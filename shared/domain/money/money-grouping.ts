/** By what amounts that are parts of programmes are gathered. */
export const MONEY_GROUPINGS = ['programme', 'institution', 'municipality', 'year'] as const
export type MoneyGrouping = (typeof MONEY_GROUPINGS)[number]
