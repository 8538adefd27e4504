import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Backup } from '../../../shared/contract/backups.ts'
import { instantWords } from '../../../shared/i18n/format.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Listed } from '../../components/listed.tsx'
import { notify } from '../../components/notify.ts'
import { useChange } from '../../components/use-change.ts'
import { Changing } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'
import styles from '../work/drop.module.css'
import { WaitsFor } from '../work/waits-for.tsx'

/** The backups beside the database, the newest first, each to be restored; nothing where there is none. */
export function BackupsDisclosure({ backups }: { backups: readonly Backup[] }) {
  const { t, format } = useWords()
  const [chosen, setChosen] = useState<GoodBackup | null>(null)
  const count = backups.length
  if (count === 0) return null
  return (
    <Disclosure title={t('backups.title', { count, n: format.count(count) })} text={t('backups.text')}>
      <Listed
        label={t('backups.table')}
        heads={[
          t('backups.column-made'),
          { figure: t('backups.column-size') },
          { figure: t('backups.column-imports') },
        ]}
        hasActions
      >
        {backups.map(({ name, at, bytes, snapshots }) => (
          <tr key={name}>
            <th scope="row">
              <time dateTime={at}>{instantWords(at, format)}</time>
            </th>
            <td data-figure>{t('data.file-size', { size: format.count(bytes) })}</td>
            <td data-figure>{snapshots !== null && format.count(snapshots)}</td>
            <td data-figure>
              {snapshots === null ? (
                t('backups.damaged')
              ) : (
                <Changing>
                  <Button
                    size="compact-xs"
                    aria-label={t('backups.restore-of', { day: instantWords(at, format) })}
                    onClick={() => setChosen({ name, at, snapshots })}
                  >
                    {t('backups.restore')}
                  </Button>
                </Changing>
              )}
            </td>
          </tr>
        ))}
      </Listed>
      {chosen !== null && <RestoreDialog backup={chosen} close={() => setChosen(null)} />}
    </Disclosure>
  )
}

/** A backup that can be restored. */
type GoodBackup = Pick<Backup, 'name' | 'at'> & { readonly snapshots: number }

/** Says what a restore does before it is done. */
function RestoreDialog({ backup, close }: { backup: GoodBackup; close: () => void }) {
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
      <p>{t('backups.restore-text', counted(backup.snapshots))}</p>
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
