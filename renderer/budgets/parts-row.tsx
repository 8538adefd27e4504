import type { BudgetKind } from '../../shared/domain/dataset/dataset.ts'
import type { KindComparison } from '../../shared/domain/money/bullet.ts'
import { amountsName, amountWords } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { InventedTag } from '../components/card.tsx'
import type { NamedGroup } from '../findings/money.ts'
import { useWords, type Words } from '../state/words.tsx'
import styles from './budgets.module.css'
import { BulletBar, type MoneyAxis } from './bullet.tsx'
import { linesTitle } from './lines-dialog.tsx'

interface PartsRowProps {
  readonly group: NamedGroup
  readonly kinds: readonly BudgetKind[]
  readonly axis: MoneyAxis
  /** The amounts are of different days: each names its own. */
  readonly isDated: boolean
  readonly isInvented: boolean
  readonly open: (kind: BudgetKind) => void
}

/** The amounts of a group with their bullet. */
export function PartsRow({ group, kinds, axis, isDated, isInvented, open }: PartsRowProps) {
  const { t } = useWords()
  const name = amountsName(group.name, isInvented, t)
  return (
    <tr>
      <RowName name={group.name} totals={group.totals} isDated={isDated} isInvented={isInvented} />
      <td>
        <Compared name={name} comparison={group.comparison} axis={axis} isInvented={isInvented} />
      </td>
      <Amounts name={name} totals={group.totals} kinds={kinds} openTo={group.openTo} open={open} />
    </tr>
  )
}

interface RowNameProps extends Pick<PartsRowProps, 'isDated' | 'isInvented'> {
  readonly name: string
  readonly totals: NamedGroup['totals']
}

/** The name of a row, with the common days of its amounts unless they are the name. */
export function RowName({ name, totals, isDated, isInvented }: RowNameProps) {
  const [period, ...others] = periodsOf(totals, useWords())
  const isShared = period !== undefined && others.length === 0
  return (
    <th scope="row">
      <span className={styles.name}>
        {name} {isInvented && <InventedTag />} {isDated && isShared && period !== name && <small>{period}</small>}
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
  return (
    <>
      <BulletBar name={name} bullet={bullet} axis={axis} isInvented={isInvented} />
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
}

/** The amount of each kind as a button to its lines; with its days where the row has several. */
export function Amounts({ name, totals, kinds, openTo, open }: AmountsProps) {
  const words = useWords()
  const { t, format } = words
  const areApart = periodsOf(totals, words).size > 1
  return kinds.map((kind) => {
    const total = totals.find((each) => each.kind === kind)
    if (total === undefined) return <td key={kind}>—</td>
    const day = openTo?.get(kind)
    return (
      <td key={kind}>
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
