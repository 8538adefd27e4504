import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Card } from '../../components/card/card.tsx'
import { Listed } from '../../components/listed.tsx'
import { Changing } from '../../host/folder.tsx'
import { useWords, type Words } from '../../state/words.tsx'
import { type ImportStage, isBusy, isReady, isToBeWritten } from '../work/import-stage.ts'
import type { Import } from '../work/use-import.ts'
import styles from './batch.module.css'
import { BATCH_COUNTS, BatchRow } from './batch-row.tsx'
import { useCancelKey } from './use-cancel-key.ts'

/** Several files that were chosen together: where each stands, and the one button that imports those that are ready. */
export function BatchCard({ work }: { work: Import }) {
  const words = useWords()
  const { t } = words
  const { batch } = work.state
  const isWriting = batch.some(isToBeWritten)
  const isWorking = isWriting || batch.some(isBusy)
  useCancelKey(work, isWorking)
  return (
    <Card
      title={t('common.files', { count: batch.length })}
      sentence={<span role="status">{stateWords(batch, words)}</span>}
      controls={
        isWorking ? (
          <Button size="md" onClick={work.cancel}>
            {t('common.cancel')}
          </Button>
        ) : (
          <Closing work={work} ready={batch.filter(isReady).length} />
        )
      }
    >
      <Listed
        label={t('imports.batch-table')}
        className={styles.batch}
        heads={[
          t('imports.column-file'),
          t('data.trial'),
          t('columns.data-as-of'),
          ...BATCH_COUNTS.map((name) => ({ figure: t(`imports.column-${name}`) })),
        ]}
        hasActions
      >
        {batch.map((stage) => (
          <BatchRow key={stage.file.id} stage={stage} work={work} canOpen={!isWriting} />
        ))}
      </Listed>
    </Card>
  )
}

/** What is left to do once nothing is going on. */
function Closing({ work, ready }: { work: Import; ready: number }) {
  const { t } = useWords()
  return (
    <>
      <Button size="md" variant={ready === 0 ? 'filled' : 'default'} onClick={work.leave}>
        {t('data.receipt-finish')}
      </Button>
      <Changing>
        {ready > 0 && (
          <Button
            size="md"
            variant="filled"
            leftSection={<IconDownload size={16} stroke={1.5} />}
            onClick={work.commitReady}
          >
            {t('imports.batch-commit', { count: ready })}
          </Button>
        )}
      </Changing>
    </>
  )
}

function stateWords(batch: readonly ImportStage[], { t }: Words): string {
  const count = (isMeant: (stage: ImportStage) => boolean): number => batch.filter(isMeant).length
  const isUnread = ({ status }: ImportStage): boolean => status === 'waiting' || status === 'reading'
  const done = count(({ status }) => status === 'done')
  if (batch.some(isToBeWritten)) return t('imports.batch-writing', { done, left: count(isToBeWritten) })
  const unread = count(isUnread)
  if (unread > 0) return t('imports.batch-reading', { done: batch.length - unread, total: batch.length })
  const ready = count(isReady)
  const leftOut = count(({ status }) => status === 'left-out')
  return t('imports.batch-state', { ready, open: batch.length - ready - done - leftOut, done, leftOut })
}
