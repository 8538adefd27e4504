import { BUDGET_KINDS, type BudgetKind } from '../../shared/domain/dataset/dataset.ts'
import type { ReportBudgetLine, ReportFigures } from '../../shared/domain/report/figures.ts'
import { amountWords } from '../budgets/amount-words.ts'
import { groupMoney, type KindTotal, totalsByKind } from '../budgets/money.ts'
import { usePaperWords } from './paper-words.tsx'
import styles from './table.module.css'

interface MoneyTotalsProps {
  readonly lines: readonly ReportBudgetLine[]
  readonly programmes: ReportFigures['programmes']
  /** The attached table that has every line. */
  readonly csv: string
}

/** Many lines are printed as their totals, by programme and kind; each line stands in the attached table. */
export function MoneyTotals({ lines, programmes, csv }: MoneyTotalsProps) {
  const { t, format, text, language } = usePaperWords()
  const totals = totalsByKind(lines)
  const kinds = BUDGET_KINDS.filter((kind) => totals.some((total) => total.kind === kind))
  const nameOf = (code: string | null) =>
    programmes.find((each) => each.code === code)?.name[language] ?? code ?? t('report.no-value')
  const written = (own: readonly KindTotal[], kind: BudgetKind) => {
    const total = own.find((each) => each.kind === kind)
    return total === undefined ? null : amountWords(total, t, format)
  }
  return (
    <>
      <p className={styles.lead}>{t('report.sub-money-totals', { count: lines.length, csv })}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('report.column-programme')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className={`${styles.number} ${styles.capital}`}>
                {t(`vocabulary.kind-${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupMoney(lines, 'programme').map((group) => (
            <tr key={group.key}>
              <th scope="row">{text(nameOf(group.key))}</th>
              {kinds.map((kind) => (
                <td key={kind} className={styles.number}>
                  {written(group.totals, kind)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('report.total-by-kind')}</th>
            {kinds.map((kind) => (
              <td key={kind} className={styles.number}>
                {written(totals, kind)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </>
  )
}
