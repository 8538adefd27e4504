import { BUDGET_KINDS, type BudgetKind } from '../../shared/domain/dataset/dataset.ts'
import { isInventedLine, latestAsOf, unfinishedLines } from '../../shared/domain/money/budget-lines.ts'
import { type Bullet, beyondPlan, type KindComparison } from '../../shared/domain/money/bullet.ts'
import { type KindTotal, totalsByKind } from '../../shared/domain/money/kind-total.ts'
import { groupMoney, linesOf } from '../../shared/domain/money/money-group.ts'
import type { MoneyGrouping } from '../../shared/domain/money/money-grouping.ts'
import { onlyProgramme } from '../../shared/domain/report/sections/one-programme.ts'
import type { ReportBudgetLine, ReportFigures } from '../../shared/domain/report/tables/report-figures.ts'
import { amountsName, amountWords, leftOutWords, overlapWords } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { BulletBar, bulletLabel } from '../budgets/bullet.tsx'
import { groupName } from '../budgets/named-groups.ts'
import { periodOf } from '../findings/money.ts'
import { tableClass } from './paper-table.tsx'
import { usePaperWords } from './paper-words.tsx'
import styles from './table.module.css'

interface MoneyTotalsProps {
  /** All real, or all invented. */
  readonly lines: readonly ReportBudgetLine[]
  /** Amounts of whole programmes, shown above. */
  readonly whole: readonly ReportBudgetLine[]
  readonly figures: Pick<ReportFigures, 'programmes' | 'budgets' | 'view'>
  readonly csv: string
}

