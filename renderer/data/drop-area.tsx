import { Button, FileButton } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconClipboard, IconDownload, IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'
import styles from './drop.module.css'
import { PasteBox } from './paste-box.tsx'

/** Where files come in: dropped, chosen or pasted. All three only show the trial. */
export function DropArea({ choose }: { choose: (files: readonly File[]) => void }) {
  const { t } = useWords()
  const { bridge } = useHost()
  const [isPasting, setIsPasting] = useState(false)
  return (
    <section className={styles.drop} aria-labelledby="drop-title">
      <IconDownload size={24} stroke={1.5} aria-hidden />
      <div>
        <h2 id="drop-title">{t('data.drop-title')}</h2>
        <p>{t('data.drop-text')}</p>
      </div>
      <FileButton multiple onChange={choose} inputProps={{ 'aria-label': t('data.choose') }}>
        {(props) => (
          <Button {...props} size="md" variant="filled" leftSection={<IconFileText size={16} stroke={1.5} />}>
            {t('data.choose')}
          </Button>
        )}
      </FileButton>
      {/* The desktop hands over files by their path, which a pasted text has not. */}
      {bridge.host === 'browser' && (
        <Button size="md" leftSection={<IconClipboard size={16} stroke={1.5} />} onClick={() => setIsPasting(true)}>
          {t('data.paste')}
        </Button>
      )}
      <PasteBox isOpen={isPasting} close={() => setIsPasting(false)} choose={choose} />
    </section>
  )
}

/** Takes a drop anywhere on the page. */
export function PageDrop({ choose, isActive }: { choose: (files: readonly File[]) => void; isActive: boolean }) {
  const { t } = useWords()
  return (
    <Dropzone.FullScreen
      active={isActive}
      onDrop={choose}
      className={styles.pageDrop}
      inputProps={{ 'aria-label': t('data.choose') }}
    >
      <b>{t('data.drop-page')}</b>
      <p>{t('data.drop-page-text')}</p>
    </Dropzone.FullScreen>
  )
}
