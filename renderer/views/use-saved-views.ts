import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Client } from '../../shared/contract/client.ts'
import type { SavedView } from '../../shared/domain/saved-view.ts'
import { failureMessage } from '../components/failure-message.ts'
import { notify } from '../components/notify.ts'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'

const SAVED = ['views.list'] as const
const NONE: readonly SavedView[] = []

/** The saved views of the folder, in their order; none until they are known. */
export function useSavedViews(): readonly SavedView[] {
  const { client } = useHost()
  const { data } = useQuery({
    queryKey: SAVED,
    queryFn: async () => (await client.call('views.list', {})).rows,
    // Another window may have changed them.
    refetchOnMount: 'always',
  })
  return data ?? NONE
}

/** A change of the saved views: what it answers is their list from then on. A failure is told in words. */
export function useViewsChange<Input, Output extends { readonly rows: readonly SavedView[] }>(
  change: (client: Client, input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
) {
  const { client } = useHost()
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    onSuccess: (output, input) => {
      queries.setQueryData(SAVED, output.rows)
      onDone?.(output, input)
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}
