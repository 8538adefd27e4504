import { hasPast, type MethodInput, type MethodName, type MethodOutput } from '../../shared/contract/methods.ts'
import { useView } from '../state/view.tsx'
import type { Loaded } from './loaded.ts'
import { useLoaded } from './use-loaded.ts'

/** The methods that give rows. */
type ListMethod = Extract<MethodName, `${string}.list`>

/** The rows of a list of the contract, in the state that the view shows, kept as long as the data stay as they are. */
export function useList<Name extends ListMethod>(
  method: Name,
  input: MethodInput<Name>,
): Loaded<MethodOutput<Name>['rows']> {
  const { asOf } = useView()
  const asked = hasPast(method) ? { ...input, asOf } : input
  return useLoaded([method, asked], async (client) => (await client.call(method, asked)).rows)
}
