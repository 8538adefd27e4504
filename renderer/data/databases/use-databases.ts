import { useQueryClient } from '@tanstack/react-query'
import type { Client } from '../../../shared/contract/client.ts'
import { useChange } from '../../components/use-change.ts'
import { askDatabasesAgain } from '../../host/connected-servers.ts'

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
