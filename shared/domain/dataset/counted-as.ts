import type { Dataset } from './dataset.ts'

/** What the rows of a dataset are to those who read them: an amount of a budget line, a figure, or a row. */
export type CountedAs = 'rows' | 'figures' | 'amounts'

/** As what the rows of a dataset are counted; `null` where it is not known which one it is. */
export function countedAs(dataset: Dataset | null): CountedAs {
  switch (dataset) {
    case 'budgets':
      return 'amounts'
    case 'categories':
    case 'years':
    case 'indicators':
      return 'figures'
    case 'incidents':
    case 'programmes':
    case 'participants':
    case 'dates':
    case null:
      return 'rows'
  }
}
