import { useWords } from '../state/words.tsx'
import styles from './figure-table.module.css'
import type { FigureColumn, Figures } from './figures.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { Lowered, Unbroken } from './typography.tsx'

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
