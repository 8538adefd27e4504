import { useEffect, useState } from 'react'
import type { FolderState } from '../../shared/contract/methods.ts'
import { Brand } from '../components/brand.tsx'
import { ErrorNote } from '../components/error-note.tsx'
import { useHost } from '../query/host.tsx'
import type { Loaded } from '../query/loaded.ts'
import { useWords } from '../state/words.tsx'
import { OtherFolders } from './other-folders.tsx'
import styles from './welcome.module.css'

/** What stands on the screen while the data folder opens: nothing at first, then what is being done. */
export function Welcome({ folder }: { folder: Exclude<Loaded<FolderState>, { status: 'ready' }> }) {
  const { t } = useWords()
  const isSeeding = useSeeding()
  return (
    <main className={styles.welcome} aria-busy={folder.status !== 'failed'}>
      <Brand size={40} />
      <h1>Irisboard</h1>
      {folder.status === 'failed' ? (
        <>
          <ErrorNote error={folder.error} retry={folder.retry} />
          <OtherFolders />
        </>
      ) : (
        <p role="status">{t(isSeeding ? 'common.seeding' : 'common.opening')}</p>
      )}
    </main>
  )
}

/** A page that was opened without the token of its address cannot ask anything. */
export function NoHost() {
  const { t } = useWords()
  return (
    <main className={styles.welcome}>
      <Brand size={40} />
      <h1>{t('common.no-host-title')}</h1>
      <p>{t('common.no-host-text')}</p>
    </main>
  )
}

function useSeeding(): boolean {
  const { client } = useHost()
  const [isSeeding, setIsSeeding] = useState(false)
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'progress' && event.task === 'seed') setIsSeeding(true)
      }),
    [client],
  )
  return isSeeding
}
