import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { holdSeveralFigures } from '../../../shared/domain/dataset/figure-field.ts'
import { countedAs } from '../../../shared/domain/dataset/traits.ts'
import type { ImportPlan, Understanding } from '../../../shared/domain/import/import-plan.ts'
import type { Problem } from '../../../shared/domain/import/problem.ts'
import { noteAnswers, withAnswer } from '../../../shared/domain/import/question-answers.ts'
import { fileFieldWords } from '../../../shared/i18n/file-words.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import { Card } from '../../components/card/card.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { Segments } from '../../components/segments.tsx'
import { useFileSaving } from '../../components/use-change.ts'
import { useWords } from '../../state/words.tsx'
import { isOfRow, isRowRejected, type TrialProps, unknownTable, verdictOf } from '../work/trial.ts'
import { cellWords, writtenCell } from './cell-words.ts'
import { FirstLook } from './first-look.tsx'
import { ProblemList } from './problem-list.tsx'
import { ReadCell } from './read-cell.tsx'
import styles from './sample.module.css'

interface SampleCardProps extends TrialProps {
  readonly isStale: boolean
  /** The token of the file, once the host knows it. */
  readonly token: () => Promise<string> | null
}

type SampleRow = Understanding['sample'][number]
type Column = Understanding['columns'][number] & { readonly index: number }

/** The first rows, as they stand in the file and as they were read, and below them what is wrong. */
export function SampleCard({ plan, options, replan, isStale, token }: SampleCardProps) {
  const { t, format } = useWords()
  const [shown, setShown] = useState<'all' | 'rejected'>('all')
  const { sample } = plan.understanding
  const look = unknownTable(plan)
  const rejected = sample.filter((row) => isRowRejected(row, plan))
  const title = { count: plan.read, n: format.count(plan.read), rejected: format.count(plan.rejected) }
  return (
    <Card
      title={look === null ? t(titleOf(plan), title) : t('reading.look-title')}
      sentence={look !== null || sample.length === 0 ? undefined : t('data.sample-text', { count: sample.length })}
      controls={
        look === null && rejected.length > 0 && rejected.length < sample.length ? (
          <Segments
            label={t('data.sample-table')}
            options={[
              { value: 'all', label: t('reading.show-all', { count: sample.length }) },
              { value: 'rejected', label: rejectedWords() },
            ]}
            value={shown}
            onChange={setShown}
          />
        ) : undefined
      }
      isStale={isStale}
    >
      {look !== null && <FirstLook profile={look} options={options} replan={replan} />}
      {look === null && sample.length > 0 && <SampleTable plan={plan} rows={shown === 'all' ? sample : rejected} />}
      <ProblemList
        plan={plan}
        tools={<ProblemExport token={token} />}
        answers={(note) => <WordChoice note={note} plan={plan} options={options} replan={replan} />}
      />
    </Card>
  )

  // The rest lies below the first rows. Where rows have several figures, figures are counted, which no row tells.
  function rejectedWords(): string {
    const count = rejected.length
    return count < plan.rejected && !holdSeveralFigures(plan.understanding.columns)
      ? t('reading.show-rejected-some', { shown: count, n: format.count(plan.rejected) })
      : t('reading.show-rejected', { count })
  }
}

function titleOf(plan: ImportPlan) {
  const { kind } = verdictOf(plan)
  const noun = countedAs(plan.dataset)
  if (plan.read === 0) return kind === 'choice' || kind === 'questions' ? 'data.trial-waits' : 'data.sample-title-none'
  if (kind === 'questions') return `data.sample-title-open-${noun}` as const
  return `data.sample-title-${plan.rejected === 0 ? 'all' : 'rejected'}-${noun}` as const
}

