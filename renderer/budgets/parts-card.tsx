import { useState } from 'react'
import type { BudgetLine } from '../../shared/contract/figures.ts'
import { isInventedLine, latestAsOf, unfinishedLines } from '../../shared/domain/money/budget-lines.ts'
import { totalsByKind } from '../../shared/domain/money/kind-total.ts'
import { linesOf, linesOfGroup } from '../../shared/domain/money/money-group.ts'
import type { MoneyGrouping } from '../../shared/domain/money/money-grouping.ts'
import { amountsName, leftOutWords, overlapWords } from '../../shared/i18n/budget-words.ts'
import type { CardColumns } from '../components/card/card.tsx'
import { ChartCard } from '../components/card/chart-card.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { Segments } from '../components/segments.tsx'
import { kindsOf, moneyFinding, moneyNotes, type NamedGroup } from '../findings/money.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './budgets.module.css'
import { BulletLegend, DRAWN, type MoneyAxis } from './bullet.tsx'
import { type AmountLines, LinesDialog } from './lines-dialog.tsx'
import { namedGroups } from './named-groups.ts'
import { inventedFigures, partsFigures } from './parts-figures.ts'
import { Amounts, PartsRow, periodsOf, RowName } from './parts-row.tsx'
import { sourceNotes } from './source-notes.ts'

interface PartsCardProps {
  /** All real, or all invented. */
  readonly lines: readonly BudgetLine[]
  /** Amounts of whole programmes, of which the lines may be parts. */
  readonly whole?: readonly BudgetLine[]
  readonly groupings: readonly MoneyGrouping[]
  readonly nameOf: (programme: string) => string
  readonly columns?: CardColumns
  readonly isStale: boolean
}

/** Grouped lines: planned against committed and paid where two of them compare, else figures. */
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
        ...(shown.length < lines.length ? [t('budgets.other-bodies', { count: lines.length - shown.length })] : []),
        t('budgets.never'),
        ...sourceNotes(shown, t),
      ]}
      exceptions={[
        ...(leftOut === null ? [] : [leftOut]),
        ...(overlap === null ? [] : [overlap]),
        ...moneyNotes(groups, words),
        ...(unfinished.length > 0 ? [t('budgets.unfinished')] : []),
      ]}
      controls={
        groupings.length > 1 && (
          <>
            {groupings.includes('municipality') && isWithout('municipality') && (
              <small className={styles.why}>{t('budgets.no-municipality')}</small>
            )}
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
          </>
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
              <PartsRow
                key={group.key}
                group={group}
                lines={linesOfGroup(shown, by, group.key)}
                nameOf={nameOf}
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

function axisOf(groups: readonly NamedGroup[]): MoneyAxis {
  const drawn = groups.flatMap(({ comparison }) =>
    comparison.kind === 'none' ? [] : DRAWN.map((kind) => comparison.bullet[kind]?.cents ?? 0),
  )
  return { start: Math.min(0, ...drawn), end: Math.max(0, ...drawn) }
}
