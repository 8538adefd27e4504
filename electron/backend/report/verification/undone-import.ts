import { z } from 'zod'
import { detailOf, type JournalEntry } from '../../../../shared/contract/journal.ts'
import { brusselsDay, type Day } from '../../../../shared/domain/calendar/day.ts'
import type { Manifest } from '../../../../shared/domain/report/verification/read-manifest.ts'

type ImportOfReport = Manifest['snapshots'][number]

const importSchema = z.object({
  dataset: z.string(),
  sha256: z.string(),
  as_of: z.string(),
  rows_read: z.number(),
  rows_rejected: z.number(),
})

/** The day on which one of these imports of a report was last undone, by a journal; `null` where it tells of none. */
export function undoneOn(imports: readonly ImportOfReport[], entries: readonly JournalEntry[]): Day | null {
  const numbers = new Set(entries.flatMap((entry) => (imports.some(isOf(entry)) ? [entry.snapshot] : [])))
  const undone = entries.findLast(({ kind, snapshot }) => kind === 'undo' && numbers.has(snapshot))
  return undone === undefined ? null : brusselsDay(undone.at)
}

/** True for the import that an entry tells of, as the same file was taken then. */
function isOf(entry: JournalEntry) {
  const told = entry.kind === 'import' ? detailOf(entry, importSchema) : null
  return ({ dataset, sha256, asOf, read, rejected }: ImportOfReport): boolean =>
    told?.dataset === dataset &&
    told.sha256 === sha256 &&
    told.as_of === asOf &&
    told.rows_read === read &&
    told.rows_rejected === rejected
}
