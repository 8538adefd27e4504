import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/methods.ts'
import { useFolder } from './folder.tsx'
import { useHost } from './host.tsx'
import { type Loaded, loadedOf } from './loaded.ts'

/** The methods that give rows. */
type ListMethod = Extract<MethodName, `${string}.list`>

/** The rows of a list of the contract, kept as long as the data stay as they are. */
export function useList<Name extends ListMethod>(
  method: Name,
  input: MethodInput<Name>,
): Loaded<MethodOutput<Name>['rows']> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  return loadedOf(
    useQuery({
      queryKey: [method, dataVersion, input],
      queryFn: async (): Promise<MethodOutput<Name>['rows']> => (await client.call(method, input)).rows,
      placeholderData: keepPreviousData,
    }),
  )
}
