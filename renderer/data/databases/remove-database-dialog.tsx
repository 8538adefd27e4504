import { Button } from '@mantine/core'
import { Dialog } from '../../components/dialog.tsx'
import { notify } from '../../components/notify.ts'
import { useWords } from '../../state/words.tsx'
import dialog from '../work/drop.module.css'
import { useDatabaseChange } from './use-databases.ts'

/** Says what goes with a database, and what stays, before it is removed. */
export function RemoveDatabaseDialog({ name, close }: { name: string; close: () => void }) {
  const { t } = useWords()
  const remove = useDatabaseChange(
    (client, _input: null) => client.call('sources.remove', { name }),
    ({ removed }) => {
      notify(t('databases.removed', { name: removed }))
      close()
    },
  )
  return (
    <Dialog title={t('databases.remove-title', { name })} close={close}>
      <p>{t('databases.remove-text')}</p>
      <div className={dialog.dialogActions}>
        <Button data-autofocus onClick={close}>
          {t('databases.remove-keep')}
        </Button>
        <Button variant="filled" loading={remove.isPending} onClick={() => remove.mutate(null)}>
          {t('databases.remove')}
        </Button>
      </div>
    </Dialog>
  )
}
