import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Client } from '../../shared/contract/client.ts'
import { LONGEST_VIEW_NAME, type SavedView } from '../../shared/domain/view/saved-view.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { Dialog } from '../components/dialog.tsx'
import { useWords } from '../state/words.tsx'
import { useSavedViews, useViewsChange } from './use-saved-views.ts'
import styles from './views.module.css'

/** The saved views in their order: to be moved, renamed and deleted, the last deletion to be taken back. */
export function ManageDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  return (
    <Dialog title={t('views.manage-title')} close={close} size="lg">
      <ViewList />
    </Dialog>
  )
}

interface Removed {
  readonly name: string
  readonly view: ViewState | null
  readonly place: number
}

function ViewList() {
  const { t } = useWords()
  const saved = useSavedViews()
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [renamed, setRenamed] = useState<number | null>(null)
  const move = useViewsChange((client, input: { id: number; to: number }) => client.call('views.move', input))
  const remove = useViewsChange(
    (client, { id }: { id: number; removed: Removed }) => client.call('views.remove', { id }),
    (_output, input) => setRemoved(input.removed),
  )
  const putBack = useViewsChange(restore, () => setRemoved(null))
  return (
    <>
      {saved.length === 0 && <p>{t('views.manage-empty')}</p>}
      <ol className={styles.views}>
        {saved.map(({ id, name, view }, place) => (
          <li key={id}>
            {renamed === id ? (
              <RenameForm id={id} name={name} close={() => setRenamed(null)} />
            ) : (
              <>
                <span className={styles.line} title={name}>
                  {view === null ? t('views.unreadable', { name }) : name}
                </span>
                <ActionIcon
                  disabled={place === 0}
                  aria-label={t('views.up', { name })}
                  title={t('views.up', { name })}
                  onClick={() => move.mutate({ id, to: place - 1 })}
                >
                  <IconArrowUp size={16} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  disabled={place === saved.length - 1}
                  aria-label={t('views.down', { name })}
                  title={t('views.down', { name })}
                  onClick={() => move.mutate({ id, to: place + 1 })}
                >
                  <IconArrowDown size={16} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('views.rename', { name })}
                  title={t('views.rename', { name })}
                  onClick={() => setRenamed(id)}
                >
                  <IconPencil size={16} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('views.remove', { name })}
                  title={t('views.remove', { name })}
                  onClick={() => remove.mutate({ id, removed: { name, view, place } })}
                >
                  <IconTrash size={16} stroke={1.5} />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className={styles.removed}>
        {removed !== null && t('views.was-removed', { name: removed.name })}
        {removed !== null && removed.view !== null && (
          <Button onClick={() => putBack.mutate(removed)}>{t('common.put-back')}</Button>
        )}
      </p>
    </>
  )
}

/** Saves a view that was deleted once more and puts it where it stood. */
async function restore(client: Client, { name, view, place }: Removed): Promise<{ rows: readonly SavedView[] }> {
  if (view === null) return client.call('views.list', {})
  const { rows } = await client.call('views.save', { name, view })
  const id = rows.find((each) => each.name === name)?.id
  return id === undefined ? { rows } : client.call('views.move', { id, to: place })
}

function RenameForm({ id, name, close }: { id: number; name: string; close: () => void }) {
  const { t } = useWords()
  const [text, setText] = useState(name)
  const rename = useViewsChange(
    (client, chosen: string) => client.call('views.rename', { id, name: chosen }),
    () => close(),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') rename.mutate(text.trim())
  }
  return (
    <form className={styles.rename} onSubmit={submit}>
      <TextInput
        aria-label={t('common.name')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={LONGEST_VIEW_NAME}
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      <Button type="submit" variant="filled">
        {t('views.rename-do')}
      </Button>
    </form>
  )
}
