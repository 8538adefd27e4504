import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Backup } from '../../../shared/contract/backups.ts'
import { instantWords } from '../../../shared/i18n/format.ts'
import { Dialog } from '../../components/dialog.tsx'
import { notify } from '../../components/notify.ts'
import { useChange } from '../../components/use-change.ts'
import { useWords } from '../../state/words.tsx'
import styles from '../work/drop.module.css'
import { WaitsFor } from '../work/waits-for.tsx'

/** Says what a restore does before it is done. */
export function RestoreDialog({ backup, close }: { backup: Backup; close: () => void }) {
  const { t, format } = useWords()
  const queries = useQueryClient()
  const counted = (count: number) => ({ count, n: format.count(count) })
  const restore = useChange(
    (client, name: string) => client.call('backups.restore', { name }),
    ({ snapshots, isSealed }) => {
      const done = t('backups.restore-done', counted(snapshots))
      notify(isSealed ? done : `${done} ${t('backups.restore-unsealed')}`)
      void queries.invalidateQueries()
    },
  )
  return (
    <Dialog title={t('backups.restore-title', { day: instantWords(backup.at, format) })} close={close}>
      <p>{t('backups.restore-text', counted(backup.snapshots ?? 0))}</p>
      <WaitsFor />
      <div className={styles.dialogActions}>
        <Button data-autofocus onClick={close}>
          {t('backups.restore-keep')}
        </Button>
        <Button
          variant="filled"
          loading={restore.isPending}
          onClick={() => restore.mutate(backup.name, { onSettled: close })}
        >
          {t('backups.restore-confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
