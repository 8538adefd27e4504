import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ControlTotal, ImportPlan } from '../../shared/domain/import-plan.ts'
import type { WrittenUnit } from '../../shared/domain/money-unit.ts'
import { totalUnit } from '../../shared/domain/total-unit.ts'
import { useWords } from '../state/words.tsx'
import styles from './outcome.module.css'

const COUNTS = ['new', 'changed', 'unchanged', 'addedUp', 'removed', 'rejected'] as const

/** How many rows each outcome has; that some were added up is said only where it happened. */
export function Counts({ plan }: { plan: ImportPlan }) {
  const { t, format } = useWords()
  return (
    <dl className={styles.counts}>
      {COUNTS.filter((name) => name !== 'addedUp' || plan.addedUp > 0).map((name) => (
        <div key={name} data-name={name} data-is-zero={plan[name] === 0}>
          <dt>{t(`data.${name}`, { count: plan[name] })}</dt>
          <dd>{format.count(plan[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A declared total beside the computed one: never a tick without both numbers, nor where rows are missing from one. */
function Total({ total: { label, declared, computed, ok }, unit }: { total: ControlTotal; unit: WrittenUnit | null }) {
  const { t, format } = useWords()
  return (
    <li data-ok={ok}>
      <b>
        {ok === null ? (
          <IconInfoCircle size={16} stroke={1.5} aria-hidden />
        ) : ok ? (
          <IconCheck size={16} stroke={1.5} aria-hidden />
        ) : (
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
        )}
        {t(ok === null ? 'data.total-unknown' : ok ? 'data.total-equal' : 'data.total-differs')}
      </b>
      <div>
        <bdi>{unit === null ? label : t('data.in-unit', { value: label, unit: t(`tellers.unit-${unit}`) })}</bdi>
        <span>
          <strong>{format.number(declared)}</strong>
          {t('data.total-declared')}
        </span>
        <em>{ok === null ? '?' : ok ? '=' : '≠'}</em>
        <span>
          <strong>{format.number(computed)}</strong>
          {t('data.total-computed')}
        </span>
      </div>
    </li>
  )
}

/** The control totals of a file, or that it prints none. */
export function ControlTotals({ plan: { controlTotals: totals, understanding } }: { plan: ImportPlan }) {
  const { t } = useWords()
  const unit = totalUnit(understanding)
  return (
    <ul className={styles.totals}>
      {totals.map((total, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have one name and one total.
        <Total key={index} total={total} unit={unit} />
      ))}
      {totals.length === 0 && (
        <li className={styles.noTotal}>
          <b>{t('data.total-none')}</b>
          {t('data.total-none-text')}
        </li>
      )}
    </ul>
  )
}
