import { budgets } from './budget-fields.ts'
import type { Dataset } from './dataset.ts'
import type { DatasetDefinition } from './definition.ts'
import { incidents } from './incident-fields.ts'
import { categories, dates, indicators, participants, programmes, years } from './published-fields.ts'
import { targets } from './target-fields.ts'

/** All datasets with their columns; a new dataset is added here. */
export const DEFINITIONS = {
  programmes,
  categories,
  years,
  indicators,
  budgets,
  participants,
  dates,
  targets,
  incidents,
} as const satisfies Record<Dataset, DatasetDefinition>
