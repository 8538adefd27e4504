import { useWords } from '../state/words.tsx'
import styles from './service.module.css'
import { SHOWN_PARTS } from './shown-parts.ts'

/** What the fills of parts mean. */
export function PartLegend() {
  const { t } = useWords()
  return (
    <p className={styles.legend} aria-hidden>
      {SHOWN_PARTS.map((part) => (
        <span key={part}>
          <i data-part={part} />
          {t(`service.part-${part}`)}
        </span>
      ))}
    </p>
  )
}
