import { AppError } from '../../../shared/contract/error.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Database } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import { TABLES } from '../store/versioned-table.ts'

const NEWEST = `
  SELECT id, dataset FROM snapshot s
  WHERE origin = 'user' AND NOT EXISTS (SELECT 1 FROM snapshot later WHERE later.id > s.id)`

/** The snapshot that undo would withdraw: the newest one, if a user imported it. */
export function undoableSnapshot(database: Database): { readonly id: number; readonly dataset: Dataset } | null {
  return database.prepare<[], { id: number; dataset: Dataset }>(NEWEST).get() ?? null
}

/** Withdraws the newest import of a user: its versions go, what they superseded is current again. */
export function undoImport(database: Database, now: string): { readonly withdrawn: number; readonly rows: number } {
  const undo = database.transaction(() => {
    const snapshot = undoableSnapshot(database)
    if (snapshot === null) throw new AppError('nothing-to-undo')
    const table = TABLES[snapshot.dataset].name
    const removed = database.prepare(`DELETE FROM ${table} WHERE valid_from = ?`).run(snapshot.id).changes
    const restored = database.prepare(`UPDATE ${table} SET valid_to = NULL WHERE valid_to = ?`).run(snapshot.id).changes
    database.prepare('DELETE FROM dictionary WHERE snapshot = ?').run(snapshot.id)
    database.prepare('DELETE FROM snapshot WHERE id = ?').run(snapshot.id)
    appendJournal(database, { at: now, kind: 'undo', snapshot: snapshot.id, detail: { removed, restored } })
    return { withdrawn: snapshot.id, rows: removed }
  })
  return undo.immediate()
}
