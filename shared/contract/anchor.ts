import { z } from 'zod'
import type { JournalEntry } from './journal.ts'

/**
 * An entry of the journal as somebody outside keeps it: a folder whose journal still contains it has forgotten nothing that
 * happened up to it, and no chain was made anew.
 */
const anchorSchema = z.object({ sequence: z.number().int(), hash: z.string() }).readonly()

export type Anchor = z.infer<typeof anchorSchema>

/** The kinds of entries with which the data become others. */
const CHANGES: ReadonlySet<JournalEntry['kind']> = new Set(['import', 'undo', 'purge', 'restore'])

/** The newest entry that changed data, which a report carries; `null` where there is none. */
export function newestAnchor(entries: readonly JournalEntry[]): Anchor | null {
  const newest = entries.findLast(({ kind }) => CHANGES.has(kind))
  return newest === undefined ? null : { sequence: newest.sequence, hash: newest.hash }
}

/** True for a journal that contains an anchor; whether its chain holds is another question. */
export function containsAnchor(entries: readonly JournalEntry[], { sequence, hash }: Anchor): boolean {
  return entries.some((entry) => entry.sequence === sequence && entry.hash === hash)
}

/** An anchor as a person gives it, `12:` and 64 hexadecimal digits; `null` for any other text. */
export function readAnchor(text: string): Anchor | null {
  const [, sequence, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? []
  return sequence === undefined || hash === undefined ? null : { sequence: Number(sequence), hash }
}
