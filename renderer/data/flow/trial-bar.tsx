import { Button, Checkbox } from '@mantine/core'
import type { ImportOptions, ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { mayReject } from '../../../shared/domain/import/rejected-rows.ts'
import { Changing } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'
import type { TriedStage } from '../work/import-stage.ts'
import { isOnlyRows, verdictOf } from '../work/trial.ts'
import type { Import } from '../work/use-import.ts'
import { CommitButton } from './commit-button.tsx'
import { ControlTotals, Counts } from './outcome.tsx'
import styles from './trial.module.css'

interface TrialBarProps {
  readonly stage: TriedStage
  readonly plan: ImportPlan
  readonly work: Import
  /** True while a name was answered whose answer was not taken yet. */
  readonly hasOpenAnswers: boolean
}

/** What the import would change, the control totals, and the one button that writes. */
export function TrialBar({ stage, plan, work, hasOpenAnswers }: TrialBarProps) {
  const { t } = useWords()
  const isBusy = stage.status === 'reading' || stage.status === 'writing'
  const verdict = verdictOf(plan).kind
  // What a trial counts before its questions are answered says nothing yet, and nothing of a file without rows.
  const isOpen = verdict === 'questions' || verdict === 'choice'
  const isCounted = verdict !== 'problems' || plan.read > 0
  return (
    <section className={styles.trial} aria-label={t('data.trial-bar')} aria-busy={stage.status === 'reading'}>
      {isOpen && (
        <p className={styles.rule}>
          {t('data.trial-waits')}
          <small>{t('data.trial-waits-text')}</small>
        </p>
      )}
      {!isOpen && isCounted && (
        <>
          <Counts plan={plan} />
          <ControlTotals plan={plan} />
        </>
      )}
      <div className={styles.go}>
        <Choices options={stage.options} plan={plan} replan={work.replan} isBusy={isBusy} />
        <div className={styles.buttons}>
          <Button size="md" onClick={isBusy ? work.cancel : work.leave}>
            {t('common.cancel')}
          </Button>
          <Changing>
            <CommitButton stage={stage} plan={plan} work={work} hasOpenAnswers={hasOpenAnswers} />
          </Changing>
        </div>
      </div>
    </section>
  )
}

const CHECKBOX = { description: styles.description ?? '' }

interface ChoicesProps {
  readonly options: ImportOptions
  readonly plan: ImportPlan
  readonly replan: (options: ImportOptions) => void
  readonly isBusy: boolean
}

function Choices({ options, plan, replan, isBusy }: ChoicesProps) {
  const { t, format } = useWords()
  if (plan.dataset === null) return null
  if (!mayReject(plan.dataset))
    return (
      <p className={styles.rule}>
        {t('data.all-or-nothing')}
        <small>{t('data.all-or-nothing-text')}</small>
      </p>
    )
  const rejects = { count: plan.rejected, n: format.count(plan.rejected) }
  return (
    <div className={styles.rule}>
      {(isOnlyRows(plan) || options.allowRejects) && (
        <Checkbox
          size="xs"
          classNames={CHECKBOX}
          label={t('data.allow-rejects', rejects)}
          description={t('data.allow-rejects-text')}
          checked={options.allowRejects}
          disabled={isBusy}
          onChange={(event) => replan({ ...options, allowRejects: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        size="xs"
        classNames={CHECKBOX}
        label={t('data.complete')}
        description={t('data.complete-text')}
        checked={options.complete}
        disabled={isBusy}
        onChange={(event) => replan({ ...options, complete: event.currentTarget.checked })}
      />
    </div>
  )
}
