import type { Qualifier } from '../../shared/domain/dataset/dataset.ts'
import { useWords } from '../state/words.tsx'
import { Emphasis } from './emphasis.tsx'
import styles from './qualified-value.module.css'

interface QualifiedValueProps {
  /** The figure in words of the language, with its unit. */
  readonly value: string
  readonly qualifier: Qualifier
}

/** A figure with the reserve that the source prints with it, smaller: "more than 719 000". */
export function QualifiedValue({ value, qualifier }: QualifiedValueProps) {
  const { t } = useWords()
  return (
    <span className={styles.value}>
      <Emphasis message={(mark) => t(`vocabulary.qualifier-${qualifier}`, { value: mark })}>
        <b>{value}</b>
      </Emphasis>
    </span>
  )
}
