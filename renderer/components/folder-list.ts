import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Client } from '../../shared/contract/client.ts'
import { useHost } from '../query/host.tsx'
import { useChange } from './use-change.ts'

interface Rows<Row> {
  readonly rows: readonly Row[]
}

/** A list that persons keep in a folder beside its data: each change of it answers the list from then on. */
export interface FolderList<Row> {
  readonly name: string
  readonly ask: (client: Client) => Promise<Rows<Row>>
}

/** The rows of such a list; `undefined` until they are known. */
export function useFolderList<Row>({ name, ask }: FolderList<Row>): readonly Row[] | undefined {
  const { client } = useHost()
  return useQuery({
    queryKey: [name],
    queryFn: async () => (await ask(client)).rows,
    // Another window may have changed them.
    refetchOnMount: 'always',
  }).data
}

/** A change of such a list. A failure is told in words. */
export function useListChange<Row, Input, Output extends Rows<Row>>(
  { name }: FolderList<Row>,
  change: (client: Client, input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
) {
  const queries = useQueryClient()
  return useChange(change, (output: Output, input: Input) => {
    queries.setQueryData([name], output.rows)
    onDone?.(output, input)
  })
}
