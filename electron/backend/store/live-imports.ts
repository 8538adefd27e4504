import { z } from 'zod'
import { detailOf, type JournalEntry } from '../../../shared/contract/journal.ts'
import { redactionsOf } from '../../../shared/contract/redaction.ts'

/** The imports that are there by what the journal says. */
export interface LiveImports {
  readonly surely: ReadonlySet<number>
  /** Those that may be there too: restores by earlier versions of the program do not always tell what they brought back. */
  readonly possibly: ReadonlySet<number>
}

/** What the entry of a restore says of the backup's own journal. */
const restoreSchema = z.object({
  /** The hash of its last entry, and how many there were. */
  journal: z.string(),
  entries: z.number(),
  /** Up to which entry it and this journal are the same; earlier versions of the program did not say it. */
  shared: z.number().optional(),
  /** The imports that a purge took out of the backup alone. */
  purged: z.array(z.number()).optional(),
})

/** The entry by which each import came. No number comes twice: a second entry of one is not of this program. */
export function importEntries(entries: readonly JournalEntry[]): ReadonlyMap<number, JournalEntry> {
  const found = new Map<number, JournalEntry>()
  for (const entry of entries) {
    const { kind, snapshot } = entry
    if (kind === 'import' && snapshot !== null && !found.has(snapshot)) found.set(snapshot, entry)
  }
  return found
}

/** Follows the journal from its first entry on: an import comes, and goes with an undo, a purge or a restore. */
export function liveImports(entries: readonly JournalEntry[]): LiveImports {
  let [surely, possibly] = [new Set<number>(), new Set<number>()]
  const withdraw = (ids: Iterable<number>): void => {
    for (const id of ids) for (const live of [surely, possibly]) live.delete(id)
  }
  const imports = importEntries(entries)
  for (const [index, entry] of entries.entries()) {
    const { kind, snapshot } = entry
    if (snapshot !== null && imports.get(snapshot) === entry) for (const live of [surely, possibly]) live.add(snapshot)
    if (kind === 'undo' && snapshot !== null) withdraw([snapshot])
    if (kind === 'restore') {
      const held = heldByBackup(entry, entries.slice(0, index))
      surely = new Set(held.surely)
      possibly = new Set(held.possibly)
    }
    if (kind === 'purge' || kind === 'restore') withdraw(importsWithoutWords(entries.slice(0, index + 1)))
  }
  return { surely, possibly }
}

/** The imports out of whose entries purges took the words: whatever is purged while it is there is one of them. */
export function importsWithoutWords(entries: readonly JournalEntry[]): readonly number[] {
  const redacted = redactionsOf(entries)
  return entries.flatMap(({ kind, sequence, snapshot }) =>
    kind === 'import' && snapshot !== null && redacted.has(sequence) ? [snapshot] : [],
  )
}

/** The imports that were in a backup when it was made, and are not where it was restored, for they were purged since. */
export function purgedSinceBackup(entry: JournalEntry, earlier: readonly JournalEntry[]): readonly number[] {
  const detail = detailOf(entry, restoreSchema)
  if (detail?.shared === undefined) return []
  const { possibly } = liveImports(earlier.slice(0, detail.shared))
  return [...importsWithoutWords(earlier), ...(detail.purged ?? [])].filter((id) => possibly.has(id))
}

/** What a backup held when it was made, less what was purged from it alone. */
function heldByBackup(entry: JournalEntry, earlier: readonly JournalEntry[]): LiveImports {
  const detail = detailOf(entry, restoreSchema)
  const isBeginning = detail !== null && earlier[detail.entries - 1]?.hash === detail.journal
  const shared = detail?.shared ?? (isBeginning ? detail.entries : null)
  if (shared === null) {
    const known = earlier.flatMap(({ kind, snapshot }) => (kind === 'import' && snapshot !== null ? [snapshot] : []))
    return { surely: new Set(), possibly: new Set(known) }
  }
  const { surely, possibly } = liveImports(earlier.slice(0, shared))
  const gone = new Set(detail?.purged)
  const isHeld = (id: number): boolean => !gone.has(id)
  return { surely: new Set([...surely].filter(isHeld)), possibly: new Set([...possibly].filter(isHeld)) }
}
