import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Snapshot } from '../../../shared/contract/snapshots.ts'
import { countedAs } from '../../../shared/domain/dataset/traits.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { importDatasetWords } from '../../../shared/i18n/import-source-words.ts'
import { Dialog } from '../../components/dialog.tsx'
import { notify } from '../../components/notify.ts'
import { useChange } from '../../components/use-change.ts'
import { useWords } from '../../state/words.tsx'
import styles from '../work/drop.module.css'
import { WaitsFor } from '../work/waits-for.tsx'

interface UndoDialogProps {
  /** The import to be withdrawn, `null` while nothing is asked. */
  readonly snapshot: Snapshot | null
  /** All there are: one that others follow cannot be withdrawn. */
  readonly snapshots: readonly Snapshot[]
  readonly close: () => void
}

/** Says what would be withdrawn before it is. */
export function UndoDialog({ snapshot, snapshots, close }: UndoDialogProps) {
  const { t, format } = useWords()
  const queries = useQueryClient()
  const undo = useChange(
    (client, asked: Snapshot) => client.call('import.undo', { snapshot: asked.snapshot }),
    ({ withdrawn, rows }, { dataset }) => {
      notify(t(`imports.undo-done-${countedAs(dataset)}`, { snapshot: withdrawn, count: rows, n: format.count(rows) }))
      void queries.invalidateQueries({ queryKey: ['folder.state'] })
    },
  )
  if (snapshot === null) return null
  const later = snapshots.filter((each) => each.snapshot > snapshot.snapshot).map((each) => each.snapshot)
  if (later.length > 0) return <RefusedDialog snapshot={snapshot} later={later} close={close} />
  return (
    <Dialog title={t('imports.undo-title', { snapshot: snapshot.snapshot })} close={close}>
      <p>
        {t(`imports.undo-text-${countedAs(snapshot.dataset)}`, {
          file: snapshot.file,
          dataset: importDatasetWords(snapshot, t),
          day: format.day(snapshot.asOf),
          new: format.count(snapshot.new),
          changed: format.count(snapshot.changed),
        })}
      </p>
      <WaitsFor />
      <div className={styles.dialogActions}>
        <Button data-autofocus onClick={close}>
          {t('imports.undo-keep')}
        </Button>
        <Button variant="filled" loading={undo.isPending} onClick={() => undo.mutate(snapshot, { onSettled: close })}>
          {t('imports.undo-confirm')}
        </Button>
      </div>
    </Dialog>
  )
}

interface RefusedDialogProps {
  readonly snapshot: Snapshot
  readonly later: readonly number[]
  readonly close: () => void
}

/** Names the imports that stand on the one that was to be withdrawn. */
function RefusedDialog({ snapshot: { snapshot }, later, close }: RefusedDialogProps) {
  const { t } = useWords()
  const details = { snapshot, count: later.length, later: later.join(', ') }
  const { what, toDo } = errorMessage({ code: 'snapshot-not-latest', details }, t)
  return (
    <Dialog title={t('history.undo-refused-title', { snapshot })} close={close}>
      <p>{what}</p>
      <p>{toDo}</p>
      <div className={styles.dialogActions}>
        <Button data-autofocus onClick={close}>
          {t('common.close')}
        </Button>
      </div>
    </Dialog>
  )
}
