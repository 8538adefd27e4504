import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Backup } from '../../../shared/contract/backups.ts'
import { instantWords } from '../../../shared/i18n/instant-words.ts'
import { Dialog } from '../../components/dialog.tsx'
import { failureMessage } from '../../components/failure-message.ts'
import { notify } from '../../components/notify.ts'
import { useHost } from '../../query/host.tsx'
import { useWords } from '../../state/words.tsx'
import styles from '../drop.module.css'

/** Says what a restore does before it is done. */
export function RestoreDialog({ backup, close }: { backup: Backup; close: () => void }) {
  const { t, format } = useWords()
  const { client } = useHost()
  const queries = useQueryClient()
  const counted = (count: number) => ({ count, n: format.count(count) })
  const restore = useMutation({
    mutationFn: () => client.call('backups.restore', { name: backup.name }),
    onSuccess: ({ snapshots }) => {
      notify(t('backups.restore-done', counted(snapshots)))
      void queries.invalidateQueries()
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
    onSettled: close,
  })
  return (
    <Dialog title={t('backups.restore-title', { day: instantWords(backup.at, format) })} close={close}>
      <p>{t('backups.restore-text', counted(backup.snapshots))}</p>
      <div className={styles.dialogActions}>
        <Button data-autofocus onClick={close}>
          {t('backups.restore-keep')}
        </Button>
        <Button variant="filled" loading={restore.isPending} onClick={() => restore.mutate()}>
          {t('backups.restore-confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
