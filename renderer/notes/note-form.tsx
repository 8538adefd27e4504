import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { Span } from '../../shared/domain/period.ts'
import { readTypedDay } from '../../shared/domain/reading/typed-day.ts'
import { dayError } from '../components/day-error.ts'
import { useWords } from '../state/words.tsx'
import styles from './notes.module.css'
import { useNotesChange } from './use-notes.ts'

interface NoteFormProps {
  readonly span: Span | null
  readonly close: () => void
}

/** A new note: its days, written as the language writes them, and its text. Escape gives it up. */
export function NoteForm({ span, close }: NoteFormProps) {
  const { t, format } = useWords()
  const [from, setFrom] = useState(span === null ? '' : format.day(span.from))
  const [to, setTo] = useState(span === null ? '' : format.day(span.to))
  const [text, setText] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const add = useNotesChange(
    (client, note: { from: string; to: string; text: string }) => client.call('notes.add', note),
    close,
  )
  const first = readTypedDay(from)
  const last = readTypedDay(to)
  const isTurned = first.ok && last.ok && first.day > last.day
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (first.ok && last.ok && !isTurned && text.trim() !== '') add.mutate({ from: first.day, to: last.day, text })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
  }
  const field = { size: 'xs', autoComplete: 'off', maxLength: 40 } as const
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <TextInput
        {...field}
        label={t('charts.note-from')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        error={isChecked && dayError(first, t)}
      />
      <TextInput
        {...field}
        label={t('charts.note-to')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        error={isChecked && (isTurned ? t('charts.note-order') : dayError(last, t))}
      />
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
