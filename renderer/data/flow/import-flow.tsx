import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Failure } from '../../../shared/contract/error.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { progressWords } from '../../../shared/i18n/progress-words.ts'
import { Changing } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'
import { NamesCard } from '../reading/names-card.tsx'
import { SampleCard } from '../reading/sample-card.tsx'
import { UnderstandingCard } from '../reading/understanding-card.tsx'
import type { ImportStage } from '../work/import-stage.ts'
import { type NameAnswersByKey, openAnswers } from '../work/name-sheet.ts'
import { canBeReadOtherwise, verdictOf } from '../work/trial.ts'
import type { Import } from '../work/use-import.ts'
import { ChangesCard } from './changes-card.tsx'
import bar from './file-bar.module.css'
import { FileBar } from './file-bar.tsx'
import styles from './flow.module.css'
import { ReceiptCard } from './receipt-card.tsx'
import { RememberForm } from './remember-form.tsx'
import { TrialBar } from './trial-bar.tsx'
import { useAnchoredControl } from './use-anchored-control.ts'
import { useCancelKey } from './use-cancel-key.ts'

/** The import of one file, from its trial to its receipt. Escape cancels what is going on. */
export function ImportFlow({ work, stage }: { work: Import; stage: ImportStage }) {
  const { t } = useWords()
  useCancelKey(work, stage.status === 'reading' || stage.status === 'writing')
  const { trial, replan } = useAnchoredControl(stage, work.replan)
  const [answers, setAnswers] = useState<NameAnswersByKey>({})
  if (stage.status === 'done')
    return (
      <ReceiptCard
        receipt={stage.receipt}
        options={stage.options}
        actions={
          <Button variant="filled" onClick={work.leave}>
            {t('data.receipt-finish')}
          </Button>
        }
      />
    )
  const { plan, options } = stage
  const { batch } = work.state
  const isAlone = batch.length === 1
  const turn = isAlone ? null : { place: batch.indexOf(stage) + 1, total: batch.length }
  const isStale = stage.status === 'reading'
  const asksForNames = plan?.names.some(({ isRequired }) => isRequired) === true
  const names = plan !== null && <NamesCard {...{ plan, options, replan, answers, setAnswers, isStale }} />
  return (
    <section ref={trial} className={styles.flow} aria-label={t('data.step-trial')} tabIndex={-1}>
      <FileBar stage={stage} turn={turn} replan={replan} leave={work.leave} />
      {stage.status === 'reading' && <ReadingNote work={work} />}
      {stage.status === 'failed' && plan === null && (
        <FailureNote failure={stage.failure} isAlone={isAlone} redo={() => work.replan(options)} leave={work.leave} />
      )}
      {plan !== null && (
        <>
          {asksForNames && names}
          <div className={styles.trial}>
            {canBeReadOtherwise(plan) && (
              <UnderstandingCard plan={plan} options={options} replan={replan} isStale={isStale} />
            )}
            <SampleCard plan={plan} options={options} replan={replan} isStale={isStale} token={work.token} />
          </div>
          {!asksForNames && names}
          {verdictOf(plan).kind !== 'questions' && <ChangesCard plan={plan} isStale={isStale} />}
          {stage.status === 'planned' && (
            <Changing>
              <RememberForm plan={plan} options={options} />
            </Changing>
          )}
          <TrialBar
            stage={stage}
            plan={plan}
            work={{ ...work, replan }}
            hasOpenAnswers={openAnswers(plan.names, answers) > 0}
          />
        </>
      )}
    </section>
  )
}

/** Says that a file is being read, and how far that is. */
function ReadingNote({ work: { progress, cancel } }: { work: Import }) {
  const words = useWords()
  const { t, format } = words
  return (
    <div className={bar.reading} role="status">
      <span>{t('data.reading-file')}</span>
      {/* Said as one: without the space the words would run together. */}
      {progress !== null && progressWords(progress, t, format).map((each) => <span key={each}> {each}</span>)}
      {progress !== null && progress.bytes !== null && (
        <progress value={progress.bytes.done} max={progress.bytes.total} aria-label={t('data.reading-file')} />
      )}
      <Button onClick={cancel}>{t('common.cancel')}</Button>
    </div>
  )
}

interface FailureNoteProps {
  readonly failure: Failure
  /** False for one of several files, to whose list one goes back. */
  readonly isAlone: boolean
  readonly redo: () => void
  readonly leave: () => void
}

/** Says why a file could not even be read. */
function FailureNote({ failure, isAlone, redo, leave }: FailureNoteProps) {
  const { t } = useWords()
  const { what, toDo } = errorMessage(failure, t)
  return (
    <div className={bar.failure} role="alert">
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <div>
        <p>{what}</p>
        {toDo !== null && <p className={bar.toDo}>{toDo}</p>}
      </div>
      <Button onClick={leave}>{t(isAlone ? 'data.file-other' : 'imports.batch-back')}</Button>
      <Button onClick={redo}>{t('data.redo-trial')}</Button>
    </div>
  )
}
