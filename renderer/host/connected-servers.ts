import { serverName } from '../../shared/domain/warehouse/warehouse.ts'
import { useList } from './list.ts'

/** The servers of the databases that a person connected: the only ones that are ever contacted. */
export function useConnectedServers(): readonly string[] {
  const databases = useList('sources.list', {})
  if (databases.status !== 'ready') return []
  return [...new Set(databases.data.flatMap(({ servers }) => servers.map(serverName)))]
}
