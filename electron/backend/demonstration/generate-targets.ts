import { ALL_CATEGORIES, type Counting } from '../../../shared/domain/dataset/target-fields.ts'

/** Invented targets name no plan; `DEMO` says so in every language. */
const SOURCE = 'DEMO démonstration / demonstratie / demonstration'
const HEADER = 'category;subcategory;delay;counting;from;to;source'

interface InventedTarget {
  readonly category: string
  readonly delay: number
  readonly counting: Counting
  readonly from?: string
  readonly to?: string
}

/** Lighting became stricter, so that a change of targets can be shown; all that has no target of its own has the last. */
const TARGETS: readonly InventedTarget[] = [
  { category: 'lighting', delay: 15, counting: 'working', to: '2021-12-31' },
  { category: 'lighting', delay: 10, counting: 'working', from: '2022-01-01' },
  { category: 'cleanliness', delay: 5, counting: 'working' },
  { category: 'road', delay: 30, counting: 'calendar' },
  { category: 'signage', delay: 20, counting: 'working' },
  { category: 'abandoned-vehicle', delay: 45, counting: 'calendar' },
  { category: ALL_CATEGORIES, delay: 40, counting: 'calendar' },
]

/** Synthetic targets as CSV in the columns of the template. */
export function generateTargets(): string {
  const lines = TARGETS.map(({ category, delay, counting, from = '', to = '' }) =>
    [category, '', delay, counting, from, to, SOURCE].join(';'),
  )
  return `${[HEADER, ...lines].join('\n')}\n`
}
