import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { hasPast, type MethodInput, type MethodName, type MethodOutput } from '../../shared/contract/methods.ts'
import { useView } from '../state/view.tsx'
import { useFolder } from './folder.tsx'
import { useHost } from './host-context.tsx'
import { type Loaded, loadedOf } from './loaded.ts'

/** The methods that give rows. */
type ListMethod = Extract<MethodName, `${string}.list`>

/** The rows of a list of the contract, in the state that the view shows, kept as long as the data stay as they are. */
export function useList<Name extends ListMethod>(
  method: Name,
  input: MethodInput<Name>,
): Loaded<MethodOutput<Name>['rows']> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const { asOf } = useView()
  const asked = hasPast(method) ? { ...input, asOf } : input
  return loadedOf(
    useQuery({
      queryKey: [method, dataVersion, asked],
      queryFn: async (): Promise<MethodOutput<Name>['rows']> => (await client.call(method, asked)).rows,
      placeholderData: keepPreviousData,
    }),
  )
}
