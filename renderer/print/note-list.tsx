import styles from './notes.module.css'
import type { Note } from './notes.ts'

/** Numbered notes below a table. */
export function NoteList({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note.mark}>
          <b>{note.mark}</b>
          <span>{note.text}</span>
        </li>
      ))}
    </ul>
  )
}

/** The mark that refers to a note. */
export function NoteMark({ mark }: { mark: number | null }) {
  return mark === null ? null : <span className={styles.mark}> ({mark})</span>
}
