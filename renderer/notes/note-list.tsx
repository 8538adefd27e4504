import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Span } from '../../shared/domain/calendar/period.ts'
import type { ChartNote } from '../../shared/domain/view/chart-note.ts'
import { useWords } from '../state/words.tsx'
import { NoteForm } from './note-form.tsx'
import { noteDays } from './note-words.ts'
import styles from './notes.module.css'
import { useNotesChange } from './use-notes.ts'

interface NoteListProps {
  /** Those of the days that are drawn, in the order of their numbers. */
  readonly notes: readonly ChartNote[]
  /** The days that a new note is about, to begin with. */
  readonly span: Span | null
}

/** The dated notes below a trend, each with the number that marks it there; the last one deleted can be put back. */
export function NoteList({ notes, span }: NoteListProps) {
  const words = useWords()
  const { t } = words
  const [isWriting, setIsWriting] = useState(false)
  const [removed, setRemoved] = useState<ChartNote | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  const remove = useNotesChange(
    (client, { id }: ChartNote) => client.call('notes.remove', { id }),
    (note) => setRemoved(note),
  )
  const putBack = useNotesChange(
    (client, { from, to, text }: ChartNote) => client.call('notes.add', { from, to, text }),
    () => {
      setRemoved(null)
      // The button that was pressed goes.
      add.current?.focus({ preventScroll: true })
    },
  )
  return (
    <section className={styles.notes} aria-label={t('charts.notes')}>
      <ol>
        {notes.map((note, index) => (
          <li key={note.id}>
            <b>{index + 1}</b>
            <span>
              {noteDays(note, words)} <bdi>{note.text}</bdi>
            </span>
            <ActionIcon
              size={24}
              aria-label={t('charts.note-remove', { number: index + 1 })}
              title={t('charts.note-remove', { number: index + 1 })}
              onClick={() => remove.mutate(note)}
            >
              <IconX size={12} stroke={1.5} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div className={styles.removed}>
        <p role="status">{removed !== null && t('charts.note-removed', { text: removed.text })}</p>
        {removed !== null && (
          <Button
            key={removed.id}
            size="compact-xs"
            autoFocus
            loading={putBack.isPending}
            onClick={() => putBack.mutate(removed)}
          >
            {t('charts.note-put-back')}
          </Button>
        )}
      </div>
      {isWriting ? (
        <NoteForm span={span} close={() => setIsWriting(false)} />
      ) : (
        <Button
          ref={add}
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
          onClick={() => setIsWriting(true)}
        >
          {t('charts.note-add')}
        </Button>
      )}
    </section>
  )
}
