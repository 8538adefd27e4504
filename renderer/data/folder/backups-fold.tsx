import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Backup } from '../../../shared/contract/backups.ts'
import { instantWords } from '../../../shared/i18n/instant-words.ts'
import { Fold } from '../../components/fold.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import styles from '../../components/tables.module.css'
import { useWords } from '../../state/words.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

/** The backups beside the database, the newest first, each to be restored. */
export function BackupsFold({ backups }: { backups: readonly Backup[] }) {
  const { t, format } = useWords()
  const [chosen, setChosen] = useState<Backup | null>(null)
  const count = backups.length
  return (
    <Fold
      title={count === 0 ? t('backups.title-none') : t('backups.title', { count, n: format.count(count) })}
      text={t('backups.text')}
    >
      {count > 0 && (
        <ScrollRegion label={t('backups.table')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('backups.column-made')}</th>
                <th scope="col" data-figure>
                  {t('backups.column-size')}
                </th>
                <th scope="col" data-figure>
                  {t('backups.column-imports')}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {backups.map((backup) => (
                <tr key={backup.name}>
                  <th scope="row">
                    <time dateTime={backup.at}>{instantWords(backup.at, format)}</time>
                  </th>
                  <td data-figure>{t('data.file-size', { size: format.count(backup.bytes) })}</td>
                  <td data-figure>{format.count(backup.snapshots)}</td>
                  <td data-figure>
                    <Button
                      size="compact-xs"
                      aria-label={t('backups.restore-of', { day: instantWords(backup.at, format) })}
                      onClick={() => setChosen(backup)}
                    >
                      {t('backups.restore')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {chosen !== null && <RestoreDialog backup={chosen} close={() => setChosen(null)} />}
    </Fold>
  )
}
