import { useWords } from '../state/words.tsx'
import styles from './figure-table.module.css'

export interface FigureColumn {
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

/** The table behind a chart. The first cell of a row names it. */
export function FigureTable({ figures }: { figures: Figures }) {
  const { t } = useWords()
  const { caption, columns, rows, total } = figures
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
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
          {rows.map((cells) => (
            <Row key={cells[0]} cells={cells} columns={columns} />
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
    </section>
  )
}

function Row({ cells, columns }: { cells: readonly string[]; columns: readonly FigureColumn[] }) {
  return (
    <tr>
      {columns.map(({ label, isFigure }, index) =>
        index === 0 ? (
          <th key={label} scope="row">
            {cells[index]}
          </th>
        ) : (
          <td key={label} data-figure={isFigure}>
            {cells[index]}
          </td>
        ),
      )}
    </tr>
  )
}

/** The table as tab-separated lines, as a spreadsheet takes them. */
export function figuresText({ columns, rows, total }: Figures): string {
  const lines = [columns.map(({ label }) => label), ...rows, ...(total === undefined ? [] : [total])]
  return lines.map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}
