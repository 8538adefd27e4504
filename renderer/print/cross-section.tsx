import { Fragment } from 'react'
import { crossFigure } from '../../shared/domain/cross/cross-questions.ts'
import { type CrossAnswer, crossCells, isEarlyShare, isOpenTable } from '../../shared/domain/cross/cross-table.ts'
import type { Dimension } from '../../shared/domain/incidents/dimension.ts'
import { isServiceReason } from '../../shared/domain/incidents/service-reason.ts'
import type { ReportFigures } from '../../shared/domain/report/tables/report-figures.ts'
import { MOST_ON_PAPER } from '../../shared/domain/report/tables/street-table.ts'
import { type Cell, type ReportCells, readCrossedColumn } from '../../shared/domain/report/tables/table.ts'
import { FIRST_CROSS } from '../../shared/domain/view/cross-view.ts'
import { municipalityOf } from '../../shared/domain/vocabulary/municipality.ts'
import { openWords, sharesWords } from '../../shared/i18n/cross-words.ts'
import { rowLabel } from '../../shared/i18n/label.ts'
import { measureWriter } from '../../shared/i18n/measure-words.ts'
import { onTimeWords, serviceReasonWords } from '../../shared/i18n/service-words.ts'
import { brokenName } from '../cross/broken-name.ts'
import { figureColumn } from './figure-columns.tsx'
import { tintOf } from './figures/tint-of.ts'
import { countedDays } from './paper-days.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import { type PaperWords, shown } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import type { SectionOf } from './report-section.tsx'
import styles from './table.module.css'

/** So many columns fit beside the names and the totals. */
const MOST_COLUMNS = 8

/** A measure by two dimensions: names and totals stand again before each part of the columns, the heads on each page. */
export const crossSection: SectionOf<'cross-table'> = (table, { report: { figures }, number, words }) => {
  const { t, format } = words
  const { cross, view } = figures
  const { rows: by, columns: across } = view.cross ?? FIRST_CROSS
  if (cross === null) return { title: t('report.section-cross-table'), subs: [], table: null }
  const figure = crossFigure(view)
  const codes = table.columns.filter((column) => readCrossedColumn(column) !== null)
  const beside = table.columns.filter((column) => column !== by && column !== 'all' && !codes.includes(column))
  const inner = table.rows
    .filter((row) => row[by] !== null)
    .flatMap((row) => codes.flatMap((column) => numberOf(row[column]) ?? []))
  const tint = tintOf(inner)
  const rows = { by, write: writerOf(cross, by, figure !== 'value', words), words }
  return {
    title: t('report.table-cross', {
      number,
      measure: t(`vocabulary.measure-${cross.measure}`),
      rows: t(`vocabulary.dimension-${by}`),
      columns: t(`vocabulary.dimension-${across}`),
    }),
    subs: [...crossSubs(figures, words), ...fewSubs(cross, table.rows, by, words)],
    ...(cross.reason !== undefined && isServiceReason(cross.reason)
      ? { nothing: serviceReasonWords(cross.reason, t, format) }
      : {}),
    table: (
      <>
        <PlaceCaveats answer={cross} filters={view.filters} />
        {partsOf([...codes, ...beside]).map(({ from, columns, isOne }) => (
          <Fragment key={from}>
            {!isOne && (
              <p className={styles.lead}>
                {t('report.cross-columns', {
                  from: from + 1,
                  to: Math.min(from + columns.length, codes.length),
                  all: codes.length,
                })}
              </p>
            )}
            <PaperTable
              rows={table.rows}
              className={styles.crossed}
              rowClass={(row) =>
                row[by] !== null ? undefined : row.line === undefined ? styles.strong : styles.computed
              }
              columns={[...headColumns(rows), ...columns.map((column) => crossed(column, tint, rows))]}
            />
          </Fragment>
        ))}
      </>
    ),
  }
}

/** Over which days or of which day, what stands in the cells, and what is worked out. */
function crossSubs({ cross, crossMedians, view }: ReportFigures, words: PaperWords): readonly string[] {
  const { t, format } = words
  if (cross === null || cross.period === null) return []
  const figure = t(`report.sub-cross-${crossFigure(view)}`)
  if (isOpenTable(cross)) return [...openWords(cross, t, format), figure]
  const days = t('report.sub-days', { period: countedDays(cross.period, view.filters, words) })
  if (cross.measure === 'on-time')
    return [
      days,
      t('service.on-time-definition'),
      t('service.part-of', { part: t('columns.all'), n: onTimeWords(cross.parts, t, format) }),
      figure,
      ...sharesWords(cross, t, format),
    ]
  return [
    days,
    figure,
    ...(cross.totals?.computed === true ? [t('report.sub-cross-computed')] : []),
    ...(crossMedians === null || crossMedians.total === null ? [] : [t('cross.medians-computed')]),
  ]
}

/** What too few means, where a delay is withheld for it. */
function fewSubs(
  answer: CrossAnswer,
  rows: readonly ReportCells[],
  by: Dimension,
  { t }: PaperWords,
): readonly string[] {
  if (answer.measure === 'on-time') return []
  const isFew = ([column, cell]: readonly [string, Cell]) =>
    cell === 'few' || (cell === null && column !== by && isOfDelays(answer))
  return rows.some((row) => Object.entries(row).some(isFew)) ? [t('cross.few-how')] : []
}

