import { z } from 'zod'

/** The kinds of entries that tell of what people keep beside the data: notes, breaks of categories, remembered mappings, warehouses. */
export const KEEPSAKE_KINDS = ['note', 'break', 'mapping', 'warehouse'] as const

export type KeepsakeKind = (typeof KEEPSAKE_KINDS)[number]

/** An entry of the journal, chained to the one before it by its hash. */
export const journalEntrySchema = z
  .object({
    sequence: z.number().int(),
    at: z.string(),
    kind: z.enum(['import', 'already-known', 'undo', 'demonstration', 'purge', 'restore', 'proof', ...KEEPSAKE_KINDS]),
    snapshot: z.number().int().nullable(),
    detail: z.string(),
    previous: z.string(),
    hash: z.string(),
  })
  .readonly()

export type JournalEntry = z.infer<typeof journalEntrySchema>

/** True for the kind of an entry with which the data stay what they are. */
export function isKeepsakeKind(kind: JournalEntry['kind']): kind is KeepsakeKind {
  return KEEPSAKE_KINDS.some((each) => each === kind)
}

/** What an entry says beside its other members; `null` where it is not of that form, as one that was tampered with may be. */
export function detailOf<Schema extends z.ZodType>(
  { detail }: Pick<JournalEntry, 'detail'>,
  schema: Schema,
): z.infer<Schema> | null {
  try {
    return schema.safeParse(JSON.parse(detail)).data ?? null
  } catch {
    return null
  }
}
