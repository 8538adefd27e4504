import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Client } from '../../shared/contract/client.ts'
import { useHost } from '../host/host-context.tsx'
import { useWords } from '../state/words.tsx'
import { failureMessage } from './failure-message.ts'
import { notify } from './notify.ts'

/** A change of what the folder holds. `onDone` is called even after unmounting; a failure is notified in words. */
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

interface Rows<Row> {
  readonly rows: readonly Row[]
}

/** A list that persons keep in a folder beside its data: each change of it answers the list from then on. */
export interface FolderList<Row> {
  readonly name: string
  readonly ask: (client: Client) => Promise<Rows<Row>>
}

/** The rows of such a list; `undefined` until they are known. */
export function useFolderList<Row>({ name, ask }: FolderList<Row>): readonly Row[] | undefined {
  const { client } = useHost()
  return useQuery({
    queryKey: [name],
    queryFn: async () => (await ask(client)).rows,
    // Another window may have changed them.
    refetchOnMount: 'always',
  }).data
}

/** A change of such a list. A failure is notified in words. */
export function useListChange<Row, Input, Output extends Rows<Row>>(
  { name }: FolderList<Row>,
  change: (client: Client, input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
) {
  const queries = useQueryClient()
  return useChange(change, (output: Output, input: Input) => {
    queries.setQueryData([name], output.rows)
    // The journal tells of it, and the version of the data does not grow.
    void queries.invalidateQueries({ queryKey: ['journal.list'] })
    onDone?.(output, input)
  })
}

/** A file that the host keeps under a token. */
interface KeptFile {
  readonly file: string
  readonly name: string
  /** Who signed it. */
  readonly signedBy?: string
}

/**
 * Has a file made and lets the host save it, which is said once it is done; `null` where there is none to save. A failure is
 * notified in words, but for one that is said elsewhere.
 */
export function useFileSaving<Input = void>(
  make: (client: Client, input: Input) => Promise<KeptFile | null>,
  isSaidElsewhere: (error: unknown) => boolean = () => false,
) {
  const { bridge, client } = useHost()
  const { t } = useWords()
  return useMutation({
    mutationFn: async (input: Input) => {
      const made = await make(client, input)
      return made !== null && (await bridge.save(made.file, made.name)) === 'saved' ? made : null
    },
    onSuccess: (saved) => {
      if (saved === null) return
      const { name, signedBy } = saved
      notify(
        signedBy === undefined
          ? t('common.file-saved', { name })
          : t('common.file-saved-signed', { name, signer: signedBy }),
      )
    },
    onError: (error) => {
      if (!isSaidElsewhere(error)) notify(failureMessage(error, t), 'bad')
    },
  })
}
