import { DIFFERENCE_REASONS, type ReconciledRow } from '../../shared/domain/incidents/reconciliation.ts'
import type { DifferenceTableRow } from '../../shared/domain/report/difference-table.ts'
import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { reasonWords } from '../reconciliation/reason-words.ts'
import { shareWords } from '../reconciliation/share-words.ts'
import { ColumnHeads } from './column-heads.tsx'
import own from './difference.module.css'
import { tableClass } from './kept-rows.ts'
import notes from './notes.module.css'
import { usePaperWords } from './paper-words.tsx'
import { PaperSection, useNoRowsWords } from './section-head.tsx'
import styles from './table.module.css'

interface DifferenceSectionProps {
  readonly report: Report
  readonly by: ReconciledRow['by']
}

/** Records beside the published figures of the same days, with the likely reason where they differ. No totals. */
export function DifferenceSection({ report: { figures, tables }, by }: DifferenceSectionProps) {
  const { t, format } = usePaperWords()
  const name = `${by}-differences` as const
  const table = tables[name]
  const nothing = useNoRowsWords(table?.reason ?? null)
  if (table === null) return null
  const { rows } = table
  const compared = rows.filter(({ difference }) => difference !== null)
  const equal = compared.filter(({ difference }) => difference === 0).length
  const [first] = rows
  // The categories are those of one and the same period.
  const period = by === 'category' && first !== undefined ? [spanWords(first.from, first.to, t, format)] : []
  return (
    <PaperSection
      rows={rows}
      title={t(`report.table-${name}`, { number: tableNumber(tables, name) })}
      subs={rows.length === 0 ? [] : [...period, t('reconciliation.equal', { equal, all: compared.length })]}
      nothing={nothing}
      below={
        rows.length === 0 ? null : (
          <ul className={`${notes.notes} ${own.reasons}`}>
            <Publications rows={rows} by={by} />
            <Reasons figures={figures} by={by} />
          </ul>
        )
      }
    >
      <DifferenceLines rows={rows} by={by} />
    </PaperSection>
  )
}

function DifferenceLines({ rows, by }: { readonly rows: readonly DifferenceTableRow[]; by: ReconciledRow['by'] }) {
  const { t } = usePaperWords()
  return (
    <table className={tableClass(rows, own.differences)}>
      <ColumnHeads
        heads={[
          { words: t(`reconciliation.head-${by}`) },
          ...(['published', 'records', 'difference', 'share'] as const).map((column) => ({
            words: t(`reconciliation.head-${column}`),
            className: styles.number,
          })),
          { words: t('reconciliation.head-reason') },
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <DifferenceLine key={row[by]} row={row} by={by} />
        ))}
      </tbody>
    </table>
  )
}

function DifferenceLine({ row, by }: { row: DifferenceTableRow; by: ReconciledRow['by'] }) {
  const { t, format, label } = usePaperWords()
  const { from, to, records, difference, differenceShare } = row
  const key = row[by] ?? ''
  const days = spanWords(from, to, t, format)
  const reasons = DIFFERENCE_REASONS.filter((reason) => row.reasons?.split(' ').includes(reason))
  return (
    <tr>
      <th scope="row">
        {label(by, key)}
        {by === 'year' && days !== key ? <small className={styles.small}>{days}</small> : null}
      </th>
      <td className={styles.number}>
        <Published row={row} />
      </td>
      <td className={styles.number}>{records === null ? t('reconciliation.no-records') : format.count(records)}</td>
      <td className={styles.number}>
        {difference === null ? t('reconciliation.difference-none') : format.signed(difference)}
      </td>
      <td className={styles.number}>
        {differenceShare === null ? t('reconciliation.difference-none') : shareWords(differenceShare, format)}
      </td>
      <td>
        {reasons.length === 0
          ? t('reconciliation.reason-none')
          : reasons.map((reason) => (
              <span key={reason} className={own.reason}>
                {t(`reconciliation.short-${reason}`)}
              </span>
            ))}
      </td>
    </tr>
  )
}

function Published({ row: { published, qualifier, state } }: { row: DifferenceTableRow }) {
  const { t, format } = usePaperWords()
  if (published === null) return <>{t('reconciliation.not-published')}</>
  const value = format.count(published)
  if (state === 'derived') return <>{t('reconciliation.published-derived', { value })}</>
  const key = `vocabulary.qualifier-${qualifier}`
  return <>{t.has(key) ? t(key, { value }) : value}</>
}

/** What each reason of the table means, once. */
function Reasons({ figures: { reconciliation }, by }: Pick<Report, 'figures'> & { by: ReconciledRow['by'] }) {
  const words = usePaperWords()
  if (reconciliation === null) return null
  const rows = reconciliation.rows.filter((row) => row.by === by)
  const told = DIFFERENCE_REASONS.flatMap((reason) => {
    const given = rows.filter(({ reasons }) => reasons.includes(reason))
    const sentences = new Set(given.map((row) => reasonWords(reason, row, reconciliation, words)))
    return sentences.size === 0 ? [] : [{ reason, sentences: [...sentences] }]
  })
  return told.map(({ reason, sentences }) => (
    <li key={reason}>
      <b className={own.term}>{words.t(`reconciliation.short-${reason}`)}</b>
      <span>{sentences.join(' ')}</span>
    </li>
  ))
}

/** Where the published figures stand, and of what where they do not all stand in the same place. */
function Publications({ rows, by }: { readonly rows: readonly DifferenceTableRow[]; by: ReconciledRow['by'] }) {
  const { t, format, label, text } = usePaperWords()
  const placed = rows.flatMap(({ source, asOf, ...row }) =>
    source === null || asOf === null
      ? []
      : [{ place: t('reconciliation.source-as-of', { source, day: format.day(asOf) }), key: row[by] ?? '' }],
  )
  const places = [...Map.groupBy(placed, ({ place }) => place)]
  return places.map(([place, figures], index) => (
    <li key={place}>
      <b className={own.term}>{index === 0 ? t('reconciliation.head-source') : null}</b>
      <span>
        {text(
          places.length === 1
            ? place
            : t('report.published-in', { place, of: format.list(figures.map(({ key }) => label(by, key))) }),
        )}
      </span>
    </li>
  ))
}
