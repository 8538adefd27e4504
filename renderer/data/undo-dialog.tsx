import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Snapshot } from '../../shared/contract/figures.ts'
import { errorMessage } from '../../shared/i18n/error-words.ts'
import { notify } from '../app/notify.ts'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'
import styles from './drop.module.css'
import { failureOf } from './use-import.ts'

interface UndoDialogProps {
  /** The import to be withdrawn, `null` while nothing is asked. */
  readonly snapshot: Snapshot | null
  readonly close: () => void
}

/** Says what would be withdrawn before it is. */
export function UndoDialog({ snapshot, close }: UndoDialogProps) {
  const { t, format } = useWords()
  const { client } = useHost()
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: () => client.call('import.undo', {}),
    onSuccess: ({ withdrawn, rows }) => {
      notify(t('data.undo-done', { snapshot: withdrawn, count: rows, n: format.count(rows) }))
      void queries.invalidateQueries({ queryKey: ['folder.state'] })
    },
    onError: (error) => notify(errorMessage(failureOf(error), t).what, 'bad'),
    onSettled: close,
  })
  if (snapshot === null) return null
  return (
    <Modal
      opened
      onClose={close}
      title={t('data.undo-title', { snapshot: snapshot.snapshot })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p>
        {t('data.undo-text', {
          file: snapshot.file,
          dataset: t(`vocabulary.dataset-${snapshot.dataset}`),
          day: format.day(snapshot.asOf),
          new: format.count(snapshot.new),
          changed: format.count(snapshot.changed),
        })}
      </p>
      <div className={styles.dialogActions}>
        <Button data-autofocus onClick={close}>
          {t('data.undo-keep')}
        </Button>
        <Button variant="filled" loading={undo.isPending} onClick={() => undo.mutate()}>
          {t('data.undo-confirm')}
        </Button>
      </div>
    </Modal>
  )
}
