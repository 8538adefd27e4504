import type { Snapshot } from '../../../shared/contract/snapshots.ts'

/** Who imported: a person, or the program what it came with. */
export function Importer({ origin, importedBy }: Pick<Snapshot, 'origin' | 'importedBy'>) {
  return origin === 'user' ? <bdi>{importedBy}</bdi> : 'Irisboard'
}
