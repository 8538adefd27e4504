import { Button, Code } from '@mantine/core'
import { lazy, type PropsWithChildren, Suspense, useEffect, useState } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import type { FolderState } from '../../shared/contract/methods.ts'
import { Brand } from '../components/brand.tsx'
import { ErrorNote } from '../components/note.tsx'
import { useHost } from '../host/host-context.tsx'
import type { Loaded } from '../host/loaded.ts'
import { useFolderChoices } from '../host/open-folder.ts'
import { useWords } from '../state/words.tsx'
import { useFolderChoice, useFolderName } from './use-folder-choice.ts'
import styles from './welcome.module.css'

/** What stands on the screen while the data folder opens: nothing at first, then what is being done. */
export function Welcome({ folder }: { folder: Exclude<Loaded<FolderState>, { status: 'ready' }> }) {
  const { t } = useWords()
  const isSeeding = useSeeding()
  return (
    <Screen title="Irisboard" isBusy={folder.status !== 'failed'}>
      {folder.status === 'failed' ? (
        <>
          <ErrorNote error={folder.error} retry={folder.retry} />
          <OfferedBackup error={folder.error} onRestored={folder.retry} />
          <OtherFolders />
          <Suspense fallback={null}>
            <div className={styles.verify}>
              <VerifyArea isAlone />
            </div>
            <PageDrop />
          </Suspense>
        </>
      ) : (
        <p role="status">{t(isSeeding ? 'common.seeding' : 'common.opening')}</p>
      )}
    </Screen>
  )
}

/** A screen without a page, under the mark of the program. */
function Screen({ title, isBusy, children }: PropsWithChildren<{ title: string; isBusy?: boolean }>) {
  return (
    <main className={styles.welcome} aria-busy={isBusy}>
      <Brand size={40} />
      <h1>{title}</h1>
      {children}
    </main>
  )
}

const RestoreOffer = lazy(async () => ({ default: (await import('../data/folder/restore-offer.tsx')).RestoreOffer }))

// A report is judged without data too.
const VerifyArea = lazy(async () => ({ default: (await import('../reports/verify-area.tsx')).VerifyArea }))
const PageDrop = lazy(async () => ({ default: (await import('../data/flow/page-drop.tsx')).PageDrop }))

/** The newest good backup of a folder whose data are damaged; nothing where the failure tells of none. */
function OfferedBackup({ error, onRestored }: { error: unknown; onRestored: () => void }) {
  const backup = error instanceof AppError && error.code === 'folder-damaged' ? error.details.backup : undefined
  if (typeof backup !== 'string') return null
  return (
    <Suspense fallback={null}>
      <RestoreOffer backup={backup} onRestored={onRestored} />
    </Suspense>
  )
}

/** A page that was opened without the token of its address cannot ask anything. */
export function NoHost() {
  const { t } = useWords()
  return (
    <Screen title={t('common.no-host-title')}>
      <p>{t('common.no-host-text')}</p>
    </Screen>
  )
}

/** What stands in place of a frame that cannot be drawn. */
export function BrokenFrame({ error, startOver }: { error: Error; startOver: () => void }) {
  const { t } = useWords()
  return (
    <Screen title="Irisboard">
      <ErrorNote error={error} />
      <Button onClick={startOver}>{t('common.open-overview')}</Button>
    </Screen>
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

/** The folders that can be opened instead of one that cannot; nothing until the host has said which. */
function OtherFolders() {
  const { t } = useWords()
  const choices = useFolderChoices()
  const choose = useFolderChoice()
  const nameOf = useFolderName()
  if (choices === undefined) return null
  const folders = choices.others.filter(({ isMissing }) => !isMissing)
  return (
    <section className={styles.others} aria-labelledby="other-folders">
      {(folders.length > 0 || choices.canBrowse) && (
        <>
          <h2 id="other-folders">{t('folder.instead')}</h2>
          <div className={styles.choices}>
            {folders.map((folder) => (
              <Button key={folder.id} onClick={() => choose(folder)}>
                {nameOf(folder)}
              </Button>
            ))}
            {choices.canBrowse && <Button onClick={() => choose(null)}>{t('folder.browse')}</Button>}
          </div>
        </>
      )}
      {!choices.canBrowse && (
        <>
          <p>{t('folder.browse-how')}</p>
          <Code block>npm start -- --data-dir DIR</Code>
        </>
      )}
    </section>
  )
}
