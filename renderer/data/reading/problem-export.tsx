import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useFileSaving } from '../../components/use-file-saving.ts'
import { useWords } from '../../state/words.tsx'

/** Saves all problems of the trial as CSV, also those that are not shown. */
export function ProblemExport({ token }: { token: () => Promise<string> | null }) {
  const { t, language } = useWords()
  const saving = useFileSaving(async (client) => {
    const file = await token()
    return file === null ? null : client.call('problems.export', { file, language })
  })
  return (
    <Button
      size="compact-xs"
      leftSection={<IconDownload size={14} stroke={1.5} />}
      loading={saving.isPending}
      onClick={() => saving.mutate()}
    >
      {t('data.problems-all')}
    </Button>
  )
}
