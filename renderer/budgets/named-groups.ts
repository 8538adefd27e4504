import type { BudgetLine } from '../../shared/contract/figures.ts'
import { latestAsOf, unfinishedLines } from '../../shared/domain/money/budget-lines.ts'
import { groupMoney } from '../../shared/domain/money/money-group.ts'
import type { MoneyGrouping } from '../../shared/domain/money/money-grouping.ts'
import type { Speech } from '../findings/finding.ts'
import type { NamedGroup } from '../findings/money.ts'
import { groupName } from './group-name.ts'

/** Groups of lines under their names; of a year that is not over with the day up to which each kind of it is known. */
export function namedGroups(
  lines: readonly BudgetLine[],
  by: MoneyGrouping,
  nameOf: (programme: string) => string,
  speech: Speech,
): readonly NamedGroup[] {
  const unfinished = unfinishedLines(lines)
  const asOf = latestAsOf(unfinished)
  const open = by === 'year' ? groupMoney(unfinished, by) : []
  const openKinds = (key: string | null) =>
    open.find((group) => group.key === key)?.totals.map(({ kind }) => kind) ?? []
  return groupMoney(lines, by).map((group) => ({
    ...group,
    name: groupName(group.key, by, nameOf, speech),
    openTo: new Map(asOf === null ? [] : openKinds(group.key).map((kind) => [kind, asOf])),
  }))
}
