import type { AnswerReason } from '../../shared/domain/question.ts'
import styles from './paper.module.css'
import { usePaperWords } from './paper-words.tsx'

/** The heading of a table, which is a bookmark of the PDF, and the sentence that says what it counts. */
export function SectionHead({ title, sub }: { title: string; sub: string | null }) {
  return (
    <>
      <h2 className={styles.heading}>{title}</h2>
      {sub === null ? null : <p className={styles.sub}>{sub}</p>}
    </>
  )
}

/** What stands in place of a table without rows. */
export function NoRows({ reason }: { reason: AnswerReason | null }) {
  const { t } = usePaperWords()
  return <p className={styles.flag}>{t(reason === null ? 'report.no-rows' : `vocabulary.answer-${reason}`)}</p>
}
