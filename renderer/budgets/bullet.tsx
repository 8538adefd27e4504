import { useId } from 'react'
import type { Amount } from '../../shared/domain/money/amount.ts'
import type { Bullet } from '../../shared/domain/money/bullet.ts'
import { amountWords } from '../../shared/i18n/budget-words.ts'
import { Hatch } from '../charts/hatch.tsx'
import type { NamedGroup } from '../findings/money.ts'
import { useWords } from '../state/words.tsx'
import styles from './budgets.module.css'

interface BulletBarProps {
  readonly name: string
  readonly bullet: Bullet
  readonly axis: MoneyAxis
  readonly isInvented?: boolean
}

/** The range of all bars of a card, in cents; `start` is below zero where an amount is. */
export interface MoneyAxis {
  readonly start: number
  readonly end: number
}

const HEIGHT = 22

/** Planned as a tick, committed as a broad bar, paid as a thin one in it; from zero, negatives to the left. */
export function BulletBar({ name, bullet, axis: { start, end }, isInvented = false }: BulletBarProps) {
  const { t, format } = useWords()
  const hatch = useId()
  const { planned, committed, paid } = bullet
  // In per cent of the width, so that hatches are not stretched.
  const xOf = (cents: number): number => (end === start ? 0 : ((cents - start) / (end - start)) * 100)
  const fromZero = ({ cents }: Amount) => ({
    x: `${xOf(Math.min(0, cents))}%`,
    width: `${Math.abs(xOf(cents) - xOf(0))}%`,
  })
  const at = (cents: number) => ({ x1: `${xOf(cents)}%`, x2: `${xOf(cents)}%` })
  const words = (amount: Amount | null): string =>
    amount === null ? t('vocabulary.missing') : amountWords(amount, t, format)
  const label = t('budgets.bullet', {
    name,
    planned: words(planned),
    committed: words(committed),
    paid: words(paid),
  })
  const broad = committed ?? paid
  return (
    <svg className={styles.bullet} role="img" aria-label={label} data-invented={isInvented}>
      {isInvented && <Hatch id={hatch} color="var(--invented)" />}
      {planned !== null && <rect className={styles.track} y={5} {...fromZero(planned)} height={12} />}
      {broad !== null && (
        <rect
          className={styles.committed}
          y={5}
          {...fromZero(broad)}
          height={12}
          fill={isInvented ? `url(#${hatch})` : 'var(--accent)'}
        />
      )}
      {paid !== null && <rect className={styles.paid} y={9} {...fromZero(paid)} height={4} />}
      {start < 0 && <line className={styles.zero} {...at(0)} y1={0} y2={HEIGHT} />}
      {planned !== null && <line className={styles.planned} {...at(planned.cents)} y1={1} y2={HEIGHT - 1} />}
    </svg>
  )
}

/** The kinds in a bullet. */
export const DRAWN = ['planned', 'committed', 'paid'] as const

interface BulletLegendProps {
  readonly groups: readonly NamedGroup[]
  readonly isInvented: boolean
}

/** The legend of the bullets, for the kinds that occur. */
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
