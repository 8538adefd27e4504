import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { clean } from '../../../shared/domain/reading/normalise-text.ts'
import { type ChartNote, MOST_NOTES } from '../../../shared/domain/view/chart-note.ts'
import type { Database } from '../store/database.ts'
import { createKeepsakeList, type KeepsakeOptions } from '../store/keepsake-list.ts'

/** Answers for the notes on charts. */
export function createNoteHandlers(
  database: Database,
  options: KeepsakeOptions,
): Handlers<'notes.list' | 'notes.add' | 'notes.remove'> {
  const { list, change } = createKeepsakeList(database, options, chartNotes, 'note')
  return {
    'notes.list': list,
    'notes.add': ({ from, to, text }) =>
      change(() => {
        if (chartNotes(database).length >= MOST_NOTES) throw new AppError('too-many-notes', { most: MOST_NOTES })
        database
          .prepare('INSERT INTO chart_note (period_from, period_to, text, written_at) VALUES (?, ?, ?, ?)')
          .run(from, to, clean(text), options.now())
      }),
    'notes.remove': ({ id }) => change(() => database.prepare('DELETE FROM chart_note WHERE id = ?').run(id)),
  }
}

function chartNotes(database: Database): readonly ChartNote[] {
  return database
    .prepare<[], ChartNote>(
      'SELECT id, period_from AS "from", period_to AS "to", text FROM chart_note ORDER BY period_from, period_to, id',
    )
    .all()
}
