import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Client } from '../../shared/contract/client.ts'
import { useFolder } from './folder.tsx'
import { useHost } from './host-context.tsx'
import { type Loaded, loadedOf } from './loaded.ts'

/** What a named question comes to in the present data. The answer to the last one may stay, as stale, until the next is there. */
export function useLoaded<Data>(
  [name, ...asked]: readonly [name: string, ...asked: unknown[]],
  ask: (client: Client) => Promise<Data>,
  { isAsked = true, isKept = true } = {},
): Loaded<Data> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  return loadedOf(
    useQuery({
      queryKey: [name, dataVersion, ...asked],
      queryFn: () => ask(client),
      ...(isKept && { placeholderData: keepPreviousData }),
      enabled: isAsked,
    }),
  )
}
