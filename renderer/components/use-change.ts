import { useMutation } from '@tanstack/react-query'
import type { Client } from '../../shared/contract/client.ts'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'
import { failureMessage } from './failure-message.ts'
import { notify } from './notify.ts'

/** A change of what the folder holds. `onDone` is done even where nobody looks any more; a failure is told in words. */
export function useChange<Input, Output>(
  change: (client: Client, input: Input) => Promise<Output>,
  onDone: (output: Output, input: Input) => void,
) {
  const { client } = useHost()
  const { t } = useWords()
  return useMutation({
    mutationFn: (input: Input) => change(client, input),
    onSuccess: onDone,
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}
