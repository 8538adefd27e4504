import styles from './parts.module.css'
import type { PartScale } from './shown-parts.ts'

/** A part, or a piece of it, on the axis of its list. */
export interface PartPiece {
  readonly value: number
  readonly kind: 'carrier' | 'part' | 'rest' | 'rate' | 'mix'
  /** Where it begins; at zero unless told. */
  readonly from?: number
}

interface PartBarProps {
  readonly scale: PartScale
  readonly pieces: readonly PartPiece[]
}

/** A part from zero: a rise solid to the right, a fall hollow to the left. The figure stands beside it. */
export function PartBar({ scale: { zero, unit }, pieces }: PartBarProps) {
  const percent = (place: number): string => `${(place * 100).toFixed(2)}%`
  return (
    <div className={styles.bar} aria-hidden>
      <u style={{ insetInlineStart: percent(zero) }} />
      {pieces.map(({ value, kind, from = 0 }) => (
        <i
          key={kind}
          className={styles[kind]}
          data-falls={value < 0 || undefined}
          style={{
            insetInlineStart: percent(zero + Math.min(from, from + value) * unit),
            width: percent(Math.abs(value) * unit),
          }}
        />
      ))}
    </div>
  )
}
