import { useMutation } from '@tanstack/react-query'
import type { ViewState } from '../../shared/domain/view-state.ts'
import { failureMessage } from '../components/failure-message.ts'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'
import { notify } from './notify.ts'

/** Makes the PDF of a view and lets the host save it. */
export function useReport(view: ViewState) {
  const { bridge, client } = useHost()
  const { t, language } = useWords()
  return useMutation({
    mutationFn: async () => {
      const report = await client.call('report.create', { view, language: view.report.language ?? language })
      return { ...report, outcome: await bridge.save(report.file, report.name) }
    },
    onSuccess: ({ name, outcome }) => {
      if (outcome === 'saved') notify(t('common.report-saved', { name }))
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}
