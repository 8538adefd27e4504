import { IconChevronRight } from '@tabler/icons-react'
import {
  DIFFERENCE_REASONS,
  type ReconciledRow,
  type Reconciliation,
} from '../../shared/domain/incidents/reconciliation.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { MissingFigure } from '../charts/missing-figure.tsx'
import { Card } from '../components/card/card.tsx'
import { QualifiedValue } from '../components/card/provenance.tsx'
import { Heads } from '../components/listed.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import tables from '../components/tables.module.css'
import { Unbroken } from '../components/typography.tsx'
import { useWords } from '../state/words.tsx'
import { partRows, partsSentence } from './compared-rows.ts'
import { missingDifference, reasonWords, shareWords } from './reason-words.ts'
import styles from './reconciliation.module.css'

interface ReconciliationCardProps {
  readonly title: string
  readonly by: ReconciledRow['by']
  readonly reconciliation: Reconciliation
  readonly isStale: boolean
}

/** How many figures are equal, the gaps drawn, and on demand each line side by side; neither column has a total. */
export function ReconciliationCard({ title, by, reconciliation, isStale }: ReconciliationCardProps) {
  const words = useWords()
  const { t } = words
  const { records } = reconciliation
  const rows = reconciliation.rows.filter((row) => row.by === by)
  const parts = partRows(rows, records)
  return (
    <Card title={title} sentence={partsSentence(parts, words)} isStale={isStale}>
      {parts.gap.length > 0 && <GapBars rows={parts.gap} reconciliation={reconciliation} />}
      <Reasons rows={[...parts.gap, ...parts.other]} reconciliation={reconciliation} />
      <details className={styles.rows}>
        <summary>
          <IconChevronRight size={14} stroke={1.5} aria-hidden />
          {t('reconciliation.rows', { count: rows.length })}
        </summary>
        <ScrollRegion label={title}>
          <table className={`${tables.plain} ${styles.table}`}>
            <Heads
              heads={[
                t(`columns.${by}`),
                t('reconciliation.head-source'),
                { figure: t('columns.published') },
                { figure: t('columns.records') },
                { figure: t('columns.difference') },
                { figure: t('reconciliation.head-share') },
                t('reconciliation.head-reason'),
              ]}
            />
            <tbody>
              {rows.map((row) => (
                <Line key={row.key} row={row} reconciliation={reconciliation} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </Card>
  )
}

/** What each reason of the table means, once. */
function Reasons({ rows, reconciliation }: { rows: readonly ReconciledRow[]; reconciliation: Reconciliation }) {
  const words = useWords()
  return (
    <dl className={styles.reasons}>
      {DIFFERENCE_REASONS.map((reason) => {
        const explained = rows.filter(({ reasons }) => reasons.includes(reason))
        const sentences = new Set(explained.map((row) => reasonWords(reason, row, reconciliation, words)))
        return (
          sentences.size > 0 && (
            <div key={reason}>
              <dt>{words.t(`reconciliation.short-${reason}`)}</dt>
              <dd>{[...sentences].join(' ')}</dd>
            </div>
          )
        )
      })}
    </dl>
  )
}

interface LineProps {
  readonly row: ReconciledRow
  readonly reconciliation: Reconciliation
}

function Line({ row, reconciliation }: LineProps) {
  const words = useWords()
  const { t, format } = words
  const { by, key, from, to, published, records, difference, share, reasons } = row
  const [first, ...others] = reasons
  const missing = missingDifference(row, reconciliation, words)
  const period = spanWords(from, to, t, format)
  return (
    <tr>
      <th scope="row">
        {labelOf(by, key, t, format)}
        {by === 'year' && period !== key && (
          <small>
            <Unbroken text={period} />
          </small>
        )}
      </th>
      <td>
        {published !== null && (
          <small>
            <Unbroken
              text={t('reconciliation.source-as-of', { source: published.source, day: format.day(published.asOf) })}
            />
          </small>
        )}
      </td>
      <td data-figure>
        <Published figure={published} />
      </td>
      <td data-figure>{records === null ? <i>{t('reconciliation.no-records')}</i> : format.count(records)}</td>
      <td data-figure data-is-zero={difference === 0}>
        {difference === null ? <MissingFigure {...missing} /> : format.signed(difference)}
      </td>
      <td data-figure data-is-zero={difference === 0}>
        {share === null ? <MissingFigure {...missing} isStop={difference !== null} /> : shareWords(share, format)}
      </td>
      <td>
        {first === undefined ? (
          <i>{t('reconciliation.reason-none')}</i>
        ) : (
          <span>{t(`reconciliation.short-${first}`)}</span>
        )}
        {others.map((reason) => (
          <small key={reason}>{t(`reconciliation.short-${reason}`)}</small>
        ))}
      </td>
    </tr>
  )
}

function Published({ figure }: { figure: ReconciledRow['published'] }) {
  const { t, format } = useWords()
  if (figure === null) return <i>{t('reconciliation.not-published')}</i>
  const value = format.count(figure.value)
  if (figure.isDerived) return t('reconciliation.published-derived', { value })
  return <QualifiedValue value={value} qualifier={figure.qualifier} />
}

interface GapBarsProps {
  readonly rows: readonly ReconciledRow[]
  readonly reconciliation: Reconciliation
}

/** The differences from zero on one scale, more records to the right and fewer to the left, with both figures. */
export function GapBars({ rows, reconciliation }: GapBarsProps) {
  const words = useWords()
  const { t, format } = words
  const largest = Math.max(...rows.map(({ difference }) => Math.abs(difference ?? 0)))
  return (
    <ul className={styles.gaps}>
      {rows.map((row) => {
        const { by, key, published, records, difference, share } = row
        const size = (Math.abs(difference ?? 0) / (largest || 1)) * 50
        return (
          <li key={key}>
            <b>{labelOf(by, key, t, format)}</b>
            <span className={styles.gap} aria-hidden>
              <i style={{ left: `${(difference ?? 0) < 0 ? 50 - size : 50}%`, width: `${size}%` }} />
            </span>
            <span>
              {share === null ? (
                <>
                  {format.signed(difference ?? 0)} <MissingFigure {...missingDifference(row, reconciliation, words)} />
                </>
              ) : (
                t('reconciliation.gap', {
                  difference: format.signed(difference ?? 0),
                  share: shareWords(share, format),
                })
              )}
            </span>
            <small>
              {t('reconciliation.gap-of', {
                published: t(`vocabulary.qualifier-${published?.qualifier ?? 'exact'}`, {
                  value: format.count(published?.value ?? 0),
                }),
                records: format.count(records ?? 0),
              })}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
