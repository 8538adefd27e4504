import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { JournalEntry } from './journal.ts'

/** What a purge left of a journal entry, told by the entry of the purge: the one vouches for the other. */
const redactionSchema = z.object({ sequence: z.number().int(), fingerprint: z.string() }).readonly()

export type Redaction = z.infer<typeof redactionSchema>

const purgeDetailSchema = z.object({ redacted: z.array(redactionSchema) })

/** The entries whose words purges took out, each with the fingerprint that it must have now. */
export function redactionsOf(entries: readonly JournalEntry[]): ReadonlyMap<number, string> {
  const found = entries
    .filter(({ kind }) => kind === 'purge')
    .flatMap(({ detail }) => purgeDetailSchema.safeParse(parsed(detail)).data?.redacted ?? [])
  return new Map(found.map(({ sequence, fingerprint }) => [sequence, fingerprint]))
}

/** The text whose SHA-256 is the fingerprint of a redacted entry: all of it, its first hash included. */
export function redactedText(entry: JournalEntry): string {
  return canonicalize(entry) ?? ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
