import type { ReactNode } from 'react'
import type { AnswerReason } from '../../shared/domain/incidents/question.ts'
import { roundedSum, shareOf } from '../../shared/domain/incidents/share.ts'
import type { ShareBases } from '../../shared/domain/report/figures.ts'
import { sectionClass } from './kept-rows.ts'
import notes from './notes.module.css'
import { usePaperWords } from './paper-words.tsx'
import styles from './table.module.css'

/** The heading of a table, which is a bookmark of the PDF, and the sentences that say what it counts. */
function SectionHead({ title, subs }: { title: string; subs: readonly string[] }) {
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

interface Shares {
  readonly rows: readonly { readonly share: number | null }[]
  readonly total: number | null
}

/**
 * What the shares of a table are shares of, in words, and what they add up to where rounding shows; nothing where it is
 * not known, or the table has no rows. Those of the categories add up in a note.
 */
export function useShareWords(
  dimension: keyof ShareBases,
  base: number | null,
  table: Shares | null,
): readonly string[] {
  const { t, format } = usePaperWords()
  if (base === null || table === null || table.rows.length === 0) return []
  const shares = table.rows.map(({ share }) => share)
  const sum = dimension === 'category' ? null : roundedSum(shares, shareOf(table.total, base))
  return [
    t(`vocabulary.share-of-${dimension}`, { count: base, figure: format.count(base) }),
    ...(sum === null ? [] : [t('report.sub-shares-sum', { sum: format.share(sum) })]),
  ]
}

/** What stands in place of a table without rows. */
export function useNoRowsWords(reason: AnswerReason | null): string {
  const { t } = usePaperWords()
  return t(reason === null ? 'report.no-rows' : `vocabulary.answer-${reason}`)
}

interface PaperSectionProps {
  readonly rows: readonly unknown[]
  readonly title: string
  readonly subs: readonly string[]
  /** What stands in place of the table where it has no rows. */
  readonly nothing: string
  readonly children: ReactNode
  /** What stands below, rows or none. */
  readonly below?: ReactNode
}

/** A table of the report under its heading. */
export function PaperSection({ rows, title, subs, nothing, children, below }: PaperSectionProps) {
  return (
    <section className={sectionClass(rows)}>
      <SectionHead title={title} subs={subs} />
      {rows.length === 0 ? <p className={notes.flag}>{nothing}</p> : children}
      {below}
    </section>
  )
}
