import { LONGEST_VIEW_FILE } from '../../shared/domain/view/view-file.ts'
import { notify } from '../components/notify.ts'
import { useFileSaving } from '../components/use-file-saving.ts'
import { useWords } from '../state/words.tsx'
import { useViewsChange } from './use-saved-views.ts'

/** Writes all saved views into a file that the person keeps. */
export function useViewExport() {
  return useFileSaving((client) => client.call('views.export', {}))
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
