import { IconArrowRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { ImportPlan, Understanding } from '../../shared/domain/import-plan.ts'
import { Card } from '../components/card.tsx'
import { Segments } from '../components/segments.tsx'
import { useWords } from '../state/words.tsx'
import { cellWords } from './cell-words.ts'
import { ProblemExport } from './problem-export.tsx'
import { ProblemList } from './problem-list.tsx'
import styles from './sample.module.css'
import { ScrollRegion } from './scroll-region.tsx'
import { fieldChoices, verdictOf } from './trial.ts'

interface SampleCardProps {
  readonly plan: ImportPlan
  readonly isStale: boolean
  /** The token of the file, once the host knows it. */
  readonly token: () => Promise<string> | null
}

type SampleRow = Understanding['sample'][number]
type Column = Understanding['columns'][number] & { readonly index: number }

/** The first rows, as they stand in the file and as they were read, and below them what is wrong. */
export function SampleCard({ plan, isStale, token }: SampleCardProps) {
  const { t, format } = useWords()
  const [shown, setShown] = useState<'all' | 'rejected'>('all')
  const { sample } = plan.understanding
  const rejected = sample.filter(({ isRejected }) => isRejected)
  const title = { count: plan.read, n: format.count(plan.read), rejected: format.count(plan.rejected) }
  return (
    <Card
      title={t(titleOf(plan), title)}
      sentence={sample.length === 0 ? undefined : t('data.sample-text', { count: sample.length })}
      tools={
        rejected.length > 0 && rejected.length < sample.length ? (
          <Segments
            label={t('data.sample-table')}
            options={[
              { value: 'all', label: t('data.show-all', { count: sample.length }) },
              { value: 'rejected', label: t('data.show-rejected', { count: rejected.length }) },
            ]}
            value={shown}
            onChange={setShown}
          />
        ) : undefined
      }
      isStale={isStale}
    >
      {sample.length > 0 && <SampleTable plan={plan} rows={shown === 'all' ? sample : rejected} />}
      <ProblemList plan={plan} tools={<ProblemExport token={token} />} />
    </Card>
  )
}

function titleOf(plan: ImportPlan) {
  if (plan.read === 0) return 'data.sample-title-none'
  if (verdictOf(plan).kind === 'questions') return 'data.sample-title-open'
  return plan.rejected === 0 ? 'data.sample-title-all' : 'data.sample-title-rejected'
}

function SampleTable({ plan, rows }: { plan: ImportPlan; rows: readonly SampleRow[] }) {
  const { t, language } = useWords()
  const columns = plan.understanding.columns.map((column, index) => ({ ...column, index }))
  const stored = columns.filter(({ field }) => field !== null)
  const fields = plan.dataset === null ? [] : fieldChoices(plan.dataset, language)
  return (
    <div className={styles.sample}>
      <ScrollRegion label={t('data.sample-table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('data.line')}</th>
              <th scope="col">{t('data.raw')}</th>
              {stored.map(({ header, field, reading, index }) => (
                <th key={header} scope="col" data-figure={isFigure(reading)}>
                  <span className={styles.way}>
                    <span title={header}>{t('data.column-name', { number: index + 1 })}</span>
                    <IconArrowRight size={12} stroke={1.5} aria-hidden />
                    <b>{fields.find(({ name }) => name === field)?.label ?? field}</b>
                  </span>
                  <small>{t(`data.reading-${reading}`)}</small>
                </th>
              ))}
              <th scope="col">{t('data.trial')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.line} {...{ row, columns, stored, plan }} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}

interface RowProps {
  readonly row: SampleRow
  readonly columns: readonly Column[]
  readonly stored: readonly Column[]
  readonly plan: ImportPlan
}

function Row({ row, columns, stored, plan }: RowProps) {
  const words = useWords()
  const { t } = words
  const wrong = plan.problems.filter(({ place }) => place.line === row.line).map(({ place }) => place.column)
  const isRejected = row.isRejected || (wrong.length > 0 && plan.rejected > 0)
  return (
    <tr data-rejected={isRejected}>
      <th scope="row">{row.line}</th>
      <td className={styles.raw}>
        {row.raw.map((cell, index) => (
          // The cells of a row have no other name than their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={index}>
            {index > 0 && <i>{plan.understanding.delimiter === '\t' ? '→' : plan.understanding.delimiter}</i>}
            {wrong.includes(columns[index]?.header) ? <mark>{cell}</mark> : <bdi>{cell}</bdi>}
          </Fragment>
        ))}
      </td>
      {stored.map(({ header, index, reading, field }) => {
        const read = row.read[index] ?? null
        const cell = read === null ? null : cellWords(read, { reading, field }, words)
        return (
          <td key={header} className={styles.read} data-figure={isFigure(reading)}>
            {cell === null ? <span title={t('data.not-read')}>—</span> : <bdi>{cell.text}</bdi>}{' '}
            {cell?.code != null && <code>{cell.code}</code>}
          </td>
        )
      })}
      <td className={isRejected ? styles.bad : styles.ok}>{t(isRejected ? 'data.row-rejected' : 'data.row-read')}</td>
    </tr>
  )
}

function isFigure(reading: Column['reading']): boolean {
  return reading === 'count' || reading === 'number-comma' || reading === 'number-point'
}
