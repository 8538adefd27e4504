import { splitInvented, splitLines } from '../../shared/domain/money/budget-lines.ts'
import type { MoneyRow } from '../../shared/domain/report/programme-tables.ts'
import { hasIncidents, tableNumber } from '../../shared/domain/report/report-tables.ts'
import { CENTS_IN_A_UNIT } from '../../shared/domain/vocabulary/money-unit.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { ColumnHeads } from './column-heads.tsx'
import { FigurePeriod } from './figure-period.tsx'
import { tableClass } from './kept-rows.ts'
import { MoneyTotals } from './money-totals.tsx'
import styles from './notes.module.css'
import { usePaperWords } from './paper-words.tsx'
import { PaperSection } from './section-head.tsx'
import table from './table.module.css'

/**
 * Money by kind, as printed; lines that are parts of programmes are added within their kind, the invented ones of a
 * demonstration after the real ones and for themselves. No kinds are added.
 */
export function MoneySection({ report: { figures, tables } }: { report: Report }) {
  const { t, text } = usePaperWords()
  if (tables.money === null) return null
  const { rows } = tables.money
  const kinds = new Set(rows.map((row) => row.kind))
  const number = tableNumber(tables, 'money')
  const notes = [...new Set(rows.map((row) => row.note).filter((note) => note !== null))]
  const { real, invented } = splitInvented(figures.budgets)
  const { whole, parts } = splitLines(real)
  const isOfPeriod = hasIncidents(tables) && figures.view.period.kind !== 'all'
  const csv = t('report.csv-name', { number })
  return (
    <PaperSection
      rows={rows}
      title={
        kinds.size === 0
          ? t('report.table-money-none', { number })
          : t('report.table-money', { number, count: kinds.size })
      }
      subs={[t('report.sub-money', { csv }), ...(isOfPeriod ? [t('report.sub-money-period')] : [])]}
      nothing={t(figures.view.asOf === null ? 'budgets.none' : 'budgets.none-then')}
      below={
        <>
          <ul className={`${styles.notes} ${styles.behind}`}>
            {notes.map((note) => (
              <li key={note}>
                <span>{text(note)}</span>
              </li>
            ))}
          </ul>
          {kinds.has('potential-saving') ? (
            <p className={`${styles.flag} ${styles.behind}`}>{t('report.note-money')}</p>
          ) : null}
        </>
      }
    >
      <MoneyLines rows={splitLines(rows).whole} />
      {parts.length === 0 ? null : <MoneyTotals lines={parts} whole={whole} figures={figures} csv={csv} />}
      {invented.length === 0 ? null : <MoneyTotals lines={invented} whole={[]} figures={figures} csv={csv} />}
    </PaperSection>
  )
}

/** Amounts of whole programmes, line by line. */
function MoneyLines({ rows }: { rows: readonly MoneyRow[] }) {
  const { t } = usePaperWords()
  if (rows.length === 0) return null
  return (
    <table className={tableClass(rows)}>
      <ColumnHeads
        heads={[
          { words: t('columns.programme') },
          { words: t('columns.kind') },
          { words: t('columns.period') },
          { words: t('columns.amount'), className: table.number },
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <MoneyLine key={[row.programme, row.kind, row.from, row.to, row.amount].join('/')} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function MoneyLine({ row }: { row: MoneyRow }) {
  const { t, format, text } = usePaperWords()
  const kindKey = `vocabulary.kind-${row.kind}`
  const qualifierKey = `vocabulary.qualifier-${row.qualifier}`
  const cents = row.amount * CENTS_IN_A_UNIT[row.unit]
  const amount = format.money(Math.round(cents), row.unit, row.decimals)
  return (
    <tr>
      <th scope="row">{text(row.programme)}</th>
      <td>{t.has(kindKey) ? t(kindKey) : text(row.kind)}</td>
      <td>
        <FigurePeriod from={row.from} to={row.to} />
      </td>
      <td className={table.number}>{t.has(qualifierKey) ? t(qualifierKey, { value: amount }) : amount}</td>
    </tr>
  )
}
