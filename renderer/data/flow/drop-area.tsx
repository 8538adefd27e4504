import { Button, FileButton } from '@mantine/core'
import { IconClipboard, IconDownload, IconFileText, IconFolder } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { DropZone } from '../../components/drop-zone.tsx'
import { TemplateButton } from '../../components/template-button.tsx'
import { useHost } from '../../host/host-context.tsx'
import { awaitedDataset } from '../../state/awaited-dataset.ts'
import { useWords } from '../../state/words.tsx'
import { PasteDialog } from '../work/paste-dialog.tsx'
import { prepareImport } from '../work/prepare-import.ts'

/** Every browser knows this attribute, the types of React do not. */
const A_FOLDER = { webkitdirectory: '' }

/** Where files come in: dropped, chosen or pasted. All three only show the trial. */
export function DropArea({ choose }: { choose: (files: readonly File[]) => void }) {
  const { t } = useWords()
  const { bridge, client } = useHost()
  const [isPasting, setIsPasting] = useState(false)
  const { dataset } = useStore(awaitedDataset)
  useEffect(() => prepareImport(client), [client])
  useEffect(() => () => awaitedDataset.setState({ dataset: null }), [])
  return (
    <DropZone
      icon={IconDownload}
      title={
        dataset === null ? t('data.drop-title') : t('data.awaited', { dataset: t(`vocabulary.dataset-${dataset}`) })
      }
      text={t(dataset === null ? 'data.drop-text' : 'data.awaited-text')}
    >
      <FileButton multiple onChange={choose} inputProps={{ 'aria-label': t('data.choose') }}>
        {(props) => (
          <Button {...props} size="md" variant="filled" leftSection={<IconFileText size={16} stroke={1.5} />}>
            {t('data.choose')}
          </Button>
        )}
      </FileButton>
      <FileButton multiple onChange={choose} inputProps={{ 'aria-label': t('data.choose-folder'), ...A_FOLDER }}>
        {(props) => (
          <Button {...props} size="md" leftSection={<IconFolder size={16} stroke={1.5} />}>
            {t('data.choose-folder')}
          </Button>
        )}
      </FileButton>
      {dataset !== null && <TemplateButton dataset={dataset} size="md" />}
      {/* The desktop hands over files by their path, which a pasted text has not. */}
      {bridge.host === 'browser' && (
        <Button size="md" leftSection={<IconClipboard size={16} stroke={1.5} />} onClick={() => setIsPasting(true)}>
          {t('data.paste')}
        </Button>
      )}
      {isPasting && <PasteBox close={() => setIsPasting(false)} choose={choose} />}
    </DropZone>
  )
}

interface PasteBoxProps {
  readonly close: () => void
  readonly choose: (files: readonly File[]) => void
}

/** Text of a table copied from a document; read as the file that it would be. */
function PasteBox({ close, choose }: PasteBoxProps) {
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
