import canonicalize from 'canonicalize'
import type { JournalEntry } from '../contract/journal.ts'
import { redactedText, redactionsOf } from '../contract/redaction.ts'

/** What precedes the first entry. */
const ROOT = '0'.repeat(64)

/**
 * The first entry whose fingerprint is not that of its own content and of the entry before; `null` when the chain
 * holds. Computed here, from what the journal says, not believed.
 */
export async function brokenEntry(
  entries: readonly JournalEntry[],
  fingerprint: (text: string) => Promise<string>,
): Promise<JournalEntry | null> {
  const inOrder = entries.toSorted((a, b) => a.sequence - b.sequence)
  const redacted = redactionsOf(inOrder)
  const isWhole = await Promise.all(
    inOrder.map(async (entry, index) => {
      const { hash, ...content } = entry
      const isChained = content.sequence === index + 1 && content.previous === (inOrder[index - 1]?.hash ?? ROOT)
      if (!isChained || hash === (await fingerprint(canonicalize(content) ?? ''))) return isChained
      // The purge that took its words out recorded what is left.
      return redacted.get(entry.sequence) === (await fingerprint(redactedText(entry)))
    }),
  )
  return inOrder.find((_entry, index) => isWhole[index] !== true) ?? null
}