function SampleTable({ plan, rows }: { plan: ImportPlan; rows: readonly SampleRow[] }) {
  const { t } = useWords()
  const columns = shownColumns(plan)
  const wasRead = plan.read > 0
  return (
    <div className={styles.sample}>
      <ScrollRegion label={t('data.sample-table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('data.line')}</th>
              {columns.map(({ header, field, reading, unit, index }) => (
                <th key={index} scope="col" data-figure={isFigure(reading)} data-ignored={field === null}>
                  <b>{columnWords(plan, { field, unit }, t)}</b>
                  <small>
                    <bdi>{header}</bdi>
                  </small>
                </th>
              ))}
              {wasRead && (
                <th scope="col" className={styles.outcome}>
                  {t('data.trial')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.sheet} ${row.line} ${row.column}`} {...{ row, columns, plan, wasRead }} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}

/** Figures and their unit first, so that they are in sight however wide the file is, and what is not stored last. */
function shownColumns({ understanding }: ImportPlan): readonly Column[] {
  const columns = understanding.columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ header, reading }) => header.trim() !== '' && reading !== 'personal')
  const rank = ({ field, reading }: Column): number => {
    if (field === null) return 3
    return isFigure(reading) ? 0 : field === 'unit' ? 1 : 2
  }
  return columns.toSorted((one, other) => rank(one) - rank(other))
}

interface RowProps {
  readonly row: SampleRow
  readonly columns: readonly Column[]
  readonly plan: ImportPlan
  readonly wasRead: boolean
}

function Row({ row, columns, plan, wasRead }: RowProps) {
  const words = useWords()
  const { t } = words
  const wrong = plan.problems.filter((problem) => isOfRow(problem, row))
  const isRejected = isRowRejected(row, plan)
  return (
    <tr data-rejected={isRejected}>
      <th scope="row">
        {row.column === undefined ? row.line : t('data.sample-place', { line: row.line, column: row.column })}
        {plan.understanding.together !== undefined && <small>{row.sheet}</small>}
      </th>
      {columns.map(({ header, index, reading, field }) => {
        const read = row.read[index] ?? null
        const raw = writtenCell(row.raw[index] ?? '', reading, plan.understanding)
        const cell = read === null ? null : cellWords(read, { reading, field }, words)
        const isWrong = wrong.some(({ place, raw: value }) =>
          row.column === undefined ? place.column === header : value === row.raw[index],
        )
        return (
          <td key={index} data-figure={isFigure(reading)} data-ignored={field === null}>
            {field !== null && wasRead && <ReadCell cell={cell} raw={raw} isWrong={isWrong} />}
            {(isWrong || raw !== cell) && <small title={raw}>{isWrong ? <mark>{raw}</mark> : <bdi>{raw}</bdi>}</small>}
          </td>
        )
      })}
      {wasRead && (
        <td className={`${styles.outcome} ${isRejected ? styles.bad : styles.ok}`}>
          {t(isRejected ? 'data.row-rejected' : 'data.row-read')}
        </td>
      )}
    </tr>
  )
}

/** The field of a column; of amounts also the unit that they are in. */
function columnWords({ dataset }: ImportPlan, { field, unit }: Pick<Column, 'field' | 'unit'>, t: Translator): string {
  if (field === null) return t('data.field-none')
  const value = fileFieldWords(dataset, field, t)
  const code = unit?.code ?? null
  return code === null ? value : t('data.in-unit', { value, unit: t(`tellers.unit-${code}`) })
}

function isFigure(reading: Column['reading']): boolean {
  return reading === 'count' || reading === 'number-comma' || reading === 'number-point'
}

/** Saves all problems of the trial as CSV, also those that are not shown. */
function ProblemExport({ token }: { token: () => Promise<string> | null }) {
  const { t, language } = useWords()
  const saving = useFileSaving(async (client) => {
    const file = await token()
    return file === null ? null : client.call('problems.export', { file, language })
  })
  return (
    <Button
      size="compact-xs"
      leftSection={<IconDownload size={14} stroke={1.5} />}
      loading={saving.isPending}
      onClick={() => saving.mutate()}
    >
      {t('exports.do-csv')}
    </Button>
  )
}

/** At a note on names of sub-categories, the other thing that may become of them; it runs the trial again. */
function WordChoice({ note, plan, options, replan }: TrialProps & { readonly note: Problem }) {
  const { t } = useWords()
  return noteAnswers(note, plan.understanding).map((answer) => {
    const chosen = answer.kind === 'mapping' ? answer.mapping.subcategories : undefined
    return chosen === undefined || answer.kind !== 'mapping' ? null : (
      <Button key={chosen} size="compact-xs" onClick={() => replan(withAnswer(options, answer))}>
        {t(`reading.${chosen}-subcategories`)}
      </Button>
    )
  })
}