/** True where a missing figure is one of too few incidents. */
function isOfDelays({ measure, reason }: CrossAnswer): boolean {
  return (measure === 'median-days' || measure === 'p90-days') && reason === undefined
}

/** Columns in parts of nearly the same number. */
function partsOf(codes: readonly string[]) {
  const parts = Math.max(1, Math.ceil(codes.length / MOST_COLUMNS))
  const size = Math.ceil(codes.length / parts)
  return Array.from({ length: parts }, (_, part) => ({
    from: part * size,
    columns: codes.slice(part * size, (part + 1) * size),
    isOne: parts === 1,
  }))
}

interface RowWriting {
  readonly by: Dimension
  readonly write: (cell: Cell, column: string, row: ReportCells) => string
  readonly words: PaperWords
}

function headColumns({ by, write, words: { t, label } }: RowWriting): readonly PaperColumn<ReportCells>[] {
  return [
    {
      name: by,
      head: t(`columns.${by}`),
      className: styles.crossName,
      cell: (row) => {
        if (row[by] !== null) return label(by, String(row[by]))
        return t(row.line === 'medianComputed' || row.line === 'counted' ? `columns.${row.line}` : 'columns.all')
      },
    },
    {
      name: 'all',
      head: t('columns.all'),
      className: `${styles.number} ${styles.sum}`,
      cell: (row) => write(row.all ?? null, 'all', row),
    },
  ]
}

function crossed(
  column: string,
  tint: (value: number | null) => string | undefined,
  { by, write, words: { t, label } }: RowWriting,
): PaperColumn<ReportCells> {
  const code = readCrossedColumn(column)
  const head = column === 'medianComputed' || column === 'counted' ? t(`columns.${column}`) : column
  return {
    name: column,
    head: brokenName(code === null ? head : label(code.dimension, code.code), t.language),
    className: styles.number,
    cellClass: (row) => (row[by] === null || code === null ? undefined : tint(numberOf(row[column]))),
    cell: (row) => write(row[column] ?? null, column, row),
  }
}

function numberOf(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null
}

/** Shares stand in a table in which the sentence above says their unit. */
function writerOf(
  answer: CrossAnswer,
  by: Dimension,
  isShare: boolean,
  { t, format }: PaperWords,
): RowWriting['write'] {
  const { measure } = answer
  const cells = crossCells(answer)
  const isEarly = (row: ReportCells, column: string): boolean => {
    const code = row[by] ?? null
    return isEarlyShare(answer, cells(code === null ? null : String(code), readCrossedColumn(column)?.code ?? null))
  }
  const percent = (share: number) => format.fixed(share * 100, 1)
  const write = isShare || measure === 'on-time' ? percent : measureWriter(measure, format)
  const nothing = isOpenTable(answer) ? '–' : t(isOfDelays(answer) ? 'common.too-few' : 'common.no-value')
  return (cell, column, row) => {
    const { line } = row
    if (cell === 'few' || cell === 'early') return t(`common.too-${cell}`)
    if (cell === null && line !== undefined && column === line) return ''
    const isBeside = line !== undefined || column === 'medianComputed' || column === 'counted'
    const text = shown(numberOf(cell), isBeside ? format.count : write, nothing)
    return !isBeside && cell !== null && isEarly(row, column) ? `(${text})` : text
  }
}

/** Streets by their incidents; those of few are one line. */
export const streetSection: SectionOf<'streets'> = ({ rows, total, names }, { report: { figures }, number, words }) => {
  const { t, format, text } = words
  const { streetsOf } = figures.view.cross ?? FIRST_CROSS
  const place = streetsOf === null ? undefined : municipalityOf(streetsOf)
  const nameOf = ({ street, line, streets }: (typeof rows)[number]): string => {
    if (line === 'street') return text(rowLabel({ by: ['street'], names }, 0, street ?? '', t, format))
    return line === 'none' ? t('report.street-none') : t(`report.street-${line}`, counted(streets ?? 0, words))
  }
  const last = { street: null, line: 'none' as const, streets: null, incidents: total }
  return {
    title:
      place === undefined
        ? t('report.table-streets', { number })
        : t('report.table-streets-of', { number, municipality: place[words.language] }),
    subs: [
      ...(rows.length === 0 ? [] : [t('report.sub-streets')]),
      ...(rows.some(({ line }) => line === 'others') ? [t('report.sub-streets-largest', { most: MOST_ON_PAPER })] : []),
      ...(rows.some(({ line }) => line === 'few') ? [t('report.sub-streets-few')] : []),
    ],
    table: (
      <PaperTable
        rows={rows}
        total={last}
        className={styles.short}
        columns={[
          { name: 'street', head: t('columns.street'), className: styles.name, cell: nameOf },
          figureColumn('incidents', format.count, words),
        ]}
      />
    ),
  }
}

function counted(count: number, { format }: PaperWords) {
  return { count, figure: format.count(count) }
}
