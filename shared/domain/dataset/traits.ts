import type { Dataset } from './dataset.ts'
import type { Content } from './definition.ts'
import { DEFINITIONS } from './definitions.ts'

/** True for a dataset of amounts of money, which have a unit, a kind and a period. */
export function hasMoney(dataset: Dataset | null): boolean {
  return dataset !== null && DEFINITIONS[dataset].holds === 'money'
}

/** True for a dataset of counts of incidents, which were observed up to a day. */
export function hasCounts(dataset: Dataset | null): boolean {
  return dataset !== null && DEFINITIONS[dataset].holds === 'counts'
}

/** What the rows of a dataset are to those who read them: an amount of a budget line, a figure, or a row. */
export type CountedAs = 'rows' | 'figures' | 'amounts'

const COUNTED_AS: Readonly<Record<Content, CountedAs>> = {
  incidents: 'rows',
  counts: 'figures',
  figures: 'figures',
  money: 'amounts',
  names: 'rows',
}

/** As what the rows of a dataset are counted; rows where it is not known which one it is. */
export function countedAs(dataset: Dataset | null): CountedAs {
  return dataset === null ? 'rows' : COUNTED_AS[DEFINITIONS[dataset].holds]
}
