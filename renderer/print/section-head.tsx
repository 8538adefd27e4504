import type { AnswerReason } from '../../shared/domain/question.ts'
import type { ShareBases } from '../../shared/domain/report/figures.ts'
import notes from './notes.module.css'
import { usePaperWords } from './paper-words.tsx'
import styles from './table.module.css'

/** The heading of a table, which is a bookmark of the PDF, and the sentences that say what it counts. */
export function SectionHead({ title, subs }: { title: string; subs: readonly string[] }) {
  return (
    <>
      <h2 className={styles.heading}>{title}</h2>
      {subs.map((sub) => (
        <p key={sub} className={styles.sub}>
          {sub}
        </p>
      ))}
    </>
  )
}

/** What the shares of a table are shares of, in words; nothing where it is not known, or the table has no rows. */
export function useShareWords(
  dimension: keyof ShareBases,
  base: number | null,
  table: { readonly rows: readonly unknown[] } | null,
): readonly string[] {
  const { t, format } = usePaperWords()
  return base === null || table?.rows.length === 0
    ? []
    : [t(`vocabulary.share-of-${dimension}`, { count: base, figure: format.count(base) })]
}

/** What stands in place of a table without rows. */
export function NoRows({ reason }: { reason: AnswerReason | null }) {
  const { t } = usePaperWords()
  return <p className={notes.flag}>{t(reason === null ? 'report.no-rows' : `vocabulary.answer-${reason}`)}</p>
}
