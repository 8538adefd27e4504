import { Button } from '@mantine/core'
import { ImportButton } from '../components/import-button.tsx'
import { EmptyNote } from '../components/note.tsx'
import { TemplateButton } from '../components/template-button.tsx'
import { Changing } from '../host/folder.tsx'
import { useWords } from '../state/words.tsx'

/** In the place of shares: that targets are missing, and the way to them. */
export function NoTargetsNote({ title }: { readonly title: string }) {
  const { t } = useWords()
  return (
    <EmptyNote
      title={title}
      action={
        <Button.Group>
          <Changing>
            <ImportButton dataset="targets" variant="filled" text={t('onTime.import-targets')} />
          </Changing>
          <TemplateButton dataset="targets" />
        </Button.Group>
      }
    />
  )
}
