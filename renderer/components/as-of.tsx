import type { Day } from '../../shared/domain/calendar/day.ts'
import { useWords } from '../state/words.tsx'
import styles from './as-of.module.css'
import { Emphasis } from './emphasis.tsx'

/** "Data up to 15/11/2023": what no figure is shown without. */
export function AsOf({ day }: { day: Day }) {
  const { t, format } = useWords()
  return (
    <span className={styles.asOf}>
      <Emphasis message={(mark) => t('common.data-as-of', { day: mark })}>
        <b>{format.day(day)}</b>
      </Emphasis>
    </span>
  )
}
