import type { ReactNode } from 'react'
import type { AnswerReason } from '../../shared/domain/incidents/question.ts'
import { roundedSum, shareOf } from '../../shared/domain/incidents/share.ts'
import type { ReportTables } from '../../shared/domain/report/sections/report-sections.ts'
import type { ShareBases } from '../../shared/domain/report/tables/report-figures.ts'
import type { TableName } from '../../shared/domain/report/tables/table.ts'
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
  readonly number: number
}

/** A drawn section: heading, which is a PDF bookmark, and sentences on what its table counts. */
export interface SectionContent {
  readonly title: string
  readonly subs: readonly string[]
  /** Replaces a table without rows; by default the reason. */
  readonly nothing?: string
  /** Rows that decide on page breaks, by default those of the table. */
  readonly lines?: readonly unknown[]
  readonly table: ReactNode
  readonly below?: ReactNode
}

/** Makes a section from its table. */
export type SectionOf<Name extends TableName> = (
  table: NonNullable<ReportTables[Name]>,
  source: SectionSource,
) => SectionContent

/** Fewer rows than these never stand alone beside a page break. */
const FEWEST_ROWS = 3

interface SectionProps extends SectionContent {
  readonly source: ReactNode
  /** What the contents lead to. */
  readonly id: string
  readonly lines: readonly unknown[]
  readonly nothing: string
}

/** A table of the report under its heading. */
export function Section({ id, title, subs, nothing, lines, table: drawn, source, below }: SectionProps) {
  return (
    // A small table stays with its heading, chart and notes.
    <section className={lines.length <= FEWEST_ROWS ? table.unbroken : undefined}>
      <h2 id={id} className={table.heading}>
        {title}
      </h2>
      {subs.map((sub) => (
        <p key={sub} className={table.sub}>
          {sub}
        </p>
      ))}
      {lines.length === 0 ? (
        <p className={styles.flag}>{nothing}</p>
      ) : (
        <>
          {drawn}
          {source}
        </>
      )}
      {below}
    </section>
  )
}

interface Shares {
  readonly rows: readonly { readonly share: number | null }[]
  readonly total: number | null
}

/** The base of the shares of a table, and their sum where rounding shows. The categories have a note instead. */
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

/** The words for a table without rows. */
export function noRowsWords(reason: AnswerReason | null, { t }: PaperWords): string {
  return t(reason === null ? 'report.no-rows' : `vocabulary.answer-${reason}`)
}
