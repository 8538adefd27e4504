import { useWords } from '../state/words.tsx'
import styles from './figure-table.module.css'
import { ScrollRegion } from './scroll-region.tsx'
import { Lowered, Unbroken } from './typography.tsx'

interface FigureColumn {
  readonly label: string
  /** Figures stand at the right, in figures of one width. */
  readonly isFigure: boolean
}

/** The figures of a chart in words of the language: what is shown, copied and printed. */
export interface Figures {
  /** What the table holds; read out, and printed above it. */
  readonly caption: string
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly total?: readonly string[]
}

/** The columns of rows that are named by their first cell and have figures in the others. */
export function figureColumns(name: string, ...figures: readonly string[]): readonly FigureColumn[] {
  return [{ label: name, isFigure: false }, ...figures.map((label) => ({ label, isFigure: true }))]
}

/** In signs, with its unit and the reserve of its source: "more than EUR 1,250,000 million". */
const LONGEST_FIGURE = 32

/** The table behind a chart. The first cell of a row names it. */
export function FigureTable({ figures }: { figures: Figures }) {
  const { t } = useWords()
  const { caption, columns, rows, total } = figures
  return (
    <ScrollRegion label={caption} isLong>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isFigure }) => (
              <th key={label} scope="col" data-figure={isFigure}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be called alike; their places tell them apart
            <Row key={place} cells={cells} columns={columns} />
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{t('common.no-rows')}</td>
            </tr>
          )}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <Row cells={total} columns={columns} />
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  )
}

function Row({ cells, columns }: { cells: readonly string[]; columns: readonly FigureColumn[] }) {
  return (
    <tr>
      {columns.map(({ label, isFigure }, index) =>
        index === 0 ? (
          <th key={label} scope="row">
            <Lowered text={cells[index] ?? ''} say={unbroken} />
          </th>
        ) : (
          <td key={label} data-figure={isFigure} data-reason={isFigure && (cells[index] ?? '').length > LONGEST_FIGURE}>
            <Lowered text={cells[index] ?? ''} say={unbroken} />
          </td>
        ),
      )}
    </tr>
  )
}

const unbroken = (piece: string) => <Unbroken text={piece} />

/** The table as tab-separated lines, as a spreadsheet takes them: it knows a number below zero by a hyphen only. */
export function figuresText({ columns, rows, total }: Figures): string {
  const lines = [columns.map(({ label }) => label), ...rows, ...(total === undefined ? [] : [total])]
  const cellText = (cell: string) => cell.replaceAll(/[\t\r\n]+/g, ' ').replace(/^\u2212(?=\d)/, '-')
  return lines.map((cells) => cells.map(cellText).join('\t')).join('\n')
}
