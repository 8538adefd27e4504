import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { Card } from '../components/card/card.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { useChange, useFileSaving } from '../components/use-change.ts'
import { useWords } from '../state/words.tsx'
import styles from './about.module.css'

/** Makes a file for who looks for a fault, and shows what stands in it before it is saved. */
export function DiagnosticsCard() {
  const { t } = useWords()
  const [text, setText] = useState<string | null>(null)
  const make = useChange(
    (client) => client.call('diagnostics.export', {}),
    (made) => setText(made.text),
  )
  const save = useFileSaving((client) => client.call('diagnostics.export', {}))
  return (
    <Card title={t('about.diagnostics-title')}>
      <p className={styles.text}>{t('about.diagnostics-text')}</p>
      {text !== null && (
        <ScrollRegion label={t('about.diagnostics-content')} isLong>
          <pre className={styles.diagnostics}>{text}</pre>
        </ScrollRegion>
      )}
      <div className={styles.tools}>
        <Button variant={text === null ? 'filled' : 'default'} loading={make.isPending} onClick={() => make.mutate({})}>
          {t(text === null ? 'about.diagnostics-make' : 'about.diagnostics-again')}
        </Button>
        {text !== null && (
          <Button
            variant="filled"
            leftSection={<IconDownload size={14} stroke={1.5} />}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('about.diagnostics-save')}
          </Button>
        )}
      </div>
    </Card>
  )
}
