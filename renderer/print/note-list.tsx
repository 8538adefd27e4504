import { Lowered } from '../components/typography.tsx'
import styles from './notes.module.css'
import type { PaperNote } from './notes.ts'
import { usePaperWords } from './paper-words.tsx'

interface NoteListProps {
  readonly notes: readonly PaperNote[]
  /** Moves the table to the next page rather than its notes alone. */
  readonly staysWithTable?: boolean
}

function noteId(mark: number): string {
  return `note-${mark}`
}

/** Numbered notes below a table. */
export function NoteList({ notes, staysWithTable = false }: NoteListProps) {
  const { text } = usePaperWords()
  if (notes.length === 0) return null
  return (
    <ol className={staysWithTable ? `${styles.notes} ${styles.withTable}` : styles.notes}>
      {notes.map((note) => (
        <li key={note.mark} id={note.isRepeated ? undefined : noteId(note.mark)}>
          <strong>{note.mark}</strong>
          <span>
            <Lowered text={note.text} say={text} />
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The reference to a note, `(1)`; it leads to where the note first stands. */
export function NoteMark({ mark }: { mark: number | null }) {
  if (mark === null) return null
  return (
    <a className={styles.mark} href={`#${noteId(mark)}`}>
      {` (${mark})`}
    </a>
  )
}
