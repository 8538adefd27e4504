import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { Span } from '../../shared/domain/calendar/period.ts'
import type { ChartNote } from '../../shared/domain/view/chart-note.ts'
import { useTypedSpan } from '../components/span-form.tsx'
import { useWords } from '../state/words.tsx'
import styles from './notes.module.css'
import { noteDays, useNotesChange } from './use-notes.ts'

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

interface NoteFormProps {
  readonly span: Span | null
  readonly close: () => void
}

/** A new note: its days, written as the language writes them, and its text. Escape gives it up. */
function NoteForm({ span, close }: NoteFormProps) {
  const { t } = useWords()
  const { from, to, read } = useTypedSpan(span, t('charts.note-order'))
  const [text, setText] = useState('')
  const add = useNotesChange((client, note: Span & { text: string }) => client.call('notes.add', note), close)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const days = read()
    if (days !== null && text.trim() !== '') add.mutate({ ...days, text })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
  }
  const field = { size: 'xs', autoComplete: 'off', maxLength: 40 } as const
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <TextInput {...field} {...from} label={t('charts.note-from')} />
      <TextInput {...field} {...to} label={t('charts.note-to')} />
      <TextInput
        {...field}
        maxLength={400}
        autoFocus
        label={t('charts.note-text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim() === ''} loading={add.isPending}>
        {t('charts.note-save')}
      </Button>
      <Button variant="subtle" color="gray" onClick={close}>
        {t('charts.note-cancel')}
      </Button>
    </form>
  )
}
