import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Backup } from '../../../shared/contract/backups.ts'
import { instantWords } from '../../../shared/i18n/format.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Listed } from '../../components/listed.tsx'
import { Changing } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

/** The backups beside the database, the newest first, each to be restored; nothing where there is none. */
export function BackupsDisclosure({ backups }: { backups: readonly Backup[] }) {
  const { t, format } = useWords()
  const [chosen, setChosen] = useState<Backup | null>(null)
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
        {backups.map((backup) => (
          <tr key={backup.name}>
            <th scope="row">
              <time dateTime={backup.at}>{instantWords(backup.at, format)}</time>
            </th>
            <td data-figure>{t('data.file-size', { size: format.count(backup.bytes) })}</td>
            <td data-figure>{backup.snapshots !== null && format.count(backup.snapshots)}</td>
            <td data-figure>
              {backup.snapshots === null ? (
                t('backups.damaged')
              ) : (
                <Changing>
                  <Button
                    size="compact-xs"
                    aria-label={t('backups.restore-of', { day: instantWords(backup.at, format) })}
                    onClick={() => setChosen(backup)}
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
