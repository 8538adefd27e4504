/** Groupings of the budget lines. */
export const MONEY_GROUPINGS = ['programme', 'institution', 'municipality', 'year'] as const
export type MoneyGrouping = (typeof MONEY_GROUPINGS)[number]
