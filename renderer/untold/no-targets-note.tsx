import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { EmptyNote } from '../components/note.tsx'
import { useFileSaving } from '../components/use-change.ts'
import { Changing } from '../host/folder.tsx'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** The form for targets, in the language of the page. */
export function TemplateButton() {
  const { t, language } = useWords()
  const save = useFileSaving((client, asked: { dataset: 'targets'; language: typeof language; format: 'xlsx' }) =>
    client.call('templates.open', asked),
  )
  return (
    <Button
      leftSection={<IconDownload size={14} stroke={1.5} aria-hidden />}
      onClick={() => save.mutate({ dataset: 'targets', language, format: 'xlsx' })}
    >
      {t('onTime.template')}
    </Button>
  )
}

/** In the place of shares: that targets are missing, and the way to them. */
export function NoTargetsNote({ title }: { readonly title: string }) {
  const { t } = useWords()
  const { open } = useViewActions()
  return (
    <EmptyNote
      title={title}
      action={
        <Button.Group>
          <Changing>
            <Button variant="filled" onClick={() => open('data')}>
              {t('onTime.import-targets')}
            </Button>
          </Changing>
          <TemplateButton />
        </Button.Group>
      }
    />
  )
}
