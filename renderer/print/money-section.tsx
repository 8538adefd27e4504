import type { Report } from '../../shared/contract/report.ts'
import { CENTS_IN_A_UNIT, type MoneyRow } from '../../shared/domain/report/programme-tables.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import styles from './paper.module.css'
import { usePaperWords } from './paper-words.tsx'
import { NoRows, SectionHead } from './section-head.tsx'

/** Money by kind, as printed; nothing is added up, and nothing stands on one axis. */
export function MoneySection({ report }: { report: Report }) {
  const { t, text } = usePaperWords()
  const table = report.tables.money
  if (table === null) return null
  const kinds = new Set(table.rows.map((row) => row.kind))
  const number = tableNumber(report.tables, 'money')
  const notes = [...new Set(table.rows.map((row) => row.note).filter((note) => note !== null))]
  const hasInstitutions = table.rows.some((row) => row.institution !== null)
  return (
    <section>
      <SectionHead title={t('report.table-money', { number, count: kinds.size })} sub={t('report.sub-money')} />
      {table.rows.length === 0 ? (
        <NoRows reason={table.reason} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.column-programme')}</th>
              <th scope="col">{t('report.column-kind')}</th>
              {hasInstitutions ? <th scope="col">{t('report.column-institution')}</th> : null}
              <th scope="col">{t('report.column-period')}</th>
              <th scope="col" className={styles.number}>
                {t('report.column-amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <MoneyLine key={keyOf(row)} row={row} hasInstitutions={hasInstitutions} />
            ))}
          </tbody>
        </table>
      )}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>
            <span>{text(note)}</span>
          </li>
        ))}
      </ul>
      {kinds.has('potential-saving') ? <p className={styles.flag}>{t('report.note-money')}</p> : null}
    </section>
  )
}

function MoneyLine({ row, hasInstitutions }: { row: MoneyRow; hasInstitutions: boolean }) {
  const { t, format, text } = usePaperWords()
  const kindKey = `vocabulary.kind-${row.kind}`
  const qualifierKey = `vocabulary.qualifier-${row.qualifier}`
  const cents = row.amount * CENTS_IN_A_UNIT[row.unit]
  const amount = format.money(Math.round(cents), row.unit, row.decimals)
  return (
    <tr>
      <th scope="row">{text(row.programme)}</th>
      <td>{t.has(kindKey) ? t(kindKey) : text(row.kind)}</td>
      {hasInstitutions ? <td>{row.institution === null ? null : text(row.institution)}</td> : null}
      <td>
        <FigurePeriod from={row.from} to={row.to} />
      </td>
      <td className={styles.number}>{t.has(qualifierKey) ? t(qualifierKey, { value: amount }) : amount}</td>
    </tr>
  )
}

/** The period of a printed figure; without any, it is meant for the long run. */
export function FigurePeriod({ from, to }: { from: string | null; to: string | null }) {
  const { t, format } = usePaperWords()
  if (to === null) return <>{t('report.period-at-term')}</>
  if (from === null || from === to) return <>{t('report.period-until', { to: format.day(to) })}</>
  const isWholeYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  const [first, last] = isWholeYears ? [from.slice(0, 4), to.slice(0, 4)] : [format.day(from), format.day(to)]
  return <>{first === last ? first : t('report.year-from-to', { from: first, to: last })}</>
}

function keyOf(row: MoneyRow): string {
  return [row.programme, row.kind, row.institution, row.from, row.to, row.amount].join('/')
}
