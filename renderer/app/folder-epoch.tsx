import { QueryClientProvider } from '@tanstack/react-query'
import { Fragment, type PropsWithChildren, useEffect, useEffectEvent, useState } from 'react'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { useHost } from '../query/host.tsx'
import { createQueryClient } from '../query/query-client.ts'
import { screenStorage } from '../state/screen-storage.ts'
import type { ViewStore } from '../state/view-store.ts'
import { whenFolderOpened } from './folder-opened.ts'

/** Begins afresh when another data folder is opened: no answer, no filter and no step of undo comes over from the last. */
export function FolderEpoch({ views, children }: PropsWithChildren<{ views: ViewStore }>) {
  const { client } = useHost()
  const [epoch, setEpoch] = useState(() => ({ count: 0, queries: createQueryClient() }))
  const begin = useEffectEvent(() => {
    views.setState(DEFAULT_VIEW)
    views.temporal.getState().clear()
    setEpoch({ count: epoch.count + 1, queries: createQueryClient() })
  })
  useEffect(() => whenFolderOpened(client, screenStorage, () => begin()), [client])
  return (
    <QueryClientProvider client={epoch.queries}>
      <Fragment key={epoch.count}>{children}</Fragment>
    </QueryClientProvider>
  )
}
