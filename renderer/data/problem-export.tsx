import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { notify } from '../app/notify.ts'
import { failureMessage } from '../components/failure-message.ts'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'

/** Saves all problems of the trial as CSV, also those that are not shown. */
export function ProblemExport({ token }: { token: () => Promise<string> | null }) {
  const { bridge, client } = useHost()
  const { t, language } = useWords()
  const exported = useMutation({
    mutationFn: async () => {
      const file = await token()
      if (file === null) return 'cancelled'
      const written = await client.call('problems.export', { file, language })
      return bridge.save(written.file, written.name)
    },
    onSuccess: (outcome) => {
      if (outcome === 'saved') notify(t('history.export-saved', { name: t('data.problems-file') }))
    },
    onError: (error) => notify(failureMessage(error, t), 'bad'),
  })
  return (
    <Button
      size="compact-xs"
      leftSection={<IconDownload size={14} stroke={1.5} />}
      loading={exported.isPending}
      onClick={() => exported.mutate()}
    >
      {t('data.problems-all')}
    </Button>
  )
}
