import type { NamedGroup } from '../findings/money.ts'
import { useWords } from '../state/words.tsx'
import styles from './budgets.module.css'

/** The kinds that a bullet draws. */
export const DRAWN = ['planned', 'committed', 'paid'] as const

interface BulletLegendProps {
  readonly groups: readonly NamedGroup[]
  readonly isInvented: boolean
}

/** What the marks of the bullets stand for, of the kinds that they draw. */
export function BulletLegend({ groups, isInvented }: BulletLegendProps) {
  const { t } = useWords()
  const drawn = DRAWN.filter((kind) =>
    groups.some(({ comparison }) => comparison.kind === 'bullet' && comparison.bullet[kind] !== null),
  )
  return (
    <p className={styles.legend} data-invented={isInvented} aria-hidden>
      {drawn.map((kind) => (
        <span key={kind}>
          <i data-kind={kind} />
          {t(`budgets.short-${kind}`)}
        </span>
      ))}
    </p>
  )
}
