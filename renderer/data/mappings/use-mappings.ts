import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Client } from '../../../shared/contract/client.ts'
import { failureMessage } from '../../components/failure-message.ts'
import { notify } from '../../components/notify.ts'
import { useFileSaving } from '../../components/use-file-saving.ts'
import { useHost } from '../../query/host.tsx'
import { useWords } from '../../state/words.tsx'

/** What follows from the mappings: their lists, and figures, which compare nothing over a break. */
const CONCERNED = ['mappings.list', 'breaks.list', 'incidents', 'figures.refresh']

/** A change of what is remembered about files or names; what follows from it is asked again. A failure is told in words. */
export function useMappingChange<Input>(
  change: (client: Client, input: Input) => Promise<unknown>,
  onDone?: (input: Input) => void,
) {
  const { client } = useHost()
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    onSuccess: (_output, input) => {
      for (const concerned of CONCERNED) void queries.invalidateQueries({ queryKey: [concerned] })
      onDone?.(input)
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}

/** Writes the newest version of a mapping into a file that the person keeps. */
export function useMappingExport() {
  return useFileSaving((client, name: string) => client.call('mappings.export', { name }))
}
