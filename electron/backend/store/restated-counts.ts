import { z } from 'zod'
import type { JournalEntry } from '../../../shared/contract/journal.ts'

const countsSchema = z.object({ new: z.number(), changed: z.number(), unchanged: z.number(), removed: z.number() })

/** What an import did to the data, in rows of its file, and in rows that its file lacked. */
export type ImportCounts = Readonly<z.infer<typeof countsSchema>>

const restatedSchema = z.object({ counts: z.record(z.string(), countsSchema).optional() })

/**
 * What imports did to the data that are there, where that is no longer what their receipts say: the newest words of the
 * purges and restores, by which what an import changed went or came back.
 */
export function restatedCounts(entries: readonly JournalEntry[]): ReadonlyMap<number, ImportCounts> {
  const restated = entries
    .filter(({ kind }) => kind === 'purge' || kind === 'restore')
    .flatMap(({ detail }) => Object.entries(restatedSchema.parse(JSON.parse(detail)).counts ?? {}))
  return new Map(restated.map(([id, counts]) => [Number(id), counts]))
}

/** True where two imports did the same. */
export function isSameCounts(one: ImportCounts, other: ImportCounts): boolean {
  return countsSchema.keyof().options.every((name) => one[name] === other[name])
}
