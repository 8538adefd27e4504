import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { Span } from '../../shared/domain/calendar/period.ts'
import { useTypedSpan } from '../components/use-typed-span.ts'
import { useWords } from '../state/words.tsx'
import styles from './notes.module.css'
import { useNotesChange } from './use-notes.ts'

interface NoteFormProps {
  readonly span: Span | null
  readonly close: () => void
}

/** A new note: its days, written as the language writes them, and its text. Escape gives it up. */
export function NoteForm({ span, close }: NoteFormProps) {
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
