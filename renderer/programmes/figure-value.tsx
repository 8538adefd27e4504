import { IconAlertTriangle } from '@tabler/icons-react'
import { Sparkline } from '../charts/time/sparkline.tsx'
import { QualifiedValue } from '../components/card/provenance.tsx'
import { Lowered } from '../components/typography.tsx'
import { useWords } from '../state/words.tsx'
import { SourceTip } from './source-tip.tsx'
import type { TileFigure } from './tile-figure.ts'
import styles from './tiles.module.css'

interface FigureValueProps {
  readonly figure: TileFigure
  readonly isLarge: boolean
  readonly onOpen?: () => void
}

/** A figure with its reserve and its name; its source at the pointer and on focus. */
export function FigureValue({ figure, isLarge, onOpen }: FigureValueProps) {
  const { t } = useWords()
  const { value, qualifier, label, kind, fraction, part, years, isInconsistent } = figure
  return (
    <SourceTip figure={figure}>
      <button type="button" className={styles.figure} data-is-large={isLarge} tabIndex={-1} onClick={onOpen}>
        <span className={styles.value}>
          <QualifiedValue value={value} qualifier={qualifier} />
          {isInconsistent && (
            <IconAlertTriangle
              size={14}
              stroke={1.5}
              className={styles.warning}
              aria-label={t('programmes.inconsistent')}
            />
          )}
          {isLarge && years.length > 0 && (
            <span className={styles.years}>
              <Sparkline earlier={[]} now={years} />
            </span>
          )}
        </span>{' '}
        <span className={styles.label}>
          <Lowered text={label} />
        </span>
        {isLarge && fraction !== null && (
          <span className={styles.share} data-kind={kind} aria-hidden>
            <i style={{ width: `${fraction * 100}%` }} />
          </span>
        )}
        {isLarge && part !== null && <span className={styles.part}>{part}</span>}
      </button>
    </SourceTip>
  )
}
