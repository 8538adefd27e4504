import type { BudgetLine } from '../../shared/contract/figures.ts'
import { latestAsOf, unfinishedLines } from '../../shared/domain/money/budget-lines.ts'
import { groupMoney } from '../../shared/domain/money/money-group.ts'
import type { MoneyGrouping } from '../../shared/domain/money/money-grouping.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Speech } from '../findings/finding.ts'
import type { NamedGroup } from '../findings/money.ts'
import type { Words } from '../state/words.tsx'

/** The name of a group of lines. */
export function groupName(
  key: string | null,
  by: MoneyGrouping,
  nameOf: (programme: string) => string,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  if (key === null) return t('budgets.undated-year')
  switch (by) {
    case 'programme':
      return nameOf(key)
    case 'institution':
      return key
    case 'municipality':
      return labelOf('municipality', key, t, format)
    case 'year': {
      const [from = '', to = ''] = key.split('/')
      return key.includes('/') ? spanWords(from === '' ? null : from, to === '' ? null : to, t, format) : key
    }
  }
}

/** Names groups of lines; adds the day up to which amounts of an unfinished year are known. */
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
