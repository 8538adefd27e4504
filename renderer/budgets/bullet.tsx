import { useId } from 'react'
import type { Amount } from '../../shared/domain/money/amount.ts'
import { type Bullet, beyondPlan } from '../../shared/domain/money/bullet.ts'
import { amountWords } from '../../shared/i18n/budget-words.ts'
import { Hatch } from '../charts/hatch.tsx'
import type { Speech } from '../findings/finding.ts'
import type { NamedGroup } from '../findings/money.ts'
import { useWords } from '../state/words.tsx'
import styles from './budgets.module.css'

interface BulletBarProps {
  /** All of it in words, for those who do not see it. */
  readonly label: string
  readonly bullet: Bullet
  readonly axis: MoneyAxis
  readonly isInvented?: boolean
}

/** The range of all bars of a card, in cents; `start` is below zero where an amount is. */
export interface MoneyAxis {
  readonly start: number
  readonly end: number
}

/** In pixels. */
const HEIGHT = 22
const POINT = 6

/**
 * Planned as a tick, committed as a broad bar, paid as a thin one in it; what goes beyond the plan as a solid block that
 * ends in a point. From zero, negatives to the left.
 */
export function BulletBar({ label, bullet, axis: { start, end }, isInvented = false }: BulletBarProps) {
  const hatch = useId()
  const { planned, committed, paid } = bullet
  // In per cent of the width, so that hatches are not stretched.
  const xOf = (cents: number): number => (end === start ? 0 : ((cents - start) / (end - start)) * 100)
  const fromZero = ({ cents }: Pick<Amount, 'cents'>) => ({
    x: `${xOf(Math.min(0, cents))}%`,
    width: `${Math.abs(xOf(cents) - xOf(0))}%`,
  })
  const at = (cents: number) => ({ x1: `${xOf(cents)}%`, x2: `${xOf(cents)}%` })
  const broad = committed ?? paid
  const over = beyondPlan(bullet)
  const cut = (amount: Amount) => (over === null || planned === null ? amount : smaller(amount, planned))
  return (
    <svg className={styles.bullet} role="img" aria-label={label} data-invented={isInvented}>
      {isInvented && <Hatch id={hatch} color="var(--invented)" />}
      {planned !== null && <rect className={styles.track} y={5} {...fromZero(planned)} height={12} />}
      {broad !== null && (
        <rect
          className={styles.committed}
          y={5}
          {...fromZero(cut(broad))}
          height={12}
          fill={isInvented ? `url(#${hatch})` : 'var(--accent)'}
        />
      )}
      {paid !== null && <rect className={styles.paid} y={9} {...fromZero(cut(paid))} height={4} />}
      {over !== null && planned !== null && <Beyond from={xOf(planned.cents)} to={xOf(planned.cents + over.cents)} />}
      {start < 0 && <line className={styles.zero} {...at(0)} y1={0} y2={HEIGHT} />}
      {planned !== null && <line className={styles.planned} {...at(planned.cents)} y1={1} y2={HEIGHT - 1} />}
    </svg>
  )
}

function smaller(one: Amount, other: Amount): Amount {
  return one.cents <= other.cents ? one : other
}

/** Between two places in per cent; the point is whole however short the block is. */
function Beyond({ from, to }: { from: number; to: number }) {
  return (
    <g className={styles.over} data-over>
      <svg x={`${from}%`} y={5} width={`${to - from}%`} height={12} aria-hidden>
        <rect height={12} style={{ width: `max(0px, calc(100% - ${POINT}px))` }} />
      </svg>
      <svg x={`${to}%`} y={5} overflow="visible" aria-hidden>
        <path d={`M${-POINT - 0.5} 0 L0 6 L${-POINT - 0.5} 12 Z`} />
      </svg>
    </g>
  )
}

/** A bullet in words. */
export function bulletLabel(name: string, { planned, committed, paid }: Bullet, { t, format }: Speech): string {
  const words = (amount: Amount | null): string =>
    amount === null ? t('vocabulary.missing') : amountWords(amount, t, format)
  return t('budgets.bullet', { name, planned: words(planned), committed: words(committed), paid: words(paid) })
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
      {groups.some(({ comparison }) => comparison.kind === 'bullet' && beyondPlan(comparison.bullet) !== null) && (
        <span>
          <i data-kind="over" />
          {t('budgets.over-plan')}
        </span>
      )}
    </p>
  )
}
