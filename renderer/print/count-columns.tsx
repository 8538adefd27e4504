import type { ReactNode } from 'react'
import { comparedDays, isWithheldReason } from '../../shared/domain/incidents/comparison.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import type { ComparedCells } from '../../shared/domain/report/tables/table.ts'
import { figureColumn } from './figure-columns.tsx'
import { NoteMark } from './note-list.tsx'
import { shortSpan } from './paper-days.tsx'
import type { PaperColumn } from './paper-table.tsx'
import { type PaperWords, shown } from './paper-words.tsx'
import type { SectionSource } from './report-section.tsx'
import styles from './table.module.css'

interface Counted {
  readonly incidents: number | null
  readonly share: number | null
}

interface CountColumns<Row> {
  readonly rows: readonly Row[]
  readonly name: PaperColumn<Row>
  /** What the table is ordered by, before the count. */
  readonly leading?: readonly PaperColumn<Row>[]
  readonly between?: readonly PaperColumn<Row>[]
  /** Values of the bars and their head; incidents by default. */
  readonly bar?:
    | { readonly valueOf: (row: Row) => number | null; readonly head: (largest: number) => string }
    | undefined
  /** The total as a share of the base of the shares. */
  readonly totalShare: number | null
  readonly shareMark?: ReactNode
  readonly control?: ReactNode
}

/** The columns of a table of counts, and the class of its largest row. */
export function countColumns<Row extends Counted>(
  { rows, name, leading = [], between = [], bar: given, totalShare, shareMark, control }: CountColumns<Row>,
  { t, format }: PaperWords,
): { readonly columns: readonly PaperColumn<Row>[]; readonly rowClass: (row: Row) => string | undefined } {
  const bar = given ?? {
    valueOf: (row: Row) => row.incidents,
    head: (most: number) => t('columns.bar', { largest: format.count(most) }),
  }
  const largest = Math.max(0, ...rows.map((row) => bar.valueOf(row) ?? 0))
  const isLargest = (row: Row) => bar.valueOf(row) === largest
  return {
    columns: [
      name,
      ...leading,
      figureColumn('incidents', format.count, { t }),
      {
        name: 'share',
        head: (
          <>
            {t('columns.share')}
            {shareMark}
          </>
        ),
        className: styles.number,
        cell: ({ share }) => shown(share, format.share, t('common.no-value')),
        total: { content: totalShare === null ? null : format.share(totalShare) },
      },
      ...between,
      {
        name: 'bar',
        head: bar.head(largest),
        className: styles.bar,
        cell: (row) => <Bar value={bar.valueOf(row) ?? 0} largest={largest} isStrong={isLargest(row)} />,
        total: { content: control, className: styles.control },
      },
    ],
    rowClass: (row) => (isLargest(row) ? styles.strong : undefined),
  }
}

function Bar({ value, largest, isStrong }: { value: number; largest: number; isStrong: boolean }) {
  const share = largest === 0 ? 0 : value / largest
  return (
    <svg width="100%" height="9" aria-hidden="true">
      <rect width={`${(share * 100).toFixed(2)}%`} height="9" fill={isStrong ? '#343c9c' : '#8b8c9e'} />
    </svg>
  )
}

/** The compared figures, where known, and the change: of the incidents, which the heads say beside another measure. */
export function comparisonColumns<Row extends ComparedCells>(
  rows: readonly Row[],
  { asOf }: Answer,
  { report, notes, words: { t, format } }: SectionSource,
  isBesideMeasure = false,
): readonly PaperColumn<Row>[] {
  if (rows.every((row) => row.before === null)) return []
  const other = comparedDays(report.figures.view.comparison, asOf)
  const days = other === null ? t('columns.before-year') : shortSpan(other, { t, format })
  return [
    figureColumn('before', format.count, { t }, { head: isBesideMeasure ? t('columns.before') : days }),
    {
      name: 'change',
      head: (
        <>
          {t(isBesideMeasure ? 'columns.change' : 'columns.change-short')}
          <NoteMark mark={notes.markOf('unlike-days')} />
        </>
      ),
      className: styles.number,
      cell: ({ change, reason }) => (
        <>
          {shown(change, format.change, t('common.not-comparable'))}
          <NoteMark mark={isWithheldReason(reason) ? notes.markOf(`reason-${reason}`) : null} />
        </>
      ),
    },
  ]
}
