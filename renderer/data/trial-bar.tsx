import { Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ControlTotal, ImportOptions, ImportPlan } from '../../shared/domain/import-plan.ts'
import { useWords } from '../state/words.tsx'
import { CommitButton } from './commit-button.tsx'
import styles from './import.module.css'
import type { ImportStage } from './import-state.ts'
import { mayReject } from './trial.ts'
import type { Import } from './use-import.ts'

interface TrialBarProps {
  readonly stage: Exclude<ImportStage, { status: 'done' }>
  readonly plan: ImportPlan
  readonly work: Import
}

const COUNTS = ['new', 'changed', 'unchanged', 'removed', 'rejected'] as const

/** What the import would change, the control totals, and the one button that writes. */
export function TrialBar({ stage, plan, work }: TrialBarProps) {
  const { t } = useWords()
  const isBusy = stage.status === 'reading' || stage.status === 'writing'
  return (
    <section className={styles.trial} aria-label={t('data.trial-bar')} aria-busy={stage.status === 'reading'}>
      <Counts plan={plan} />
      <ul className={styles.totals}>
        {plan.controlTotals.map((total) => (
          <Total key={`${total.label} ${total.declared}`} total={total} />
        ))}
        {plan.controlTotals.length === 0 && (
          <li className={styles.noTotal}>
            <b>{t('data.total-none')}</b>
            {t('data.total-none-text')}
          </li>
        )}
      </ul>
      <div className={styles.go}>
        <Choices options={stage.options} plan={plan} replan={work.replan} isBusy={isBusy} />
        <Button size="md" disabled={stage.status === 'writing'} onClick={isBusy ? work.cancel : work.leave}>
          {t('data.cancel')}
        </Button>
        <CommitButton stage={stage} plan={plan} work={work} />
      </div>
    </section>
  )
}

/** How many rows each outcome has. */
export function Counts({ plan }: { plan: ImportPlan }) {
  const { t, format } = useWords()
  return (
    <dl className={styles.counts}>
      {COUNTS.map((name) => (
        <div key={name} data-name={name} data-is-zero={plan[name] === 0}>
          <dt>{t(`data.${name}`, { count: plan[name] })}</dt>
          <dd>{format.count(plan[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A declared total beside the computed one: never a tick without both numbers. */
export function Total({ total: { declared, computed, ok } }: { total: ControlTotal }) {
  const { t, format } = useWords()
  return (
    <li data-ok={ok}>
      <b>
        {ok ? (
          <IconCheck size={16} stroke={1.5} aria-hidden />
        ) : (
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
        )}
        {t(ok ? 'data.total-equal' : 'data.total-differs')}
      </b>
      <span>
        <strong>{format.number(declared, 2)}</strong>
        {t('data.total-declared')}
      </span>
      <em>{ok ? '=' : '≠'}</em>
      <span>
        <strong>{format.number(computed, 2)}</strong>
        {t('data.total-computed')}
      </span>
    </li>
  )
}

interface ChoicesProps {
  readonly options: ImportOptions
  readonly plan: ImportPlan
  readonly replan: (options: ImportOptions) => void
  readonly isBusy: boolean
}

function Choices({ options, plan, replan, isBusy }: ChoicesProps) {
  const { t, format } = useWords()
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
      {(plan.rejected > 0 || options.allowRejects) && (
        <Checkbox
          size="xs"
          label={t('data.allow-rejects', rejects)}
          description={t('data.allow-rejects-text')}
          checked={options.allowRejects}
          disabled={isBusy}
          onChange={(event) => replan({ ...options, allowRejects: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        size="xs"
        label={t('data.complete')}
        description={t('data.complete-text')}
        checked={options.complete}
        disabled={isBusy}
        onChange={(event) => replan({ ...options, complete: event.currentTarget.checked })}
      />
    </div>
  )
}
