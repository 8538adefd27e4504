import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Client } from '../../shared/contract/client.ts'
import type { ChartNote } from '../../shared/domain/chart-note.ts'
import { failureMessage } from '../components/failure-message.ts'
import { notify } from '../components/notify.ts'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'

const NOTES = ['notes.list'] as const

/** The notes on charts in the order of their days; none until they are known. */
export function useNotes(): readonly ChartNote[] {
  const { client } = useHost()
  const { data } = useQuery({
    queryKey: NOTES,
    queryFn: async () => (await client.call('notes.list', {})).rows,
    // Another window may have changed them.
    refetchOnMount: 'always',
  })
  return data ?? []
}

/** A change of the notes: what it answers is their list from then on. A failure is told in words. */
export function useNotesChange<Input>(
  change: (client: Client, input: Input) => Promise<{ readonly rows: readonly ChartNote[] }>,
  onDone?: (input: Input) => void,
) {
  const { client } = useHost()
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    onSuccess: ({ rows }, input) => {
      queries.setQueryData(NOTES, rows)
      onDone?.(input)
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}
