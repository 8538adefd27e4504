import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DifferencePage, DifferenceQuestion } from '../../shared/domain/history/difference.ts'
import { useFileSaving } from '../components/use-file-saving.ts'
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
  const { language } = useWords()
  return useFileSaving((client, compared: { readonly from: number; readonly to: number }) =>
    client.call('snapshots.export', { ...compared, language }),
  )
}
