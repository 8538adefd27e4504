import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { serverName } from '../../shared/domain/warehouse/warehouse.ts'
import { useHost } from './host-context.tsx'
import { useList } from './list.ts'

/** The list of databases, and the journal, which tells of its changes. */
const CONCERNED = ['sources.list', 'journal.list']

/** Has what follows from a change of the databases asked again. */
export function askDatabasesAgain(queries: QueryClient): void {
  for (const concerned of CONCERNED) void queries.invalidateQueries({ queryKey: [concerned] })
}

/** The servers of the databases that a person connected, in this window or elsewhere: the only ones that are ever contacted. */
export function useConnectedServers(): readonly string[] {
  const { client } = useHost()
  const queries = useQueryClient()
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'sources-changed') askDatabasesAgain(queries)
      }),
    [client, queries],
  )
  const databases = useList('sources.list', {})
  if (databases.status !== 'ready') return []
  return [...new Set(databases.data.flatMap(({ servers }) => servers.map(serverName)))]
}
