import { Button } from '@mantine/core'
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react'
import { countedAs } from '../../../shared/domain/dataset/traits.ts'
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { replacedWords } from '../../../shared/i18n/effect-words.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { progressWords } from '../../../shared/i18n/progress-words.ts'
import { useWords, type Words } from '../../state/words.tsx'
import type { TriedStage } from '../work/import-stage.ts'
import { isKnown, type TrialVerdict, verdictOf } from '../work/trial.ts'
import type { Import } from '../work/use-import.ts'
import styles from './trial.module.css'
import { verdictWords } from './verdict-words.ts'

interface CommitButtonProps {
  readonly stage: TriedStage
  readonly plan: ImportPlan
  readonly work: Import
  /** True while a name was answered whose answer was not taken yet. */
  readonly hasOpenAnswers: boolean
}

/** The button that writes, in the state that the import is in; what holds it back stands below it. */
export function CommitButton({ stage, plan, work, hasOpenAnswers }: CommitButtonProps) {
  const words = useWords()
  const { t } = words
  switch (stage.status) {
    case 'failed': {
      const { what, toDo } = errorMessage(stage.failure, t)
      return (
        <div className={styles.commit} role="alert">
          <Button
            size="md"
            className={styles.redo}
            leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
            onClick={() => work.replan(stage.options)}
          >
            {t('data.redo-trial')}
          </Button>
          <small>{what}</small>
          {toDo !== null && <small>{toDo}</small>}
        </div>
      )
    }
    case 'writing':
      return <Writing work={work} />
    case 'waiting':
    case 'reading':
    case 'left-out':
    case 'planned': {
      const verdict = verdictOf(plan)
      const replaced = replacedWords(plan, t, words.format)
      const isReady = stage.status === 'planned' && plan.plan !== null && !hasOpenAnswers
      return (
        <div className={styles.commit}>
          <Button
            size="md"
            variant="filled"
            disabled={!isReady}
            leftSection={<IconDownload size={16} stroke={1.5} />}
            onClick={work.commit}
          >
            {commitWords(verdict, plan, words)}
          </Button>
          <small data-kind={verdict.kind}>
            {hasOpenAnswers ? t('names.apply-first') : verdictWords(verdict, words)}
          </small>
          {isReady && replaced !== null && <small className={styles.replaced}>{replaced}</small>}
        </div>
      )
    }
  }
}

function Writing({ work: { progress, backup } }: { work: Import }) {
  const words = useWords()
  const { t, format } = words
  const total = progress?.total ?? null
  const [rows = t('data.writing'), ...rest] =
    progress === null || total === null ? [] : progressWords(progress, words.t, words.format)
  return (
    <div className={styles.commit} role="status">
      <span className={styles.writing}>
        {rows}
        {progress !== null && total !== null && <i style={{ width: `${(progress.done / total) * 100}%` }} />}
      </span>
      {rest.map((each) => (
        <small key={each}> {each}</small>
      ))}
      {backup !== null && <small> {t('backups.backing-up-part', { share: format.share(backup) })}</small>}
      <small> {t('data.writing-text')}</small>
    </div>
  )
}

function commitWords(verdict: TrialVerdict, plan: ImportPlan, { t, format }: Words): string {
  if (verdict.kind === 'advance') return t('data.commit-advance', { day: format.day(verdict.day) })
  if (verdict.kind === 'known' || isKnown(plan)) return t('data.commit-known')
  const count = verdict.kind === 'ready' ? verdict.rows : plan.read - plan.rejected
  if (count === 0) return t('data.title-import')
  return t(`data.commit-${countedAs(plan.dataset)}`, { count, n: format.count(count) })
}
