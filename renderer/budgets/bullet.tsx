import type { Amount } from '../../shared/domain/money/amount.ts'
import type { Bullet } from '../../shared/domain/money/bullet.ts'
import { amountWords } from '../../shared/i18n/amount-words.ts'
import { useWords } from '../state/words.tsx'
import styles from './budgets.module.css'

interface BulletBarProps {
  readonly name: string
  readonly bullet: Bullet
  /** The amount at the right end, in cents, the same for all bars of a card. */
  readonly end: number
}

const WIDTH = 1000
const HEIGHT = 22

/** Planned as an upright tick, committed as the solid bar, paid as the thin light bar in it; from zero. */
export function BulletBar({ name, bullet: { planned, committed, paid }, end }: BulletBarProps) {
  const { t, format } = useWords()
  const xOf = (cents: number): number => (end === 0 ? 0 : (cents / end) * WIDTH)
  const words = (amount: Amount | null): string =>
    amount === null ? t('vocabulary.missing') : amountWords(amount, t, format)
  const label = t('budgets.bullet', {
    name,
    planned: words(planned),
    committed: words(committed),
    paid: words(paid),
  })
  const solid = committed ?? paid
  return (
    <svg
      className={styles.bullet}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {planned !== null && <rect className={styles.track} y={5} width={xOf(planned.cents)} height={12} />}
      {solid !== null && <rect className={styles.committed} y={5} width={xOf(solid.cents)} height={12} />}
      {paid !== null && <rect className={styles.paid} y={9} width={xOf(paid.cents)} height={4} />}
      {planned !== null && (
        <line
          className={styles.planned}
          x1={xOf(planned.cents)}
          x2={xOf(planned.cents)}
          y1={1}
          y2={HEIGHT - 1}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
