import { useState } from 'react'
import type { BudgetLine } from '../../shared/contract/figures.ts'
import { isInventedLine, latestAsOf, unfinishedLines } from '../../shared/domain/money/budget-lines.ts'
import { type KindTotal, totalsByKind } from '../../shared/domain/money/kind-total.ts'
import { linesOf, linesOfGroup } from '../../shared/domain/money/money-group.ts'
import type { MoneyGrouping } from '../../shared/domain/money/money-grouping.ts'
import { amountsName, amountWords, leftOutWords, overlapWords } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import type { CardColumns } from '../components/card/card.tsx'
import { ChartCard } from '../components/card/chart-card.tsx'
import type { Figures } from '../components/figures.ts'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { Segments } from '../components/segments.tsx'
import { kindsOf, moneyFinding, moneyNotes, type NamedGroup } from '../findings/money.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords, type Words } from '../state/words.tsx'
import styles from './budgets.module.css'
import { BulletLegend, DRAWN, type MoneyAxis } from './bullet.tsx'
import { type AmountLines, LinesDialog } from './lines-dialog.tsx'
import { namedGroups } from './named-groups.ts'
import { Amounts, PartsRow, periodsOf, RowName } from './parts-row.tsx'

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
                label: t(`columns.${value}`),
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
              <th scope="col">{t(`columns.${by}`)}</th>
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

/** The distinct sources of some lines. */
export function sourceNotes(lines: readonly BudgetLine[], t: Translator): readonly string[] {
  const notes = lines.flatMap((line) => {
    if (isInventedLine(line)) return [t('budgets.source-demonstration')]
    return line.source === '' ? [] : [t('common.source-of', { source: line.source })]
  })
  return [...new Set(notes)]
}

/** The groups as a table: amount and period by kind, with totals. */
export function partsFigures(
  groups: readonly NamedGroup[],
  totals: readonly KindTotal[],
  by: MoneyGrouping,
  { t, format }: Words,
): Figures {
  const kinds = totals.map(({ kind }) => kind)
  const cells = (of: readonly KindTotal[], openTo?: NamedGroup['openTo']): readonly string[] =>
    kinds.flatMap((kind) => {
      const total = of.find((each) => each.kind === kind)
      if (total === undefined) return ['', '']
      const period = spanWords(total.from, total.to, t, format)
      const day = openTo?.get(kind)
      return [
        amountWords(total, t, format),
        day === undefined ? period : t('budgets.year-open', { year: period, day: format.day(day) }),
      ]
    })
  return {
    caption: t('budgets.lines-table'),
    columns: [
      { label: t(`columns.${by}`), isFigure: false },
      ...kinds.flatMap((kind) => [
        { label: t(`budgets.column-${kind}`), isFigure: true },
        { label: t('budgets.period-of', { kind: t(`budgets.short-${kind}`) }), isFigure: false },
      ]),
    ],
    rows: groups.map((group) => [group.name, ...cells(group.totals, group.openTo)]),
    total: [t('budgets.total'), ...cells(totals)],
  }
}

/** Marks each row and the total of invented amounts, wherever they are copied to. */
function inventedFigures({ rows, total, ...figures }: Figures, t: Words['t']): Figures {
  const marked = ([name = '', ...cells]: readonly string[]) => [amountsName(name, true, t), ...cells]
  return { ...figures, rows: rows.map(marked), ...(total === undefined ? {} : { total: marked(total) }) }
}
