import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { type ChartNote, MOST_NOTES } from '../../../shared/domain/chart-note.ts'
import { clean } from '../../../shared/domain/reading/fold.ts'
import type { Database } from '../store/database.ts'
import { withWriterLock } from '../store/writer-lock.ts'

interface NoteHandlerOptions {
  readonly dataFolder: string
  readonly now: () => string
}

/** Answers for the notes on charts. They are no figures: an import's undo does not touch them. */
export function createNoteHandlers(
  database: Database,
  { dataFolder, now }: NoteHandlerOptions,
): Handlers<'notes.list' | 'notes.add' | 'notes.remove'> {
  const write = (work: () => void): void => withWriterLock(dataFolder, () => database.transaction(work).immediate())
  const list = () => ({ rows: chartNotes(database) })
  return {
    'notes.list': list,
    'notes.add': ({ from, to, text }) => {
      write(() => {
        if (chartNotes(database).length >= MOST_NOTES) throw new AppError('too-many-notes', { most: MOST_NOTES })
        database
          .prepare('INSERT INTO chart_note (period_from, period_to, text, written_at) VALUES (?, ?, ?, ?)')
          .run(from, to, clean(text), now())
      })
      return list()
    },
    'notes.remove': ({ id }) => {
      write(() => database.prepare('DELETE FROM chart_note WHERE id = ?').run(id))
      return list()
    },
  }
}

function chartNotes(database: Database): readonly ChartNote[] {
  return database
    .prepare<[], ChartNote>(
      'SELECT id, period_from AS "from", period_to AS "to", text FROM chart_note ORDER BY period_from, period_to, id',
    )
    .all()
}
