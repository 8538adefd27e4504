import canonicalize from 'canonicalize'
import { z } from 'zod'
import { DATASETS } from '../domain/dataset/dataset.ts'
import { detailOf, type JournalEntry } from './journal.ts'

/** What a purge left of a journal entry, told by the entry of the purge: the one vouches for the other. */
const redactionSchema = z.object({ sequence: z.number().int(), fingerprint: z.string() }).readonly()

export type Redaction = z.infer<typeof redactionSchema>

const purgedFileSchema = z.object({ dataset: z.enum(DATASETS), sha256: z.string() }).readonly()

type PurgedFile = z.infer<typeof purgedFileSchema>

const purgeDetailSchema = z.object({ redacted: z.array(redactionSchema) })

/** The entries whose words purges took out, each with the fingerprint that it must have now. */
export function redactionsOf(entries: readonly JournalEntry[]): ReadonlyMap<number, string> {
  const found = entries.filter(isPurge).flatMap(redactedBy)
  return new Map(found.map(({ sequence, fingerprint }) => [sequence, fingerprint]))
}

/**
 * The imports that purges took out, by their numbers, each with its file: those that were asked for, and those that the same
 * file had brought under other numbers.
 */
export function purgedImports(entries: readonly JournalEntry[]): ReadonlyMap<number, PurgedFile> {
  const numbers = new Map(
    entries.flatMap(({ kind, sequence, snapshot }) => (kind === 'import' ? [[sequence, snapshot] as const] : [])),
  )
  const found = entries.filter(isPurge).flatMap((entry) => {
    const file = detailOf(entry, purgedFileSchema)
    const taken = [entry.snapshot, ...redactedBy(entry).map(({ sequence }) => numbers.get(sequence) ?? null)]
    return taken.flatMap((snapshot) => (snapshot === null || file === null ? [] : [[snapshot, file] as const]))
  })
  return new Map(found)
}

/** The text whose SHA-256 is the fingerprint of a redacted entry: all of it, its first hash included. */
export function redactedText(entry: JournalEntry): string {
  return canonicalize(entry) ?? ''
}

function isPurge({ kind }: JournalEntry): boolean {
  return kind === 'purge'
}

function redactedBy(entry: JournalEntry): readonly Redaction[] {
  return detailOf(entry, purgeDetailSchema)?.redacted ?? []
}
