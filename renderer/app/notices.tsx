import { Button, CloseButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Client } from '../../shared/contract/client.ts'
import type { Understood } from '../../shared/domain/view/view-link.ts'
import { notify } from '../components/notify.ts'
import { useChange } from '../components/use-change.ts'
import { useContacts } from '../host/contacts.ts'
import { useFolder } from '../host/folder.tsx'
import { useHost } from '../host/host-context.tsx'
import { useWords } from '../state/words.tsx'
import styles from './notices.module.css'

const NEVER = () => () => undefined

interface LinkNoticeProps {
  readonly understood: Exclude<Understood, 'whole'>
  readonly close: () => void
}

/** Marks every screen of a folder that holds synthetic records. */
export function DemonstrationStrip() {
  const { t, format } = useWords()
  const { isDemonstration, recordCount } = useFolder()
  if (!isDemonstration) return null
  return (
    <p className={styles.strip} role="note">
      <b>{t('common.demonstration')}</b>
      <span>
        {recordCount === 0
          ? t('common.demonstration-none')
          : t('common.demonstration-text', { count: recordCount, records: format.count(recordCount) })}
      </span>
    </p>
  )
}

/**
 * Says on every screen that the data folder can only be read, and that what is shown is a copy of it; and that what the
 * office rules is not known, and so where the data belong.
 */
export function FolderStrips() {
  const { t } = useWords()
  const { readOnlyCopyOf, brokenPolicy } = useFolder()
  const said = [
    readOnlyCopyOf !== undefined && t('common.read-only-copy', { folder: readOnlyCopyOf }),
    brokenPolicy !== undefined && t('common.policy-broken', { file: brokenPolicy }),
  ].filter((text) => text !== false)
  return said.map((text) => (
    <p key={text} className={styles.strip} role="note">
      <span>{text}</span>
    </p>
  ))
}

/** Says once that the data folder lies where the program is slow, and offers a copy that is quicker. */
export function NetworkNotice() {
  const { t, format } = useWords()
  const { withoutLogIn } = useFolder()
  const copied = useCopied()
  const copy = useChange(
    (client: Client, _input: undefined) => client.call('folder.copy', {}),
    () => notify(t('common.folder-copied')),
  )
  const [isClosed, setClosed] = useState(false)
  if (withoutLogIn === undefined || isClosed) return null
  return (
    <div className={styles.notice} role="note">
      <span>{t('common.without-log', { folder: withoutLogIn })}</span>
      {copy.isPending ? (
        <span role="status">{t('common.copying-folder', { percent: format.count(Math.round(copied * 100)) })}</span>
      ) : (
        <Button size="compact-sm" onClick={() => copy.mutate(undefined)}>
          {t('common.copy-folder')}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('common.close')} title={t('common.close')} onClick={() => setClosed(true)} />
    </div>
  )
}

/** How much of the data folder is copied by now, from 0 to 1. */
function useCopied(): number {
  const { client } = useHost()
  const [share, setShare] = useState(0)
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'progress' && event.task === 'copy') setShare(event.done / Math.max(1, event.total ?? 1))
      }),
    [client],
  )
  return share
}

/** Says once that an import was cut off before this start, and that the data are as they were. */
export function InterruptedNotice() {
  const { t } = useWords()
  const { interruptedImports } = useFolder()
  const [isClosed, setClosed] = useState(false)
  if (interruptedImports.length === 0 || isClosed) return null
  return (
    <div className={styles.notice} role="alert">
      <ul>
        {interruptedImports.map(({ file, stage }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may have been cut off twice.
          <li key={index}>{t(`common.interrupted-${stage}`, { file })}</li>
        ))}
      </ul>
      <CloseButton size="sm" aria-label={t('common.close')} title={t('common.close')} onClick={() => setClosed(true)} />
    </div>
  )
}

/** Says that the program is closed or was started anew, for as long as this is so; what failed meanwhile is asked again. */
export function ReachNotice() {
  const { t } = useWords()
  const { bridge } = useHost()
  const queries = useQueryClient()
  const reachable = useSyncExternalStore(bridge.reach?.subscribe ?? NEVER, () => bridge.reach?.current() ?? 'there')
  useEffect(() => {
    if (reachable === 'there')
      void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
  }, [reachable, queries])
  if (reachable === 'there') return null
  return (
    <div className={styles.notice} role="alert">
      <span>
        <b>{t(`errors.program-${reachable}`)}</b> {t(`errors.program-${reachable}-do`)}
      </span>
    </div>
  )
}

/** Says that a link was not understood whole, in a line of its own: it covers no figure, and is not printed. */
export function LinkNotice({ understood, close }: LinkNoticeProps) {
  const { t } = useWords()
  return (
    <div className={styles.notice} role="alert">
      <span>{t(`common.link-understood-${understood}`)}</span>
      <CloseButton size="sm" aria-label={t('common.close')} title={t('common.close')} onClick={close} />
    </div>
  )
}

/** Says, over everything else, which servers the program is connected to, for as long as it is. */
export function ContactSign() {
  const { t, format } = useWords()
  const servers = useContacts()
  return (
    <p role="status" className={styles.place}>
      {servers.length > 0 && (
        <span className={styles.sign}>{t('common.contacting', { servers: format.list(servers) })}</span>
      )}
    </p>
  )
}
