import { splitInvented, splitLines } from '../../shared/domain/money/budget-lines.ts'
import { hasIncidents } from '../../shared/domain/report/sections/report-tables.ts'
import type { MoneyRow } from '../../shared/domain/report/tables/programme-tables.ts'
import { qualifierWord } from '../../shared/i18n/indicator-words.ts'
import { type PrintedValue, valueColumns } from './figure-columns.tsx'
import { MoneyTotals } from './money-totals.tsx'
import styles from './notes.module.css'
import { FigurePeriod } from './paper-days.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import type { PaperWords } from './paper-words.tsx'
import type { SectionOf } from './report-section.tsx'
import { placeColumns } from './source-line.tsx'

/** Printed money by kind. Invented lines come after the real ones, apart; kinds are never added. */
export const moneySection: SectionOf<'money'> = ({ rows }, { report: { figures, tables }, number, words }) => {
  const { t, text } = words
  const kinds = new Set(rows.map((row) => row.kind))
  const notes = [...new Set(rows.map((row) => row.note).filter((note) => note !== null))]
  const { real, invented } = splitInvented(figures.budgets)
  const { whole, parts } = splitLines(real)
  const wholeRows = splitLines(rows).whole
  const isOfPeriod = hasIncidents(tables) && figures.view.period.kind !== 'all'
  const csv = t('report.csv-name', { number })
  return {
    title:
      kinds.size === 0
        ? t('report.table-money-none', { number })
        : t('report.table-money', { number, count: kinds.size }),
    subs: [t('report.sub-money'), ...(isOfPeriod ? [t('report.sub-money-period')] : [])],
    nothing: t(figures.view.asOf === null ? 'budgets.none' : 'budgets.none-then'),
    table: (
      <>
        {wholeRows.length === 0 ? null : <PaperTable rows={wholeRows} columns={moneyColumns(wholeRows, words)} />}
        {parts.length === 0 ? null : <MoneyTotals lines={parts} whole={whole} figures={figures} csv={csv} />}
        {invented.length === 0 ? null : <MoneyTotals lines={invented} whole={[]} figures={figures} csv={csv} />}
      </>
    ),
    below: (
      <>
        <ul className={`${styles.notes} ${styles.withTable}`}>
          {notes.map((note) => (
            <li key={note}>
              <span>{text(note)}</span>
            </li>
          ))}
        </ul>
        {kinds.has('potential-saving') ? (
          <p className={`${styles.flag} ${styles.withTable}`}>{t('report.note-money')}</p>
        ) : null}
      </>
    ),
  }
}

function moneyColumns(rows: readonly MoneyRow[], words: PaperWords): readonly PaperColumn<MoneyRow>[] {
  const { t, text } = words
  return [
    { name: 'programme', head: t('columns.programme'), cell: ({ programme }) => text(programme) },
    {
      name: 'kind',
      head: t('columns.kind'),
      cell: ({ kind }) => {
        const key = `vocabulary.kind-${kind}`
        return t.has(key) ? t(key) : text(kind)
      },
    },
    { name: 'period', head: t('columns.period'), cell: ({ from, to }) => <FigurePeriod from={from} to={to} /> },
    ...valueColumns(rows, t('columns.amount'), (row) => amountValue(row, words), words),
    ...placeColumns(rows, words),
  ]
}

function amountValue({ amount, unit, decimals, qualifier }: MoneyRow, { t, format }: PaperWords): PrintedValue {
  return {
    qualifier: qualifierWord(qualifier, t),
    number: format.fixed(amount, decimals),
    decimals,
    unit: format.moneyUnit(unit),
  }
}
