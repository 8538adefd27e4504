import type { KindTotal } from '../../shared/domain/money/kind-total.ts'
import type { MoneyGrouping } from '../../shared/domain/money/money-grouping.ts'
import { amountsName, amountWords } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Figures } from '../components/figure-table.tsx'
import type { NamedGroup } from '../findings/money.ts'
import type { Words } from '../state/words.tsx'

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
      { label: t(`budgets.group-${by}`), isFigure: false },
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
export function inventedFigures({ rows, total, ...figures }: Figures, t: Words['t']): Figures {
  const marked = ([name = '', ...cells]: readonly string[]) => [amountsName(name, true, t), ...cells]
  return { ...figures, rows: rows.map(marked), ...(total === undefined ? {} : { total: marked(total) }) }
}
