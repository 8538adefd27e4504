import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Reconciliation } from '../../shared/domain/incidents/reconciliation.ts'
import { useFolder } from '../query/folder.tsx'
import { useHost } from '../query/host.tsx'
import { type Loaded, loadedOf } from '../query/loaded.ts'
import { useView } from '../state/view.tsx'

/** Records beside published figures, in the state that the view shows. */
export function useReconciliation(): Loaded<Reconciliation> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const { asOf } = useView()
  return loadedOf(
    useQuery({
      queryKey: ['reconciliation.query', dataVersion, asOf],
      queryFn: () => client.call('reconciliation.query', { asOf }),
      placeholderData: keepPreviousData,
    }),
  )
}
