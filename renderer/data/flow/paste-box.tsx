import { useWords } from '../../state/words.tsx'
import { PasteDialog } from '../work/paste-dialog.tsx'

interface PasteBoxProps {
  readonly close: () => void
  readonly choose: (files: readonly File[]) => void
}

/** Text of a table copied from a document; read as the file that it would be. */
export function PasteBox({ close, choose }: PasteBoxProps) {
  const { t } = useWords()
  return (
    <PasteDialog
      title={t('data.paste-title')}
      label={t('data.paste-label')}
      hint={t('data.paste-hint')}
      button={t('data.paste-read')}
      close={close}
      read={(text) => choose([new File([text], t('data.paste-file'), { type: 'text/plain' })])}
    />
  )
}
