import { useMutation } from '@tanstack/react-query'
import { LONGEST_VIEW_FILE } from '../../shared/domain/view-file.ts'
import { notify } from '../app/notify.ts'
import { failureMessage } from '../components/failure-message.ts'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'
import { useViewsChange } from './use-saved-views.ts'

/** Writes all saved views into a file that the person keeps. */
export function useViewExport() {
  const { bridge, client } = useHost()
  const { t } = useWords()
  return useMutation({
    mutationFn: async () => {
      const { file, name } = await client.call('views.export', {})
      return { name, outcome: await bridge.save(file, name) }
    },
    onSuccess: ({ name, outcome }) => {
      if (outcome === 'saved') notify(t('views.was-exported', { name }))
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}

/** Takes over the views of such a file. */
export function useViewImport() {
  const { t } = useWords()
  return useViewsChange(
    async (client, file: File) =>
      client.call('views.import', { text: (await file.text()).slice(0, LONGEST_VIEW_FILE) }),
    ({ added, known }) => notify(t('views.was-imported', { count: added, known })),
  )
}
