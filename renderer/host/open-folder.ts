import { useMutation, useQuery } from '@tanstack/react-query'
import { useHost } from './host-context.tsx'

const CHOICES = ['folder.choices'] as const

/** The data folder that is open, and those that can be opened instead; `undefined` until the host has said. */
export function useFolderChoices() {
  return useChoices().data
}

/** True until the host has said which folders there are, or could not. */
export function useIsAskingFolders(): boolean {
  // Once it failed it is asked again by whoever shows it, which nobody needs to wait for.
  const { isPending, failureCount, errorUpdateCount } = useChoices()
  return isPending && failureCount === 0 && errorUpdateCount === 0
}

function useChoices() {
  const { client } = useHost()
  return useQuery({ queryKey: CHOICES, queryFn: () => client.call('folder.choices', {}) })
}

/** Opens another folder; the host then tells every page, which starts afresh. */
export function useOpenFolder() {
  const { client } = useHost()
  return useMutation({ mutationFn: (id: string | null) => client.call('folder.open', { id }) })
}
