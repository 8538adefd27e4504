import { BUDGET_KINDS, type BudgetKind } from '../../shared/domain/dataset/dataset.ts'
import { latestAsOf, unfinishedLines } from '../../shared/domain/money/budget-lines.ts'
import { type KindTotal, totalsByKind } from '../../shared/domain/money/kind-total.ts'
import { groupMoney, linesOf } from '../../shared/domain/money/money-group.ts'
import type { ReportBudgetLine, ReportFigures } from '../../shared/domain/report/figures.ts'
import { amountWords } from '../../shared/i18n/amount-words.ts'
import { groupName } from '../budgets/group-name.ts'
import { tableClass } from './kept-rows.ts'
import { usePaperWords } from './paper-words.tsx'
import styles from './table.module.css'

interface MoneyTotalsProps {
  readonly lines: readonly ReportBudgetLine[]
  readonly figures: Pick<ReportFigures, 'programmes' | 'view'>
  /** The attached table that has every line. */
  readonly csv: string
}

/** Many lines are printed as their totals, gathered as on screen; each line stands in the attached table. */
export function MoneyTotals({ lines, figures, csv }: MoneyTotalsProps) {
  const { t, format, text, language } = usePaperWords()
  const wanted = figures.view.moneyBy ?? 'programme'
  const by = linesOf(lines, wanted).length === 0 ? 'programme' : wanted
  const shown = linesOf(lines, by)
  const unfinished = unfinishedLines(shown)
  const open = by === 'year' ? groupMoney(unfinished, by) : []
  const asOf = latestAsOf(unfinished)
  const totals = totalsByKind(shown)
  const groups = groupMoney(shown, by)
  const kinds = BUDGET_KINDS.filter((kind) => totals.some((total) => total.kind === kind))
  const nameOf = (code: string) => figures.programmes.find((each) => each.code === code)?.name[language] ?? code
  // What is planned for a year is so for all of it; what is committed or paid may still grow.
  const isOpen = (key: string | null, kind: BudgetKind) =>
    open.some((group) => group.key === key && group.totals.some((total) => total.kind === kind))
  const written = (own: readonly KindTotal[], kind: BudgetKind) => {
    const total = own.find((each) => each.kind === kind)
    return total === undefined ? null : amountWords(total, t, format)
  }
  return (
    <>
      <p className={styles.lead}>{t('report.sub-money-totals', { count: shown.length, csv })}</p>
      {shown.length < lines.length && (
        <p className={styles.lead}>{t('budgets.other-bodies', { count: lines.length - shown.length })}</p>
      )}
      {unfinished.length > 0 && <p className={styles.lead}>{t('budgets.unfinished')}</p>}
      <table className={tableClass(groups)}>
        <thead>
          <tr>
            <th scope="col">{t(`budgets.group-${by}`)}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className={`${styles.number} ${styles.capital}`}>
                {t(`vocabulary.kind-${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{text(groupName(group.key, by, nameOf, { t, format }))}</th>
              {kinds.map((kind) => (
                <td key={kind} className={styles.number}>
                  {written(group.totals, kind)}
                  {isOpen(group.key, kind) && asOf !== null ? (
                    <small className={styles.small}>{t('budgets.known-to', { day: format.day(asOf) })}</small>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {groups.length === 1 ? null : (
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
        )}
      </table>
    </>
  )
}
