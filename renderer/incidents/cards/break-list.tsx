import { CATEGORIES } from '../../../shared/domain/vocabulary/category.ts'
import styles from '../../notes/notes.module.css'
import { useWords } from '../../state/words.tsx'
import type { MarkedBreak } from './breaks.ts'

/** What the letters on a trend stand for: from that day on a name means another category. */
export function BreakList({ breaks }: { breaks: readonly MarkedBreak[] }) {
  const { t, format, language } = useWords()
  if (breaks.length === 0) return null
  return (
    <section className={styles.notes} aria-label={t('mappings.breaks-table')}>
      <ul>
        {breaks.map(({ id, mark, from, name, category }) => (
          <li key={id}>
            <b>{mark}</b>
            <span>
              {t('mappings.break-note', { day: format.day(from), name, category: CATEGORIES[category][language] })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
