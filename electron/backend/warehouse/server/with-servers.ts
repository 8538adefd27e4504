import type { Warehouse } from '../../../../shared/domain/warehouse/warehouse.ts'
import { type OpenServer, openServer, type ServerOptions } from './open-server.ts'
import { sideBySide } from './side-by-side.ts'

/**
 * Opens servers side by side and closes them whatever happens. `signal` ends what is under way with them. Fails with
 * `source-...`, or `cancelled`.
 */
export async function withServers<Result>(
  { servers, relation }: Pick<Warehouse, 'servers' | 'relation'>,
  options: ServerOptions,
  work: (opened: readonly OpenServer[], signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const opened = new Set<OpenServer>()
  const ended = new AbortController()
  const signal = AbortSignal.any([options.signal, ended.signal])
  try {
    const all = await sideBySide(servers, signal, async (server, own) => {
      const open = await openServer({ server, relation }, { ...options, signal: own })
      opened.add(open)
      return open
    })
    return await work(all, signal)
  } finally {
    ended.abort()
    for (const open of opened) open.close()
  }
}
