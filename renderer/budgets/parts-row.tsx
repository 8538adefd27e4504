import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { BudgetLine } from '../../shared/contract/figures.ts'
import type { BudgetKind } from '../../shared/domain/dataset/dataset.ts'
import { beyondPlan, type KindComparison } from '../../shared/domain/money/bullet.ts'
import { amountsName, amountWords } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { MissingFigure } from '../charts/missing-figure.tsx'
import { InventedTag } from '../components/card/card.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import type { NamedGroup } from '../findings/money.ts'
import { useWords, type Words } from '../state/words.tsx'
import styles from './budgets.module.css'
import { BulletBar, bulletLabel, type MoneyAxis } from './bullet.tsx'
import { linesFigures, linesTitle } from './lines-dialog.tsx'

interface PartsRowProps {
  readonly group: NamedGroup
  readonly lines: readonly BudgetLine[]
  readonly nameOf: (programme: string) => string
  readonly kinds: readonly BudgetKind[]
  readonly axis: MoneyAxis
  /** The amounts are of different days: each names its own. */
  readonly isDated: boolean
  readonly isInvented: boolean
  readonly open: (kind: BudgetKind) => void
}

/** The amounts of a group with their bullet; opens to the lines that they are made of. */
export function PartsRow({ group, lines, nameOf, kinds, axis, isDated, isInvented, open }: PartsRowProps) {
  const words = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const name = amountsName(group.name, isInvented, words.t)
  const over = group.comparison.kind === 'bullet' ? beyondPlan(group.comparison.bullet) : null
  return (
    <>
      <tr>
        <RowName
          name={group.name}
          totals={group.totals}
          {...{ isDated, isInvented }}
          opening={{ isOpen, toggle: () => setIsOpen(!isOpen) }}
        />
        <td>
          <Compared name={name} comparison={group.comparison} axis={axis} isInvented={isInvented} />
        </td>
        <Amounts
          {...{ name, kinds, open }}
          totals={group.totals}
          openTo={group.openTo}
          {...(over === null ? {} : { over: over.kind })}
        />
      </tr>
      {isOpen && (
        <tr className={styles.opened}>
          <td colSpan={kinds.length + 2}>
            <FigureTable figures={linesFigures({ name, kind: null, lines }, nameOf, words)} />
          </td>
        </tr>
      )}
    </>
  )
}

interface RowNameProps extends Pick<PartsRowProps, 'isDated' | 'isInvented'> {
  readonly name: string
  readonly totals: NamedGroup['totals']
  /** Of a row that opens. */
  readonly opening?: { readonly isOpen: boolean; readonly toggle: () => void }
}

/** The name of a row, with the common days of its amounts unless they are the name. */
export function RowName({ name, totals, isDated, isInvented, opening }: RowNameProps) {
  const [period, ...others] = periodsOf(totals, useWords())
  const isShared = period !== undefined && others.length === 0
  return (
    <th scope="row">
      <span className={styles.name}>
        {opening === undefined ? (
          name
        ) : (
          <button type="button" className={styles.opener} aria-expanded={opening.isOpen} onClick={opening.toggle}>
            <IconChevronRight size={14} stroke={1.5} aria-hidden />
            {name}
          </button>
        )}{' '}
        {isInvented && <InventedTag />} {isDated && isShared && period !== name && <small>{period}</small>}
      </span>
    </th>
  )
}

interface ComparedProps extends Pick<PartsRowProps, 'isInvented'> {
  readonly name: string
  readonly comparison: KindComparison
  readonly axis: MoneyAxis
}

function Compared({ name, comparison, axis, isInvented }: ComparedProps) {
  const { t, format } = useWords()
  if (comparison.kind === 'none') return <small>{t(`budgets.${comparison.reason}`)}</small>
  const { bullet } = comparison
  const over = beyondPlan(bullet)
  return (
    <>
      <BulletBar label={bulletLabel(name, bullet, { t, format })} bullet={bullet} axis={axis} isInvented={isInvented} />
      {over !== null && (
        <small className={styles.overWords}>
          {t('budgets.over-plan-by', { amount: amountWords(over, t, format) })}
        </small>
      )}
      {bullet.leftOut.length > 0 && (
        <small>
          {t('budgets.left-out', { kinds: format.list(bullet.leftOut.map((kind) => t(`budgets.short-${kind}`))) })}
        </small>
      )}
    </>
  )
}

interface AmountsProps extends Pick<PartsRowProps, 'kinds' | 'open'> {
  readonly name: string
  readonly totals: NamedGroup['totals']
  readonly openTo: NamedGroup['openTo'] | null
  /** The kind that goes beyond the plan. */
  readonly over?: BudgetKind
}

/** The amount of each kind as a button to its lines; with its days where the row has several. */
export function Amounts({ name, totals, kinds, openTo, over, open }: AmountsProps) {
  const words = useWords()
  const { t, format } = words
  const areApart = periodsOf(totals, words).size > 1
  return kinds.map((kind) => {
    const total = totals.find((each) => each.kind === kind)
    if (total === undefined) {
      const reason = t('budgets.no-amount', { kind: t(`budgets.column-${kind}`) })
      return (
        <td key={kind}>
          <MissingFigure word="dash" reason={reason} />
        </td>
      )
    }
    const day = openTo?.get(kind)
    return (
      <td key={kind} className={kind === over ? styles.overWords : undefined}>
        <button type="button" title={linesTitle({ name, kind }, words)} onClick={() => open(kind)}>
          {amountWords(total, t, format)}
        </button>
        {areApart && <small>{spanWords(total.from, total.to, t, format)}</small>}
        {day !== undefined && <small>{t('budgets.known-to', { day: format.day(day) })}</small>}
      </td>
    )
  })
}

/** The distinct periods of amounts, in words. */
export function periodsOf(totals: NamedGroup['totals'], { t, format }: Words): ReadonlySet<string> {
  return new Set(totals.map(({ from, to }) => spanWords(from, to, t, format)))
}
