import type { Dataset } from './dataset.ts'

/** Prefixes of invented records: the reference of an incident, the institution of a budget line, the source of a target. */
const MARKS = {
  incidents: { field: 'reference', mark: 'DEMO-' },
  budgets: { field: 'institution', mark: 'DEMO ' },
  targets: { field: 'source', mark: 'DEMO' },
} as const satisfies Partial<Record<Dataset, { readonly field: string; readonly mark: string }>>

/** Datasets whose rows may be invented; all others are published, real in every folder. */
export type RecordDataset = keyof typeof MARKS

export const RECORD_DATASETS: readonly RecordDataset[] = ['incidents', 'budgets', 'targets']

/** True for a dataset whose rows may be invented. */
export function isRecordDataset(dataset: Dataset): dataset is RecordDataset {
  return dataset in MARKS
}

/** The field whose text begins with the mark of invented records. */
export function markedField(dataset: RecordDataset): string {
  return MARKS[dataset].field
}

/** True for a record that the program invented. */
export function isSynthetic(dataset: RecordDataset, name: string): boolean {
  return name.startsWith(MARKS[dataset].mark)
}
