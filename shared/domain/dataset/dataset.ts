/** All datasets, in the order in which a fresh data folder is filled. */
export const DATASETS = [
  'programmes',
  'categories',
  'years',
  'indicators',
  'budgets',
  'participants',
  'dates',
  'targets',
  'incidents',
] as const

export type Dataset = (typeof DATASETS)[number]

/** True for the code of a dataset. */
export function isDataset(text: string): text is Dataset {
  return DATASETS.some((dataset) => dataset === text)
}

/** How sure a printed figure is: `plus de` is more-than, `près de` nearly, `environ` about, `+/-` plus-minus. */
export const QUALIFIERS = ['exact', 'about', 'more-than', 'nearly', 'plus-minus'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** Kinds of money, never added to one another. */
export const BUDGET_KINDS = ['planned', 'committed', 'paid', 'potential-saving'] as const
export type BudgetKind = (typeof BUDGET_KINDS)[number]

/** The fields of a budget table that hold money: one amount, or one for each kind. */
export const AMOUNT_FIELDS = ['amount', ...BUDGET_KINDS] as const
