import { useState } from 'react'
import type { BudgetLine } from '../../shared/contract/figures.ts'
import type { BudgetKind } from '../../shared/domain/dataset/dataset.ts'
import { isInventedLine, latestAsOf, unfinishedLines } from '../../shared/domain/money/budget-lines.ts'
import type { KindComparison } from '../../shared/domain/money/bullet.ts'
import { totalsByKind } from '../../shared/domain/money/kind-total.ts'
import { linesOf, linesOfGroup } from '../../shared/domain/money/money-group.ts'
import type { MoneyGrouping } from '../../shared/domain/money/money-grouping.ts'
import { amountWords } from '../../shared/i18n/amount-words.ts'
import { amountsName } from '../../shared/i18n/invented-words.ts'
import { leftOutWords } from '../../shared/i18n/left-out-words.ts'
import { overlapWords } from '../../shared/i18n/overlap-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ChartCard } from '../components/chart-card.tsx'
import { InventedTag } from '../components/invented-tag.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { Segments } from '../components/segments.tsx'
import { kindsOf, moneyFinding, moneyNotes, type NamedGroup } from '../findings/money.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords, type Words } from '../state/words.tsx'
import styles from './budgets.module.css'
import { BulletBar, type MoneyAxis } from './bullet.tsx'
import { BulletLegend, DRAWN } from './bullet-legend.tsx'
import { type AmountLines, LinesDialog, linesTitle } from './lines-dialog.tsx'
import { namedGroups } from './named-groups.ts'
import { inventedFigures, partsFigures } from './parts-figures.ts'
import { sourceNotes } from './source-notes.ts'

interface PartsCardProps {
  /** All of them real, or all made up for a demonstration. */
  readonly lines: readonly BudgetLine[]
  /** Amounts of whole programmes, of which the lines may be parts. */
  readonly whole?: readonly BudgetLine[]
  readonly groupings: readonly MoneyGrouping[]
  readonly nameOf: (programme: string) => string
  readonly columns?: number
  readonly isStale: boolean
}

