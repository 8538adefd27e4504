import type { Dataset } from './dataset.ts'
import type { Content } from './definition.ts'
import { DEFINITIONS } from './definitions.ts'

/** True for a dataset of money, with unit, kind and period. */
export function hasMoney(dataset: Dataset | null): boolean {
  return dataset !== null && DEFINITIONS[dataset].holds === 'money'
}

/** True for a dataset of single incidents. */
export function hasRecords(dataset: Dataset | null): boolean {
  return dataset !== null && DEFINITIONS[dataset].holds === 'incidents'
}

/** True for a dataset of counts of incidents, observed up to a day. */
export function hasCounts(dataset: Dataset | null): boolean {
  return dataset !== null && DEFINITIONS[dataset].holds === 'counts'
}

/** The noun for the rows of a dataset. */
export type CountedAs = 'rows' | 'figures' | 'amounts'

const COUNTED_AS: Readonly<Record<Content, CountedAs>> = {
  incidents: 'rows',
  counts: 'figures',
  figures: 'figures',
  money: 'amounts',
  names: 'rows',
}

/** The noun for the rows of a dataset, `rows` for an unknown one. */
export function countedAs(dataset: Dataset | null): CountedAs {
  return dataset === null ? 'rows' : COUNTED_AS[DEFINITIONS[dataset].holds]
}
