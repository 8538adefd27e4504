import { Fragment } from 'react'
import type { Dimension } from '../../shared/domain/incidents/dimension.ts'
import type { Measure } from '../../shared/domain/incidents/measure.ts'
import { MOST_ON_PAPER } from '../../shared/domain/report/tables/street-table.ts'
import { type Cells, readCrossedColumn } from '../../shared/domain/report/tables/table.ts'
import { crossFigure } from '../../shared/domain/view/cross-questions.ts'
import { FIRST_CROSS } from '../../shared/domain/view/cross-view.ts'
import { municipalityOf } from '../../shared/domain/vocabulary/municipality.ts'
import { rowLabel } from '../../shared/i18n/label.ts'
import { measureWriter } from '../../shared/i18n/measure-words.ts'
import { tintOf } from './figures/tint-of.ts'
import { countedDays } from './paper-days.tsx'
import { type Column, PaperTable } from './paper-table.tsx'
import { type PaperWords, shown } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import type { SectionOf } from './report-section.tsx'
import styles from './table.module.css'

/** So many columns fit beside the names and the totals. */
const MOST_COLUMNS = 8

/** A measure by two dimensions: names and totals stand again before each part of the columns, the heads on each page. */
export const crossSection: SectionOf<'cross-table'> = (table, { report: { figures }, number, words }) => {
  const { t } = words
  const { cross, view } = figures
  const [by, across] = cross?.by ?? []
  if (cross === null || by === undefined || across === undefined)
    return { title: t('report.section-cross-table'), subs: [], table: null }
  const figure = crossFigure(view)
  const codes = table.columns.filter((column) => readCrossedColumn(column) !== null)
  const parts = partsOf(codes)
  const inner = table.rows
    .filter((row) => row[by] !== null)
    .flatMap((row) => codes.flatMap((column) => numberOf(row[column]) ?? []))
  const tint = tintOf(inner)
  const write = writerOf(cross.measure, figure !== 'value', words)
  const rows = { by, write, words }
  return {
    title: t('report.table-cross', {
      number,
      measure: t(`vocabulary.measure-${cross.measure}`),
      rows: t(`vocabulary.dimension-${by}`),
      columns: t(`vocabulary.dimension-${across}`),
    }),
    subs:
      cross.period === null
        ? []
        : [
            t('report.sub-days', { period: countedDays(cross.period, view.filters, words) }),
            t(`report.sub-cross-${figure}`),
            ...(cross.totals?.computed === true ? [t('report.sub-cross-computed')] : []),
          ],
    table: (
      <>
        <PlaceCaveats answer={cross} filters={view.filters} />
        {parts.map(({ from, columns }) => (
          <Fragment key={from}>
            {parts.length > 1 && (
              <p className={styles.lead}>
                {t('report.cross-columns', { from: from + 1, to: from + columns.length, all: codes.length })}
              </p>
            )}
            <PaperTable
              rows={table.rows}
              className={styles.crossed}
              rowClass={(row) => (row[by] === null ? styles.strong : undefined)}
              columns={[...headColumns(rows), ...columns.map((column) => crossed(column, tint, rows))]}
            />
          </Fragment>
        ))}
      </>
    ),
  }
}

/** Columns in parts of nearly the same number. */
function partsOf(codes: readonly string[]) {
  const parts = Math.max(1, Math.ceil(codes.length / MOST_COLUMNS))
  const size = Math.ceil(codes.length / parts)
  return Array.from({ length: parts }, (_, part) => ({
    from: part * size,
    columns: codes.slice(part * size, (part + 1) * size),
  }))
}

interface RowWriting {
  readonly by: Dimension
  readonly write: (value: number | null) => string
  readonly words: PaperWords
}

function headColumns({ by, write, words: { t, label } }: RowWriting): readonly Column<Cells>[] {
  return [
    {
      name: by,
      head: t(`columns.${by}`),
      className: styles.crossName,
      cell: (row) => (row[by] === null ? t('columns.all') : label(by, String(row[by]))),
    },
    {
      name: 'all',
      head: t('columns.all'),
      className: `${styles.number} ${styles.sum}`,
      cell: ({ all }) => write(numberOf(all)),
    },
  ]
}

function crossed(
  column: string,
  tint: (value: number | null) => string | undefined,
  { by, write, words }: RowWriting,
): Column<Cells> {
  const { dimension, code } = readCrossedColumn(column) ?? { dimension: by, code: '' }
  return {
    name: column,
    head: words.label(dimension, code),
    className: styles.number,
    cellClass: (row) => (row[by] === null ? undefined : tint(numberOf(row[column]))),
    cell: (row) => write(numberOf(row[column])),
  }
}

function numberOf(cell: Cells[string] | undefined): number | null {
  return typeof cell === 'number' ? cell : null
}

/** Shares stand in a table in which the sentence above says their unit. */
function writerOf(measure: Measure, isShare: boolean, { t, format }: PaperWords): (value: number | null) => string {
  const write = isShare ? (share: number) => format.fixed(share * 100, 1) : measureWriter(measure, format)
  return (value) => shown(value, write, t('report.no-value'))
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
          {
            name: 'incidents',
            head: t('columns.incidents'),
            className: styles.number,
            cell: ({ incidents }) => shown(incidents, format.count, t('report.no-value')),
          },
        ]}
      />
    ),
  }
}

function counted(count: number, { format }: PaperWords) {
  return { count, figure: format.count(count) }
}
