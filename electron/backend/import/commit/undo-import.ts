import { AppError } from '../../../../shared/contract/error.ts'
import { withdrawFromColumns } from '../../engine/stored-columns.ts'
import { knownSnapshot, undoableSnapshot } from '../../queries/snapshots.ts'
import { isCellPull, removePull } from '../../store/cells/cell-pulls.ts'
import type { Database } from '../../store/database.ts'
import { removeImported } from '../../store/imported-rows.ts'
import { appendJournal } from '../../store/journal.ts'
import { TABLES } from '../../store/versioned-table.ts'

const IS_SHIPPED = "SELECT 1 FROM snapshot WHERE id = ? AND origin = 'shipped'"
const LATER = 'SELECT id FROM snapshot WHERE id > ? ORDER BY id'
const REMOVED = 'SELECT rows_removed FROM snapshot WHERE id = ?'

/**
 * Withdraws the newest import of a user: its versions go, what they superseded is current again. A snapshot that is
 * asked for must be that one: `snapshot-not-latest` names those that follow it, `snapshot-unknown` says there is none;
 * what came with the program is never undone, `nothing-to-undo`.
 * `rows` are those that it had imported, changed or removed.
 */
export function undoImport(
  database: Database,
  now: string,
  asked: number | null = null,
): { readonly withdrawn: number; readonly rows: number } {
  const undo = database.transaction(() => {
    if (asked !== null) {
      if (database.prepare(IS_SHIPPED).get(asked) !== undefined) throw new AppError('nothing-to-undo')
      const later = database.prepare<[number], number>(LATER).pluck().all(knownSnapshot(database, asked))
      if (later.length > 0)
        throw new AppError('snapshot-not-latest', { snapshot: asked, count: later.length, later: later.join(', ') })
    }
    const snapshot = undoableSnapshot(database)
    if (snapshot === null) throw new AppError('nothing-to-undo')
    if (isCellPull(database, snapshot.id)) return undoPull(database, snapshot.id, now)
    const table = TABLES[snapshot.dataset]
    const gone = database.prepare<[number], number>(REMOVED).pluck().get(snapshot.id) ?? 0
    const writeColumns = snapshot.dataset === 'incidents' ? withdrawFromColumns(database, snapshot.id) : () => undefined
    const removed = removeImported(database, table, snapshot.id)
    const restore = database.prepare(`UPDATE ${table.name} SET valid_to = NULL WHERE valid_to = ?`)
    const restored = restore.run(snapshot.id).changes
    forget(database, snapshot.id)
    writeColumns()
    appendJournal(database, { at: now, kind: 'undo', snapshot: snapshot.id, detail: { removed, restored } })
    return { withdrawn: snapshot.id, rows: removed + gone }
  })
  return undo.immediate()
}

/** The cells of a pull supersede nothing that is stored: those of the days before it are there, and answer again. */
function undoPull(database: Database, snapshot: number, now: string): ReturnType<typeof undoImport> {
  const removed = removePull(database, snapshot)
  forget(database, snapshot)
  appendJournal(database, { at: now, kind: 'undo', snapshot, detail: { removed, restored: 0 } })
  return { withdrawn: snapshot, rows: removed }
}

function forget(database: Database, snapshot: number): void {
  database.prepare('DELETE FROM dictionary WHERE snapshot = ?').run(snapshot)
  database.prepare('DELETE FROM snapshot WHERE id = ?').run(snapshot)
}
