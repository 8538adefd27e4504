import { z } from 'zod'
import type { JournalEntry } from '../../../shared/contract/journal.ts'

/** What the journal says of the rows of a snapshot; `rows` is the hash of folders of the first schema. */
export interface RecordedHash {
  readonly kind: 'columns' | 'rows'
  readonly hash: string
}

const importSchema = z.object({ columns_hash: z.string().optional(), rows_hash: z.string().optional() })
/** A purge and a restore say anew what they changed. */
const laterSchema = z.object({ hashes: z.record(z.string(), z.string()).optional() })

/** The newest recorded hash of each snapshot's rows. */
export function recordedHashes(entries: readonly JournalEntry[]): ReadonlyMap<number, RecordedHash> {
  const found = new Map<number, RecordedHash>()
  for (const { kind, snapshot, detail } of entries) {
    if (kind === 'import' && snapshot !== null) {
      const { columns_hash: columns, rows_hash: rows } = importSchema.parse(JSON.parse(detail))
      if (columns !== undefined) found.set(snapshot, { kind: 'columns', hash: columns })
      else if (rows !== undefined) found.set(snapshot, { kind: 'rows', hash: rows })
    }
    if (kind === 'purge' || kind === 'restore')
      for (const [id, hash] of Object.entries(laterSchema.parse(JSON.parse(detail)).hashes ?? {}))
        found.set(Number(id), { kind: 'columns', hash })
  }
  return found
}
