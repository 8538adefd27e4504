import { snapshots } from '../queries/snapshots.ts'
import type { Database } from '../store/database.ts'
import { type ImportProof, STATED_MEMBERS, type StatedMember } from '../store/import-proof.ts'
import { readJournal } from '../store/journal.ts'
import { recordedHashes } from '../store/recorded-hashes.ts'
import { type ImportCounts, isSameCounts } from '../store/restated-counts.ts'

/** What a purge or a restore may change of imports, by their numbers: `hashes` of their rows, their proof, what they did. */
export interface ImportFacts extends Readonly<Record<StatedMember, ReadonlyMap<number, string>>> {
  readonly counts: ReadonlyMap<number, ImportCounts>
}

export const NO_FACTS: ImportFacts = {
  hashes: new Map(),
  own: new Map(),
  codes: new Map(),
  superseded: new Map(),
  counts: new Map(),
}

/** The facts of the imports of a database as its journal has them; a hash of the first schema is none of them. */
export function recordedFacts(database: Database): ImportFacts {
  const recorded = [...recordedHashes(readJournal(database))]
  const proofs = (member: keyof ImportProof): ReadonlyMap<number, string> =>
    new Map(recorded.flatMap(([id, { [member]: hash }]) => (hash === undefined ? [] : [[id, hash] as const])))
  const counts = snapshots(database).map(
    ({ snapshot, new: added, changed, unchanged, removed }): [number, ImportCounts] => [
      snapshot,
      { new: added, changed, unchanged, removed },
    ],
  )
  return {
    hashes: new Map(recorded.flatMap(([id, { rows }]) => (rows?.kind === 'columns' ? [[id, rows.hash] as const] : []))),
    own: proofs('own'),
    codes: proofs('codes'),
    superseded: proofs('superseded'),
    counts: new Map(counts),
  }
}

/** The same facts, but those that are found anew. */
export function withFacts(known: ImportFacts, found: ImportFacts): ImportFacts {
  return {
    hashes: new Map([...known.hashes, ...found.hashes]),
    own: new Map([...known.own, ...found.own]),
    codes: new Map([...known.codes, ...found.codes]),
    superseded: new Map([...known.superseded, ...found.superseded]),
    counts: new Map([...known.counts, ...found.counts]),
  }
}

/** What the entry of a purge or a restore must say: the facts of the imports that are there and are recorded otherwise. */
export function restatedImports(found: ImportFacts, recorded: ImportFacts) {
  const ids = [...recorded.counts.keys()]
  const hashes = STATED_MEMBERS.map((member) => {
    const others = ids.flatMap((id) => {
      const hash = found[member].get(id)
      return hash === undefined || hash === recorded[member].get(id) ? [] : [[id, hash] as const]
    })
    return [member, Object.fromEntries(others)] as const
  })
  const counts = [...recorded.counts].flatMap(([id, before]) => {
    const count = found.counts.get(id)
    return count === undefined || isSameCounts(count, before) ? [] : [[id, count] as const]
  })
  return { ...Object.fromEntries(hashes), counts: Object.fromEntries(counts) }
}
