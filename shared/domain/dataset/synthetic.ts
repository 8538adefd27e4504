import type { Dataset } from './dataset.ts'

/** How the names of invented records begin: that of an incident, and the institution of a budget line. */
const MARKS = {
  incidents: { field: 'reference', mark: 'DEMO-' },
  budgets: { field: 'institution', mark: 'DEMO ' },
} as const satisfies Partial<Record<Dataset, { readonly field: string; readonly mark: string }>>

/** The datasets of records, which are real or invented; the others are published figures, real in every folder. */
export type RecordDataset = keyof typeof MARKS

export const RECORD_DATASETS: readonly RecordDataset[] = ['incidents', 'budgets']

/** True for a dataset whose rows are real or invented. */
export function isRecordDataset(dataset: Dataset): dataset is RecordDataset {
  return dataset in MARKS
}

/** The field whose text tells that a record is invented. */
export function markedField(dataset: RecordDataset): string {
  return MARKS[dataset].field
}

/** True when a record of this name was made up by the program. */
export function isSynthetic(dataset: RecordDataset, name: string): boolean {
  return name.startsWith(MARKS[dataset].mark)
}
