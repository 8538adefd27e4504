import { useWords } from '../state/words.tsx'
import styles from './missing-figure.module.css'

/** What stands in the place of a figure, in short, and why there is none, in a sentence. */
export interface Missing {
  readonly word: 'not-comparable' | 'no-value' | 'dash' | 'too-few' | 'too-early'
  readonly reason: string
}

interface MissingFigureProps extends Missing {
  /** False within what takes the focus itself, as a row does: the reason shows while that is pointed at or focused. */
  readonly isStop?: boolean
}

/** A figure that is missing: the reason shows at the pointer and on focus until Escape, and is what is read out. */
export function MissingFigure({ word, reason, isStop = true }: MissingFigureProps) {
  const { t } = useWords()
  return (
    <span className={styles.missing} data-missing tabIndex={isStop ? 0 : undefined}>
      <span aria-hidden>{t(`common.${word}`)}</span>
      <span className={styles.reason}>{reason}</span>
    </span>
  )
}
