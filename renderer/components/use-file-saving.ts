import { useMutation } from '@tanstack/react-query'
import type { Client } from '../../shared/contract/client.ts'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'
import { failureMessage } from './failure-message.ts'
import { notify } from './notify.ts'

/** A file that the host keeps under a token. */
interface KeptFile {
  readonly file: string
  readonly name: string
}

/** Has a file made and lets the host save it, which is said once it is done; `null` where there is none to save. */
export function useFileSaving<Input = void>(make: (client: Client, input: Input) => Promise<KeptFile | null>) {
  const { bridge, client } = useHost()
  const { t } = useWords()
  return useMutation({
    mutationFn: async (input: Input) => {
      const made = await make(client, input)
      return made !== null && (await bridge.save(made.file, made.name)) === 'saved' ? made.name : null
    },
    onSuccess: (name) => {
      if (name !== null) notify(t('common.file-saved', { name }))
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}
