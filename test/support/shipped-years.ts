import type { Snapshot } from '../../shared/contract/snapshots.ts'

/** The import of the yearly figures that ship with the program. */
export const SHIPPED_YEARS: Snapshot = {
  snapshot: 1,
  dataset: 'years',
  origin: 'shipped',
  file: 'years.csv',
  sha256: '',
  bytes: 1,
  declaredTotal: null,
  read: 2,
  new: 2,
  changed: 0,
  unchanged: 0,
  removed: 0,
  rejected: 0,
  from: '2013-01-01',
  to: '2022-12-31',
  asOf: '2022-12-31',
  importedAt: '2023-12-01T10:00:00.000Z',
  importedBy: 'tester',
  isUndoable: false,
}
