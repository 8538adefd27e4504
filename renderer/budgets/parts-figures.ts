import type { Figures } from '../components/figure-table.tsx'
import type { Words } from '../state/words.tsx'
import { amountWords } from './amount-words.ts'
import type { Grouping, KindTotal, MoneyGroup } from './money.ts'

interface Naming {
  readonly by: Grouping
  readonly nameOf: (key: string | null) => string
}

/** The groups as a table with one column per kind there is, and the total of each kind at its foot. */
export function partsFigures(
  groups: readonly MoneyGroup[],
  totals: readonly KindTotal[],
  { by, nameOf }: Naming,
  { t, format }: Words,
): Figures {
  const kinds = totals.map(({ kind }) => kind)
  const cells = (of: readonly KindTotal[]): readonly string[] =>
    kinds.map((kind) => {
      const total = of.find((each) => each.kind === kind)
      return total === undefined ? '' : amountWords(total, t, format)
    })
  return {
    caption: t(`budgets.lines-title-${by}`),
    columns: [
      { label: t(`budgets.group-${by}`), isFigure: false },
      ...kinds.map((kind) => ({ label: t(`vocabulary.kind-${kind}`), isFigure: true })),
    ],
    rows: groups.map((group) => [nameOf(group.key), ...cells(group.totals)]),
    total: [t('budgets.total'), ...cells(totals)],
  }
}
