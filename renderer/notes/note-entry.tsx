import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconNote } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Span } from '../../shared/domain/calendar/period.ts'
import type { ChartNote } from '../../shared/domain/view/chart-note.ts'
import { useTypedSpan } from '../components/span-form.tsx'
import { useWords } from '../state/words.tsx'
import styles from './notes.module.css'
import { useNotesChange } from './use-notes.ts'

/** A button that opens the form of a new note, which is about some days to begin with. */
export function NoteEntry({ span }: { readonly span: Span | null }) {
  const { t } = useWords()
  const [isWriting, setIsWriting] = useState(false)
  return (
    <Popover
      opened={isWriting}
      onChange={setIsWriting}
      // A click elsewhere, such as one on a language, would lose what is written.
      closeOnClickOutside={false}
      trapFocus
      returnFocus
      width={300}
      position="bottom-start"
    >
      <Popover.Target>
        <ActionIcon
          size={24}
          aria-label={t('charts.note-add')}
          title={t('charts.note-add')}
          onClick={() => setIsWriting(!isWriting)}
        >
          <IconNote size={14} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('charts.note-add')}>
        <NoteForm span={span} close={() => setIsWriting(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface NoteFormProps {
  readonly span: Span | null
  readonly close: () => void
}

/** A new note: its days, written as the language writes them, and its text. */
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
  const field = { size: 'xs', autoComplete: 'off', maxLength: 40 } as const
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput {...field} {...from} label={t('common.span-from')} />
      <TextInput {...field} {...to} label={t('common.span-to')} />
      <TextInput
        {...field}
        maxLength={400}
        data-autofocus
        label={t('charts.note-text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim() === ''} loading={add.isPending}>
        {t('common.save')}
      </Button>
    </form>
  )
}

interface NoteRemoval {
  readonly removed: ChartNote | null
  readonly remove: (note: ChartNote) => void
  readonly putBack: () => void
}

/** Removes notes; the last one removed can be put back. */
export function useNoteRemoval(): NoteRemoval {
  const [removed, setRemoved] = useState<ChartNote | null>(null)
  const remove = useNotesChange((client, { id }: ChartNote) => client.call('notes.remove', { id }), setRemoved)
  const putBack = useNotesChange(
    (client, { from, to, text }: ChartNote) => client.call('notes.add', { from, to, text }),
    () => setRemoved(null),
  )
  return {
    removed,
    remove: (note) => remove.mutate(note),
    putBack: () => {
      if (removed !== null) putBack.mutate(removed)
    },
  }
}

/** The note that was removed last, and the way to put it back. */
export function RemovedNote({ removed, putBack }: Omit<NoteRemoval, 'remove'>) {
  const { t } = useWords()
  return (
    <div className={styles.removed}>
      <p role="status">{removed !== null && t('charts.note-removed', { text: removed.text })}</p>
      {removed !== null && (
        <Button key={removed.id} size="compact-xs" autoFocus onClick={putBack}>
          {t('common.put-back')}
        </Button>
      )}
    </div>
  )
}
