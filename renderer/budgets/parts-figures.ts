import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Figures } from '../components/figure-table.tsx'
import type { NamedGroup } from '../findings/money.ts'
import type { Words } from '../state/words.tsx'
import { amountWords } from './amount-words.ts'
import type { Grouping, KindTotal } from './money.ts'

/** The groups as a table with the amount and the period of each kind there is, and the total of each at its foot. */
export function partsFigures(
  groups: readonly NamedGroup[],
  totals: readonly KindTotal[],
  by: Grouping,
  { t, format }: Words,
): Figures {
  const kinds = totals.map(({ kind }) => kind)
  const cells = (of: readonly KindTotal[]): readonly string[] =>
    kinds.flatMap((kind) => {
      const total = of.find((each) => each.kind === kind)
      return total === undefined
        ? ['', '']
        : [amountWords(total, t, format), spanWords(total.from, total.to, t, format)]
    })
  return {
    caption: t('budgets.lines-table'),
    columns: [
      { label: t(`budgets.group-${by}`), isFigure: false },
      ...kinds.flatMap((kind) => [
        { label: t(`budgets.column-${kind}`), isFigure: true },
        { label: t('budgets.period-of', { kind: t(`budgets.short-${kind}`) }), isFigure: false },
      ]),
    ],
    rows: groups.map((group) => [group.name, ...cells(group.totals)]),
    total: [t('budgets.total'), ...cells(totals)],
  }
}
