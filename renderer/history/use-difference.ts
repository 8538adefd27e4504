import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { DifferencePage, DifferenceQuestion } from '../../shared/domain/history/difference.ts'
import { notify } from '../app/notify.ts'
import { failureMessage } from '../components/failure-message.ts'
import { useFolder } from '../query/folder.tsx'
import { useHost } from '../query/host.tsx'
import { type Loaded, loadedOf } from '../query/loaded.ts'
import { useWords } from '../state/words.tsx'

/** One page of what differs between two snapshots. */
export function useDifference(question: DifferenceQuestion): Loaded<DifferencePage> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  return loadedOf(
    useQuery({
      queryKey: ['snapshots.compare', dataVersion, question],
      queryFn: () => client.call('snapshots.compare', question),
      placeholderData: keepPreviousData,
    }),
  )
}

/** Makes the CSV of a whole difference and lets the host save it. */
export function useDifferenceExport() {
  const { bridge, client } = useHost()
  const { t, language } = useWords()
  return useMutation({
    mutationFn: async (compared: { readonly from: number; readonly to: number }) => {
      const { file, name } = await client.call('snapshots.export', { ...compared, language })
      return { name, outcome: await bridge.save(file, name) }
    },
    onSuccess: ({ name, outcome }) => {
      if (outcome === 'saved') notify(t('history.export-saved', { name }))
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}
