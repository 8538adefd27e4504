import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Snapshot } from '../../../shared/contract/snapshots.ts'
import { Dialog } from '../../components/dialog.tsx'
import { notify } from '../../components/notify.ts'
import { useChange } from '../../components/use-change.ts'
import { useWords } from '../../state/words.tsx'
import styles from '../work/drop.module.css'
import { WaitsFor } from '../work/waits-for.tsx'

interface PurgeDialogProps {
  readonly snapshot: Pick<Snapshot, 'snapshot' | 'file'>
  /** Its rows are gone already; no later import stands on them. */
  readonly isWithdrawn?: boolean
  readonly close: () => void
}

/** Says what would be erased for good; the name of the file has to be typed, for nothing brings it back. */
export function PurgeDialog({ snapshot, isWithdrawn = false, close }: PurgeDialogProps) {
  const { t, format } = useWords()
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const purge = useChange(
    (client, asked: number) => client.call('import.purge', { snapshot: asked }),
    ({ purged, rows, deleted }) => {
      const done = { snapshot: purged, count: rows, n: format.count(rows) }
      notify(t(isWithdrawn ? 'backups.purge-done-withdrawn' : 'backups.purge-done', done))
      if (deleted > 0) notify(t('backups.purge-deleted', { count: deleted, n: format.count(deleted) }))
      // What was read of it must not stay in memory either.
      queries.removeQueries({ type: 'inactive' })
      void queries.invalidateQueries()
    },
  )
  return (
    <Dialog title={t('backups.purge-title', { snapshot: snapshot.snapshot })} close={close}>
      <p>{t('backups.purge-text', { file: snapshot.file })}</p>
      {!isWithdrawn && <p className={styles.dialogText}>{t('backups.purge-later')}</p>}
      <TextInput
        data-autofocus
        className={styles.dialogText}
        label={t('backups.purge-type')}
        placeholder={snapshot.file}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <WaitsFor />
      <div className={styles.dialogActions}>
        <Button onClick={close}>{t('backups.purge-keep')}</Button>
        <Button
          variant="filled"
          color="red"
          disabled={typed.trim() !== snapshot.file.trim()}
          loading={purge.isPending}
          onClick={() => purge.mutate(snapshot.snapshot, { onSettled: close })}
        >
          {t('backups.purge-confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
