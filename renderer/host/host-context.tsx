import { createContext, type PropsWithChildren, useContext, useMemo } from 'react'
import type { HostBridge } from '../../shared/contract/bridge.ts'
import { type Client, createClient } from '../../shared/contract/client.ts'

/** The host's bridge and the typed client that speaks over it. */
export interface HostAccess {
  readonly bridge: HostBridge
  readonly client: Client
}

const HostContext = createContext<HostAccess | null>(null)

/** Gives the bridge, and one client over it, to everything below. */
export function HostProvider({ bridge, children }: PropsWithChildren<{ bridge: HostBridge }>) {
  const host = useMemo(() => ({ bridge, client: createClient(bridge.transport) }), [bridge])
  return <HostContext value={host}>{children}</HostContext>
}

/** The host of this page, of which there always is one where figures are shown. */
export function useHost(): HostAccess {
  const host = useContext(HostContext)
  if (host === null) throw new Error('no host above this component')
  return host
}
