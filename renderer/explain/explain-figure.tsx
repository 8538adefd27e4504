import { IconAlignLeft } from '@tabler/icons-react'
import { useWords } from '../state/words.tsx'
import { type Explained, useExplain } from './explain-context.ts'
import styles from './explain-figure.module.css'

interface ExplainFigureProps extends Pick<Explained, 'measure'>, Partial<Pick<Explained, 'place'>> {
  /** The change, or why there is none. */
  readonly text: string
}

/** A change that opens its explanation. */
export function ExplainFigure({ measure, place = 'page', text }: ExplainFigureProps) {
  const { t } = useWords()
  const { opened, toggle } = useExplain()
  return (
    <button
      type="button"
      className={styles.figure}
      aria-expanded={opened?.measure === measure && opened.place === place}
      title={t('explanation.explain')}
      data-explains={measure}
      data-place={place}
      onClick={() => toggle({ measure, place })}
    >
      <span>{text}</span>
      <IconAlignLeft size={13} stroke={1.75} aria-hidden />
    </button>
  )
}
