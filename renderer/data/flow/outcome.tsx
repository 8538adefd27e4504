import { IconAlertTriangle, IconCheck, IconChevronDown, IconInfoCircle } from '@tabler/icons-react'
import { type ControlTotal, type ImportPlan, totalUnit } from '../../../shared/domain/import/import-plan.ts'
import type { WrittenUnit } from '../../../shared/domain/vocabulary/money-unit.ts'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { useWords } from '../../state/words.tsx'
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
        {ok === null && <small>{t('data.total-unknown-text')}</small>}
      </div>
    </li>
  )
}

/** The control totals of a file, or that it prints none. Several equal ones are folded, so that the others are seen. */
export function ControlTotals({ plan: { controlTotals: totals, understanding } }: { plan: ImportPlan }) {
  const { t } = useWords()
  const unit = totalUnit(understanding)
  const equal = totals.filter(({ ok }) => ok === true)
  const isFolded = equal.length > 1
  const named = isFolded ? totals.filter(({ ok }) => ok !== true) : totals
  if (totals.length === 0)
    return (
      <p className={styles.noTotal}>
        <b>{t('data.total-none')}</b>
        {t('data.total-none-text')}
      </p>
    )
  return (
    <div className={styles.control}>
      {named.length > 0 && <Totals totals={named} unit={unit} />}
      {isFolded && (
        <details className={styles.equal}>
          <summary>
            <IconCheck size={16} stroke={1.5} aria-hidden />
            {t('data.totals-equal', { count: equal.length })}
            <IconChevronDown size={14} stroke={1.5} aria-hidden />
          </summary>
          <Totals totals={equal} unit={unit} />
        </details>
      )}
    </div>
  )
}

/** More totals than these scroll: the bar that they stand in stays low. */
const MOST_LOW_TOTALS = 2

function Totals({ totals, unit }: { totals: readonly ControlTotal[]; unit: WrittenUnit | null }) {
  const { t } = useWords()
  const list = (
    <ul className={styles.totals}>
      {totals.map((total, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have one name and one total.
        <Total key={index} total={total} unit={unit} />
      ))}
    </ul>
  )
  if (totals.length <= MOST_LOW_TOTALS) return list
  return (
    <div className={styles.list}>
      <ScrollRegion label={t('data.totals')} isLong>
        {list}
      </ScrollRegion>
    </div>
  )
}
