import { Button } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useWords } from '../state/words.tsx'
import { ChangesCard } from './changes-card.tsx'
import { FileBar } from './file-bar.tsx'
import styles from './flow.module.css'
import type { ImportStage } from './import-state.ts'
import { RememberForm } from './mappings/remember-form.tsx'
import { FailureNote, ReadingNote } from './progress-notes.tsx'
import { ReceiptCard } from './receipt-card.tsx'
import { SampleCard } from './sample-card.tsx'
import { canBeReadOtherwise, verdictOf } from './trial.ts'
import { TrialBar } from './trial-bar.tsx'
import { UnderstandingCard } from './understanding-card.tsx'
import type { Import } from './use-import.ts'

/** The import of one file, from its trial to its receipt. Escape cancels what is going on. */
export function ImportFlow({ work, stage }: { work: Import; stage: ImportStage }) {
  const { t } = useWords()
  const isWorking = stage.status === 'reading' || stage.status === 'writing'
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && isWorking && !event.defaultPrevented) work.cancel()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  if (stage.status === 'done') {
    const [following] = work.state.waiting
    return (
      <ReceiptCard
        receipt={stage.receipt}
        actions={
          following === undefined ? (
            <Button variant="filled" onClick={work.leave}>
              {t('data.receipt-finish')}
            </Button>
          ) : (
            <Button variant="filled" onClick={work.next}>
              {t('data.receipt-next', { file: following.file.name })}
            </Button>
          )
        }
      />
    )
  }
  const { plan, options } = stage
  const { waiting } = work.state
  const next = waiting.length > 0 ? work.next : null
  const isStale = stage.status === 'reading'
  return (
    <div className={styles.flow}>
      <FileBar stage={stage} waiting={waiting.length} replan={work.replan} leave={work.leave} next={next} />
      {stage.status === 'reading' && <ReadingNote work={work} />}
      {stage.status === 'failed' && plan === null && (
        <FailureNote failure={stage.failure} redo={() => work.replan(options)} leave={work.leave} next={next} />
      )}
      {plan !== null && (
        <>
          <div className={styles.trial}>
            {canBeReadOtherwise(plan) && (
              <UnderstandingCard plan={plan} options={options} replan={work.replan} isStale={isStale} />
            )}
            <SampleCard plan={plan} isStale={isStale} token={work.token} />
          </div>
          {verdictOf(plan).kind !== 'questions' && <ChangesCard plan={plan} isStale={isStale} />}
          {stage.status === 'planned' && <RememberForm plan={plan} options={options} />}
          <TrialBar stage={stage} plan={plan} work={work} />
        </>
      )}
    </div>
  )
}
