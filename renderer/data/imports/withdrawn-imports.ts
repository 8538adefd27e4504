import { z } from 'zod'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import type { Snapshot } from '../../../shared/contract/snapshots.ts'

/** An import of a person that counts no more, of which the journal and backups still hold something. */
export interface WithdrawnImport {
  readonly snapshot: number
  readonly file: string
  readonly importedAt: string
}

const detailSchema = z.object({ origin: z.literal('user'), file_name: z.string() })

/** The newest first. What was erased for good is none: its words are gone from the journal. */
export function withdrawnImports(
  snapshots: readonly Pick<Snapshot, 'snapshot'>[],
  journal: readonly Pick<JournalEntry, 'kind' | 'snapshot' | 'at' | 'detail'>[],
): readonly WithdrawnImport[] {
  const held = new Set<number | null>(snapshots.map(({ snapshot }) => snapshot))
  return journal
    .flatMap(({ kind, snapshot, at, detail }) => {
      if (kind !== 'import' || snapshot === null || held.has(snapshot)) return []
      const told = detailSchema.safeParse(parsed(detail)).data
      return told === undefined ? [] : [{ snapshot, file: told.file_name, importedAt: at }]
    })
    .toSorted((one, other) => other.snapshot - one.snapshot)
}

/** An entry that was tampered with need not be JSON: the journal says so elsewhere. */
function parsed(detail: string): unknown {
  try {
    return JSON.parse(detail)
  } catch {
    return null
  }
}
