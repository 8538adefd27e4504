import type { Amount } from '../../shared/domain/money/amount.ts'
import type { Bullet } from '../../shared/domain/money/bullet.ts'
import { amountWords } from '../../shared/i18n/amount-words.ts'
import { useWords } from '../state/words.tsx'
import styles from './budgets.module.css'

interface BulletBarProps {
  readonly name: string
  readonly bullet: Bullet
  readonly axis: MoneyAxis
}

/** The amounts at both ends, in cents, the same for all bars of a card; it starts below zero where an amount does. */
export interface MoneyAxis {
  readonly start: number
  readonly end: number
}

const WIDTH = 1000
const HEIGHT = 22

/** Planned as an upright tick, committed as the solid bar, paid as the thin light bar in it; from zero, to the left what is below. */
export function BulletBar({ name, bullet: { planned, committed, paid }, axis: { start, end } }: BulletBarProps) {
  const { t, format } = useWords()
  const xOf = (cents: number): number => (end === start ? 0 : ((cents - start) / (end - start)) * WIDTH)
  const fromZero = ({ cents }: Amount) => ({
    x: xOf(Math.min(0, cents)),
    width: Math.abs(xOf(cents) - xOf(0)),
  })
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
      {planned !== null && <rect className={styles.track} y={5} {...fromZero(planned)} height={12} />}
      {solid !== null && <rect className={styles.committed} y={5} {...fromZero(solid)} height={12} />}
      {paid !== null && <rect className={styles.paid} y={9} {...fromZero(paid)} height={4} />}
      {start < 0 && (
        <line className={styles.zero} x1={xOf(0)} x2={xOf(0)} y1={0} y2={HEIGHT} vectorEffect="non-scaling-stroke" />
      )}
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
