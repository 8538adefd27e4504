import { useMutation } from '@tanstack/react-query'
import type { ExportFormat, RowQuestion } from '../../shared/contract/rows.ts'
import { notify } from '../app/notify.ts'
import { failureMessage } from '../components/failure-message.ts'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'

/** Writes the rows of a question into a file and lets the host save it. */
export function useExport(question: RowQuestion) {
  const { bridge, client } = useHost()
  const { t } = useWords()
  return useMutation({
    mutationFn: async (format: ExportFormat) => {
      const { file, name } = await client.call('rows.export', { question, format })
      return { name, outcome: await bridge.save(file, name) }
    },
    onSuccess: ({ name, outcome }) => {
      if (outcome === 'saved') notify(t('rows.exported', { name }))
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
}
