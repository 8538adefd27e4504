import { Button, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import { useWords } from '../../state/words.tsx'
import styles from './drop.module.css'

interface PasteDialogProps {
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly button: string
  readonly close: () => void
  readonly read: (text: string) => void
}

/** A text that was copied elsewhere, to be read once it is there. */
export function PasteDialog({ title, label, hint, button, close, read }: PasteDialogProps) {
  const { t } = useWords()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = new FormData(event.currentTarget).get('text')
    if (typeof text !== 'string' || text.trim() === '') return
    close()
    read(text)
  }
  return (
    <Dialog title={title} close={close} size="lg">
      <form className={styles.paste} onSubmit={submit}>
        <Textarea name="text" label={label} description={hint} rows={14} spellCheck={false} required data-autofocus />
        <div>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="submit" variant="filled">
            {button}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
