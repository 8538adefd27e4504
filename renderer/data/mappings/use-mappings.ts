import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Client } from '../../../shared/contract/client.ts'
import { notify } from '../../app/notify.ts'
import { failureMessage } from '../../components/failure-message.ts'
import { useHost } from '../../query/host.tsx'
import { useWords } from '../../state/words.tsx'

/** A change of what is remembered about files or names; their lists are asked again. A failure is told in words. */
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
      for (const list of ['mappings.list', 'breaks.list']) void queries.invalidateQueries({ queryKey: [list] })
      onDone?.(input)
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}

/** Writes the newest version of a mapping into a file that the person keeps. */
export function useMappingExport() {
  const { bridge, client } = useHost()
  const { t } = useWords()
  return useMutation({
    mutationFn: async (name: string) => {
      const written = await client.call('mappings.export', { name })
      return { name: written.name, outcome: await bridge.save(written.file, written.name) }
    },
    onSuccess: ({ name, outcome }) => {
      if (outcome === 'saved') notify(t('mappings.was-exported', { name }))
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}
