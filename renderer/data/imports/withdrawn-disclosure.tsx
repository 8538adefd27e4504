import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { instantWords } from '../../../shared/i18n/format.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Listed } from '../../components/listed.tsx'
import styles from '../../components/tables.module.css'
import { Changing } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import type { WithdrawnImport } from './withdrawn-imports.ts'

/** The imports that were undone, or went with a restore: what is left of them can be erased for good. */
export function WithdrawnDisclosure({ imports }: { imports: readonly WithdrawnImport[] }) {
  const { t, format } = useWords()
  const [purged, setPurged] = useState<WithdrawnImport | null>(null)
  const count = imports.length
  return (
    <Disclosure
      title={t('imports.withdrawn-title', { count, n: format.count(count) })}
      text={t('imports.withdrawn-text')}
    >
      <Listed
        label={t('imports.withdrawn-table')}
        heads={[t('columns.sequence'), t('imports.column-file'), t('imports.column-when')]}
        hasActions
      >
        {imports.map((each) => (
          <tr key={each.snapshot}>
            <th scope="row">{each.snapshot}</th>
            <td className={styles.wrapping}>
              <bdi>{each.file}</bdi>
            </td>
            <td>
              <time dateTime={each.importedAt}>{instantWords(each.importedAt, format)}</time>
            </td>
            <td data-figure>
              <Changing>
                <Button
                  size="compact-xs"
                  leftSection={<IconTrash size={14} stroke={1.5} aria-hidden />}
                  aria-label={t('backups.purge-of', { snapshot: each.snapshot })}
                  onClick={() => setPurged(each)}
                >
                  {t('backups.purge-this')}
                </Button>
              </Changing>
            </td>
          </tr>
        ))}
      </Listed>
      {purged !== null && <PurgeDialog snapshot={purged} isWithdrawn close={() => setPurged(null)} />}
    </Disclosure>
  )
}
