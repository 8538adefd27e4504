import type { Day } from '../../../shared/domain/calendar/day.ts'
import { useFolder } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'
import styles from './provenance.module.css'
import { AsOf } from './provenance.tsx'

interface ProvenanceLineProps {
  /** Up to which day the figures of the page are known, `null` where it has none. */
  readonly day: Day | null
  /** Sources and caveats of all figures of the page. */
  readonly notes?: readonly string[]
}

/** What the figures of a page rest on, said once: it stays at the foot of the window. */
export function ProvenanceLine({ day, notes = [] }: ProvenanceLineProps) {
  const { t } = useWords()
  const { isDemonstration } = useFolder()
  return (
    <footer className={styles.line}>
      {isDemonstration && <b className={styles.tag}>{t('common.demonstration-source')}</b>}
      {day !== null && <AsOf day={day} />}
      {notes.map((note) => (
        <span key={note} title={note}>
          {note}
        </span>
      ))}
    </footer>
  )
}

/** The same of a page without figures of its own: up to which day the folder has incidents. */
export function FolderProvenance() {
  const { asOf } = useFolder()
  return <ProvenanceLine day={asOf.records ?? asOf.published} />
}
