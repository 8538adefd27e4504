import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { Client } from '../../../shared/contract/client.ts'
import { useChange } from '../../components/use-change.ts'

/** The list of databases, and the journal, which tells of its changes. */
const CONCERNED = ['sources.list', 'journal.list']

/** Has what follows from a change of the databases asked again. */
export function askDatabasesAgain(queries: QueryClient): void {
  for (const concerned of CONCERNED) void queries.invalidateQueries({ queryKey: [concerned] })
}

/** A change of the databases that are connected. A failure is notified in words. */
export function useDatabaseChange<Input, Output>(
  change: (client: Client, input: Input) => Promise<Output>,
  onDone: (output: Output) => void = () => undefined,
) {
  const queries = useQueryClient()
  return useChange(change, (output: Output) => {
    askDatabasesAgain(queries)
    onDone(output)
  })
}