/** Totals in place of many lines, grouped as on screen; the attached table has each line. */
export function MoneyTotals({ lines, whole, figures, csv }: MoneyTotalsProps) {
  const { t, format, text, language } = usePaperWords()
  const by = groupingOf(lines, figures)
  const shown = linesOf(lines, by)
  const isInvented = lines.some(isInventedLine)
  const unfinished = unfinishedLines(shown)
  const open = by === 'year' ? groupMoney(unfinished, by) : []
  const asOf = latestAsOf(unfinished)
  const totals = totalsByKind(shown)
  const groups = groupMoney(shown, by)
  const kinds = BUDGET_KINDS.filter((kind) => totals.some((total) => total.kind === kind))
  const spans = new Set([totals, ...groups.map((group) => group.totals)].flat().map(spanKey))
  const nameOf = (code: string) => figures.programmes.find((each) => each.code === code)?.name[language] ?? code
  const leftOut = leftOutWords([...whole, ...shown], { t, format, nameOf })
  const overlap = overlapWords(shown, { t, format, nameOf })
  // A plan is for all of its year; committed and paid money of an unfinished year may still grow.
  const openDay = (key: string | null, kind: BudgetKind) =>
    open.some((group) => group.key === key && group.totals.some((total) => total.kind === kind)) ? asOf : null
  return (
    <>
      <p className={styles.lead}>
        {isInvented ? <b className={styles.invented}>{t('budgets.invented')}</b> : null}{' '}
        {t('report.sub-money-totals', { count: shown.length, period: periodOf(totals, { t, format }), csv })}
      </p>
      {leftOut !== null && <p className={styles.lead}>{leftOut}</p>}
      {shown.length < lines.length && (
        <p className={styles.lead}>{t('budgets.other-bodies', { count: lines.length - shown.length })}</p>
      )}
      {unfinished.length > 0 && <p className={styles.lead}>{t('budgets.unfinished')}</p>}
      {overlap !== null && <p className={styles.lead}>{overlap}</p>}
      <table className={tableClass(groups)} data-invented={isInvented}>
        <thead>
          <tr>
            <th scope="col">{t(`columns.${by}`)}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className={`${styles.number} ${styles.capital}`}>
                {t(`vocabulary.kind-${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, totals: ofGroup, comparison }) => (
            <AmountRow
              key={key}
              name={text(groupName(key, by, nameOf, { t, format }))}
              beyond={beyondOf(comparison)}
              amounts={kinds.map((kind) => ({ kind, total: totalOf(ofGroup, kind), openTo: openDay(key, kind) }))}
              isDated={spans.size > 1}
              isInvented={isInvented}
            />
          ))}
        </tbody>
        {groups.length === 1 ? null : (
          <tfoot>
            <AmountRow
              name={t('report.total-by-kind')}
              amounts={kinds.map((kind) => ({ kind, total: totalOf(totals, kind), openTo: null }))}
              isDated={spans.size > 1}
              isInvented={isInvented}
            />
          </tfoot>
        )}
      </table>
    </>
  )
}

/** The grouping of the view, else the first; a single programme is not grouped by programme. */
function groupingOf(lines: MoneyTotalsProps['lines'], figures: MoneyTotalsProps['figures']): MoneyGrouping {
  const first = onlyProgramme(figures) === null ? 'programme' : 'institution'
  const wanted = figures.view.moneyBy ?? first
  return wanted === 'programme' || linesOf(lines, wanted).length === 0 ? first : wanted
}

function spanKey({ from, to }: KindTotal): string {
  return `${from}/${to}`
}

function totalOf(totals: readonly KindTotal[], kind: BudgetKind): KindTotal | null {
  return totals.find((total) => total.kind === kind) ?? null
}

/** The bullet of a group that goes beyond its plan. */
function beyondOf(comparison: KindComparison): Bullet | null {
  return comparison.kind === 'bullet' && beyondPlan(comparison.bullet) !== null ? comparison.bullet : null
}

interface AmountRowProps {
  readonly name: string
  readonly beyond?: Bullet | null
  readonly amounts: readonly {
    readonly kind: BudgetKind
    readonly total: KindTotal | null
    /** Day up to which a growing amount is known. */
    readonly openTo: string | null
  }[]
  /** The amounts are of different days: each names its own. */
  readonly isDated: boolean
  readonly isInvented: boolean
}

/** Amounts by kind; their common days stand beside the name, unless they are the name. */
function AmountRow({ name, beyond = null, amounts, isDated, isInvented }: AmountRowProps) {
  const { t, format } = usePaperWords()
  const spanOf = ({ from, to }: KindTotal) => spanWords(from, to, t, format)
  const [first, ...others] = new Set(amounts.flatMap(({ total }) => (total === null ? [] : [spanOf(total)])))
  const areApart = others.length > 0
  return (
    <tr>
      <th scope="row">
        {amountsName(name, isInvented, t)}{' '}
        {isDated && !areApart && first !== name ? <small className={styles.beside}>{first}</small> : null}
        {beyond === null ? null : <BeyondPlan {...{ name, isInvented }} bullet={beyond} />}
      </th>
      {amounts.map(({ kind, total, openTo }) => (
        <td key={kind} className={styles.number}>
          {total === null ? null : amountWords(total, t, format)}
          {total !== null && areApart ? <small className={styles.small}>{spanOf(total)}</small> : null}
          {openTo === null ? null : (
            <small className={styles.small}>{t('budgets.known-to', { day: format.day(openTo) })}</small>
          )}
        </td>
      ))}
    </tr>
  )
}

/** The bar of a row with what is beyond its plan, from zero to the larger of the two. */
function BeyondPlan({ name, bullet, isInvented }: { name: string; bullet: Bullet; isInvented: boolean }) {
  const { t, format } = usePaperWords()
  const over = beyondPlan(bullet)
  if (over === null || bullet.planned === null) return null
  return (
    <>
      <BulletBar
        label={bulletLabel(name, bullet, { t, format })}
        axis={{ start: Math.min(0, bullet.planned.cents), end: bullet.planned.cents + over.cents }}
        {...{ bullet, isInvented }}
      />
      <small className={styles.small}>{t('budgets.over-plan-by', { amount: amountWords(over, t, format) })}</small>
    </>
  )
}
