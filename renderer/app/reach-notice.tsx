import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'
import styles from './link-notice.module.css'

const NEVER = () => () => undefined

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
