import { DIFFERENCE_REASONS, type ReconciledRow } from '../../shared/domain/incidents/reconciliation.ts'
import type { DifferenceTableRow } from '../../shared/domain/report/tables/difference-table.ts'
import type { ReportTable } from '../../shared/domain/report/tables/table.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { reasonWords, shareWords } from '../reconciliation/reason-words.ts'
import differences from './difference.module.css'
import notes from './notes.module.css'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import { type PaperWords, usePaperWords } from './paper-words.tsx'
import type { SectionContent, SectionSource } from './report-section.tsx'
import styles from './table.module.css'

/** Records beside the published figures of the same days, with likely reasons. No totals. */
export function differenceSection(by: ReconciledRow['by']) {
  return ({ rows }: ReportTable<DifferenceTableRow>, source: SectionSource): SectionContent => {
    const { report, number, words } = source
    const { t, format } = words
    const compared = rows.filter(({ difference }) => difference !== null)
    const equal = compared.filter(({ difference }) => difference === 0).length
    const [first] = rows
    // All categories share one period.
    const period = by === 'category' && first !== undefined ? [spanWords(first.from, first.to, t, format)] : []
    return {
      title: t(`report.table-${by}-differences`, { number }),
      subs: rows.length === 0 ? [] : [...period, t('reconciliation.equal', { equal, all: compared.length })],
      table: <PaperTable rows={rows} columns={differenceColumns(by, words)} className={differences.differences} />,
      below:
        rows.length === 0 ? null : (
          <ul className={`${notes.notes} ${differences.reasons}`}>
            <Publications rows={rows} by={by} />
            <Reasons figures={report.figures} by={by} />
          </ul>
        ),
    }
  }
}

function differenceColumns(
  by: ReconciledRow['by'],
  { t, format, label }: PaperWords,
): readonly PaperColumn<DifferenceTableRow>[] {
  return [
    {
      name: by,
      head: t(`columns.${by}`),
      cell: (row) => {
        const key = row[by] ?? ''
        const days = spanWords(row.from, row.to, t, format)
        return (
          <>
            {label(by, key)}
            {by === 'year' && days !== key ? <small className={styles.small}>{days}</small> : null}
          </>
        )
      },
    },
    {
      name: 'published',
      head: t('columns.published'),
      className: styles.number,
      cell: (row) => <Published row={row} />,
    },
    {
      name: 'records',
      head: t('columns.records'),
      className: styles.number,
      cell: ({ records }) => (records === null ? t('reconciliation.no-records') : format.count(records)),
    },
    {
      name: 'difference',
      head: t('columns.difference'),
      className: styles.number,
      cell: ({ difference }) => (difference === null ? t('common.not-comparable') : format.signed(difference)),
    },
    {
      name: 'share',
      head: t('reconciliation.head-share'),
      className: styles.number,
      cell: ({ differenceShare }) =>
        differenceShare === null ? t('common.not-comparable') : shareWords(differenceShare, format),
    },
    { name: 'reason', head: t('reconciliation.head-reason'), cell: (row) => <ShortReasons row={row} /> },
  ]
}

function ShortReasons({ row }: { row: DifferenceTableRow }) {
  const { t } = usePaperWords()
  const reasons = DIFFERENCE_REASONS.filter((reason) => row.reasons?.split(' ').includes(reason))
  if (reasons.length === 0) return t('reconciliation.reason-none')
  return reasons.map((reason) => (
    <span key={reason} className={differences.reason}>
      {t(`reconciliation.short-${reason}`)}
    </span>
  ))
}

function Published({ row: { published, qualifier, state } }: { row: DifferenceTableRow }) {
  const { t, format } = usePaperWords()
  if (published === null) return <>{t('reconciliation.not-published')}</>
  const value = format.count(published)
  if (state === 'derived') return <>{t('reconciliation.published-derived', { value })}</>
  const key = `vocabulary.qualifier-${qualifier}`
  return <>{t.has(key) ? t(key, { value }) : value}</>
}

function Reasons({ figures: { reconciliation }, by }: Pick<Report, 'figures'> & { by: ReconciledRow['by'] }) {
  const words = usePaperWords()
  if (reconciliation === null) return null
  const rows = reconciliation.rows.filter((row) => row.by === by)
  const explained = DIFFERENCE_REASONS.flatMap((reason) => {
    const given = rows.filter(({ reasons }) => reasons.includes(reason))
    const sentences = new Set(given.map((row) => reasonWords(reason, row, reconciliation, words)))
    return sentences.size === 0 ? [] : [{ reason, sentences: [...sentences] }]
  })
  return explained.map(({ reason, sentences }) => (
    <li key={reason}>
      <b className={differences.term}>{words.t(`reconciliation.short-${reason}`)}</b>
      <span>{sentences.join(' ')}</span>
    </li>
  ))
}

/** The sources of the published figures; each with its figure where there are several. */
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
      <b className={differences.term}>{index === 0 ? t('reconciliation.head-source') : null}</b>
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
