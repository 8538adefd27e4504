import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useFileSaving } from '../components/use-file-saving.ts'
import { useWords } from '../state/words.tsx'

/** Makes the PDF of the view that there is by then, and lets the host save it. */
export function useReport(viewOf: () => ViewState) {
  const { language } = useWords()
  return useFileSaving((client) => {
    const view = viewOf()
    return client.call('report.create', { view, language: view.report.language ?? language })
  })
}
