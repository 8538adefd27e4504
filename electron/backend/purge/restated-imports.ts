import { snapshots } from '../queries/snapshots.ts'
import type { Database } from '../store/database.ts'
import { readJournal } from '../store/journal.ts'
import { recordedHashes } from '../store/recorded-hashes.ts'
import { type ImportCounts, isSameCounts } from '../store/restated-counts.ts'

/** What a purge or a restore may change of imports, by their numbers: the hash of their rows, and what they did. */
export interface ImportFacts {
  readonly hashes: ReadonlyMap<number, string>
  readonly counts: ReadonlyMap<number, ImportCounts>
}

/** The facts of the imports of a database as its journal has them; a hash of the first schema is none of them. */
export function recordedFacts(database: Database): ImportFacts {
  const hashes = [...recordedHashes(readJournal(database))].flatMap(([id, { kind, hash }]): [number, string][] =>
    kind === 'columns' ? [[id, hash]] : [],
  )
  const counts = snapshots(database).map(
    ({ snapshot, new: added, changed, unchanged, removed }): [number, ImportCounts] => [
      snapshot,
      { new: added, changed, unchanged, removed },
    ],
  )
  return { hashes: new Map(hashes), counts: new Map(counts) }
}

/** The same facts, but those that are found anew. */
export function withFacts(known: ImportFacts, found: ImportFacts): ImportFacts {
  return {
    hashes: new Map([...known.hashes, ...found.hashes]),
    counts: new Map([...known.counts, ...found.counts]),
  }
}

/** What the entry of a purge or a restore must say: the facts of the imports that are there and are recorded otherwise. */
export function restatedImports(found: ImportFacts, recorded: ImportFacts) {
  const hashes = [...recorded.counts.keys()].flatMap((id) => {
    const hash = found.hashes.get(id)
    return hash === undefined || hash === recorded.hashes.get(id) ? [] : [[id, hash] as const]
  })
  const counts = [...recorded.counts].flatMap(([id, before]) => {
    const count = found.counts.get(id)
    return count === undefined || isSameCounts(count, before) ? [] : [[id, count] as const]
  })
  return { hashes: Object.fromEntries(hashes), counts: Object.fromEntries(counts) }
}
