import type { ReactNode } from 'react'
import type { AnswerReason } from '../../shared/domain/incidents/question.ts'
import { roundedSum, shareOf } from '../../shared/domain/incidents/share.ts'
import type { ShareBases } from '../../shared/domain/report/figures.ts'
import type { ReportTables } from '../../shared/domain/report/report-sections.ts'
import type { TableName } from '../../shared/domain/report/table.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import styles from './notes.module.css'
import type { Notes } from './notes.ts'
import type { PaperWords } from './paper-words.tsx'
import table from './table.module.css'

/** What a section of the report is made from. */
export interface SectionSource {
  readonly report: Report
  readonly notes: Notes
  readonly words: PaperWords
  /** The number of its table. */
  readonly number: number
}

/** A section as it is drawn: its heading, a bookmark of the PDF, and the sentences that say what its table counts. */
export interface SectionContent {
  readonly title: string
  readonly subs: readonly string[]
  /** What stands in place of a table without rows; else the words for its reason. */
  readonly nothing?: string
  /** The lines that decide whether a page may end in the section; else the rows of its table. */
  readonly lines?: readonly unknown[]
  readonly table: ReactNode
  /** What stands below, rows or none. */
  readonly below?: ReactNode
}

/** Makes a section from its table. */
export type SectionOf<Name extends TableName> = (
  table: NonNullable<ReportTables[Name]>,
  source: SectionSource,
) => SectionContent

/** So many rows at least stand on either side of a page's end; fewer are no table without their heading. */
const FEWEST_ROWS = 3

interface SectionProps extends SectionContent {
  readonly lines: readonly unknown[]
  readonly nothing: string
}

/** A table of the report under its heading. */
export function Section({ title, subs, nothing, lines, table: drawn, below }: SectionProps) {
  return (
    // Heading, chart and notes stay with a table that is too small to stand alone.
    <section className={lines.length <= FEWEST_ROWS ? table.unbroken : undefined}>
      <h2 className={table.heading}>{title}</h2>
      {subs.map((sub) => (
        <p key={sub} className={table.sub}>
          {sub}
        </p>
      ))}
      {lines.length === 0 ? <p className={styles.flag}>{nothing}</p> : drawn}
      {below}
    </section>
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
export function shareSubs(
  dimension: keyof ShareBases,
  base: number | null,
  { rows, total }: Shares,
  { t, format }: PaperWords,
): readonly string[] {
  if (base === null || rows.length === 0) return []
  const shares = rows.map(({ share }) => share)
  const sum = dimension === 'category' ? null : roundedSum(shares, shareOf(total, base))
  return [
    t(`vocabulary.share-of-${dimension}`, { count: base, figure: format.count(base) }),
    ...(sum === null ? [] : [t('report.sub-shares-sum', { sum: format.share(sum) })]),
  ]
}

/** What stands in place of a table without rows. */
export function noRowsWords(reason: AnswerReason | null, { t }: PaperWords): string {
  return t(reason === null ? 'report.no-rows' : `vocabulary.answer-${reason}`)
}
