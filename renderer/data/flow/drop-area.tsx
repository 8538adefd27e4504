import { Button, FileButton } from '@mantine/core'
import { IconClipboard, IconDownload, IconFileText, IconFolder } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useHost } from '../../host/host-context.tsx'
import { useWords } from '../../state/words.tsx'
import styles from '../work/drop.module.css'
import { prepareImport } from '../work/prepare-import.ts'
import { PasteBox } from './paste-box.tsx'

/** Every browser knows this attribute, the types of React do not. */
const A_FOLDER = { webkitdirectory: '' }

/** Where files come in: dropped, chosen or pasted. All three only show the trial. */
export function DropArea({ choose }: { choose: (files: readonly File[]) => void }) {
  const { t } = useWords()
  const { bridge, client } = useHost()
  const [isPasting, setIsPasting] = useState(false)
  useEffect(() => prepareImport(client), [client])
  return (
    <section className={styles.drop} aria-labelledby="drop-title">
      <IconDownload size={24} stroke={1.5} aria-hidden />
      <div>
        <h2 id="drop-title">{t('data.drop-title')}</h2>
        <p>{t('data.drop-text')}</p>
      </div>
      <div className={styles.ways}>
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
        {/* The desktop hands over files by their path, which a pasted text has not. */}
        {bridge.host === 'browser' && (
          <Button size="md" leftSection={<IconClipboard size={16} stroke={1.5} />} onClick={() => setIsPasting(true)}>
            {t('data.paste')}
          </Button>
        )}
      </div>
      {isPasting && <PasteBox close={() => setIsPasting(false)} choose={choose} />}
    </section>
  )
}
