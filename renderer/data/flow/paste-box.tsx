import { Button, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import { useWords } from '../../state/words.tsx'
import styles from '../work/drop.module.css'

interface PasteBoxProps {
  readonly close: () => void
  readonly choose: (files: readonly File[]) => void
}

/** Text of a table copied from a document; read as the file that it would be. */
export function PasteBox({ close, choose }: PasteBoxProps) {
  const { t } = useWords()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = new FormData(event.currentTarget).get('text')
    if (typeof text !== 'string' || text.trim() === '') return
    close()
    choose([new File([text], t('data.paste-file'), { type: 'text/plain' })])
  }
  return (
    <Dialog title={t('data.paste-title')} close={close} size="lg">
      <form className={styles.paste} onSubmit={submit}>
        <Textarea
          name="text"
          label={t('data.paste-label')}
          description={t('data.paste-hint')}
          rows={14}
          spellCheck={false}
          required
          data-autofocus
        />
        <div>
          <Button onClick={close}>{t('data.cancel')}</Button>
          <Button type="submit" variant="filled">
            {t('data.paste-read')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
