import { Button } from '@mantine/core'
import { Dialog } from '../../components/dialog.tsx'
import { useWords } from '../../state/words.tsx'
import styles from '../work/drop.module.css'
import { useMappingChange } from './use-mappings.ts'

/** Says what goes with a remembered mapping before it is removed: nothing brings its answers back. */
export function ForgetDialog({ name, close }: { name: string; close: () => void }) {
  const { t } = useWords()
  const remove = useMappingChange((client, _input: null) => client.call('mappings.remove', { name }), close)
  return (
    <Dialog title={t('mappings.remove-title', { name })} close={close}>
      <p>{t('mappings.remove-text')}</p>
      <div className={styles.dialogActions}>
        <Button data-autofocus onClick={close}>
          {t('mappings.remove-keep')}
        </Button>
        <Button variant="filled" loading={remove.isPending} onClick={() => remove.mutate(null)}>
          {t('mappings.remove')}
        </Button>
      </div>
    </Dialog>
  )
}
