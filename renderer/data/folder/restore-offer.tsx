import { Button } from '@mantine/core'
import { notify } from '../../components/notify.ts'
import { useChange } from '../../components/use-change.ts'
import { useWords } from '../../state/words.tsx'

/** Puts the newest good backup in the place of data that are damaged, which stay beside it. */
export function RestoreOffer({ backup, onRestored }: { backup: string; onRestored: () => void }) {
  const { t, format } = useWords()
  const restore = useChange(
    (client, name: string) => client.call('backups.restore', { name }),
    ({ snapshots }) => {
      notify(t('backups.restore-done', { count: snapshots, n: format.count(snapshots) }))
      onRestored()
    },
  )
  return (
    <Button variant="filled" loading={restore.isPending} onClick={() => restore.mutate(backup)}>
      {t('backups.restore-newest')}
    </Button>
  )
}