/** Lines gathered: planned against committed and paid where two of them can be set side by side, else the figures. */
export function PartsCard({ lines, whole = [], groupings, nameOf, columns = 12, isStale }: PartsCardProps) {
  const words = useWords()
  const { t } = words
  const [first = 'programme'] = groupings
  const { moneyBy } = useView()
  const { change } = useViewActions()
  const [opened, open] = useState<AmountLines | null>(null)
  const isWithout = (grouping: MoneyGrouping) => linesOf(lines, grouping).length === 0
  const by = groupings.find((grouping) => grouping === moneyBy && !isWithout(grouping)) ?? first
  const shown = linesOf(lines, by)
  const leftOut = leftOutWords([...whole, ...shown], { ...words, nameOf })
  const overlap = overlapWords(shown, { ...words, nameOf })
  const unfinished = unfinishedLines(shown)
  const groups = namedGroups(shown, by, nameOf, words)
  const kinds = kindsOf(groups)
  const totals = totalsByKind(shown)
  const isInvented = lines.some(isInventedLine)
  const total = amountsName(t('budgets.total'), isInvented, t)
  const figures = partsFigures(groups, totals, by, words)
  const isDated = periodsOf([...groups.flatMap((group) => group.totals), ...totals], words).size > 1
  return (
    <ChartCard
      {...moneyFinding(groups, by, words)}
      figures={isInvented ? inventedFigures(figures, t) : figures}
      asOf={latestAsOf(shown)}
      notes={[
        ...(leftOut === null ? [] : [leftOut]),
        ...(overlap === null ? [] : [overlap]),
        ...moneyNotes(groups, words),
        ...(unfinished.length > 0 ? [t('budgets.unfinished')] : []),
        ...(shown.length < lines.length ? [t('budgets.other-bodies', { count: lines.length - shown.length })] : []),
        ...(groupings.includes('municipality') && isWithout('municipality') ? [t('budgets.no-municipality')] : []),
        t('budgets.never'),
        ...sourceNotes(shown, t),
      ]}
      controls={
        groupings.length > 1 && (
          <Segments
            label={t('budgets.group')}
            options={groupings.map((value) => ({
              value,
              label: t(`budgets.group-${value}`),
              isDisabled: isWithout(value),
            }))}
            value={by}
            onChange={(next) => change({ moneyBy: next === first ? null : next })}
          />
        )
      }
      columns={columns}
      isInvented={isInvented}
      isStale={isStale}
    >
      <BulletLegend groups={groups} isInvented={isInvented} />
      <ScrollRegion label={t('budgets.lines-table')}>
        <table className={styles.parts}>
          <thead>
            <tr>
              <th scope="col">{t(`budgets.group-${by}`)}</th>
              <td />
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {t(`budgets.column-${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Row
                key={group.key}
                group={group}
                kinds={kinds}
                axis={axisOf(groups)}
                isDated={isDated}
                isInvented={isInvented}
                open={(kind) =>
                  open({
                    name: amountsName(group.name, isInvented, t),
                    kind,
                    lines: linesOfGroup(shown, by, group.key),
                  })
                }
              />
            ))}
          </tbody>
          {groups.length > 1 && (
            <tfoot>
              <tr>
                <RowName name={t('budgets.total')} totals={totals} isDated={isDated} isInvented={isInvented} />
                <td />
                <Amounts
                  name={total}
                  totals={totals}
                  kinds={kinds}
                  openTo={null}
                  open={(kind) => open({ name: total, kind, lines: shown })}
                />
              </tr>
            </tfoot>
          )}
        </table>
      </ScrollRegion>
      {opened !== null && <LinesDialog {...opened} nameOf={nameOf} close={() => open(null)} />}
    </ChartCard>
  )
}

/** From the least amount that a bar shows, zero at most, to the largest. */
function axisOf(groups: readonly NamedGroup[]): MoneyAxis {
  const drawn = groups.flatMap(({ comparison }) =>
    comparison.kind === 'none' ? [] : DRAWN.map((kind) => comparison.bullet[kind]?.cents ?? 0),
  )
  return { start: Math.min(0, ...drawn), end: Math.max(0, ...drawn) }
}

interface RowProps {
  readonly group: NamedGroup
  readonly kinds: readonly BudgetKind[]
  readonly axis: MoneyAxis
  /** True where not all amounts of the table are of the same days: each then says of which. */
  readonly isDated: boolean
  /** True for amounts made up for a demonstration. */
  readonly isInvented: boolean
  /** Shows the lines behind its amount of a kind. */
  readonly open: (kind: BudgetKind) => void
}

function Row({ group, kinds, axis, isDated, isInvented, open }: RowProps) {
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

interface RowNameProps extends Pick<RowProps, 'isDated' | 'isInvented'> {
  readonly name: string
  readonly totals: NamedGroup['totals']
}

/** The name of a row, with the days of its amounts where they share them and are not the name. */
function RowName({ name, totals, isDated, isInvented }: RowNameProps) {
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

interface ComparedProps extends Pick<RowProps, 'isInvented'> {
  readonly name: string
  readonly comparison: KindComparison
  readonly axis: MoneyAxis
}

/** The bullet, or why there is none. */
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

interface AmountsProps extends Pick<RowProps, 'kinds' | 'open'> {
  readonly name: string
  readonly totals: NamedGroup['totals']
  readonly openTo: NamedGroup['openTo'] | null
}

function Amounts({ name, totals, kinds, openTo, open }: AmountsProps) {
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

/** The periods of some amounts in words, each once. */
function periodsOf(totals: NamedGroup['totals'], { t, format }: Words): ReadonlySet<string> {
  return new Set(totals.map(({ from, to }) => spanWords(from, to, t, format)))
}
