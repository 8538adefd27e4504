import type { AnswerRow } from '../incidents/question.ts'
import type { ViewState } from '../view/view-state.ts'
import { municipalityOf } from '../vocabulary/municipality.ts'
import type { MonthSeries } from './month-series.ts'

/** In which small trends stand beside each other. */
export type MultiplesOrder = ViewState['sort']['by']

/** What the order of a small trend depends on. */
type Ordered = Pick<AnswerRow, 'value' | 'comparison'>

/** The rows of small trends as the bars stand: the largest first, what grew most first, or by name. */
export function multiplesOrder<Row extends Ordered>(
  rows: readonly Row[],
  order: MultiplesOrder,
  byName: (one: Row, other: Row) => number,
): readonly Row[] {
  const byValue = (one: Row, other: Row) => (other.value ?? -1) - (one.value ?? -1) || byName(one, other)
  switch (order) {
    case 'value':
      return rows.toSorted(byValue)
    case 'change':
      return rows.toSorted((one, other) => growthOf(other) - growthOf(one) || byValue(one, other))
    case 'label':
      return rows.toSorted(byName)
  }
}

/** What has no change stands last. */
function growthOf({ comparison }: Ordered): number {
  return comparison?.change ?? -Number.MAX_VALUE
}

/** By 1 000 inhabitants of a municipality; unknown where none are counted there. */
export function perInhabitants(series: MonthSeries, municipality: string): MonthSeries {
  const population = municipalityOf(municipality)?.population ?? 0
  const rates = (counts: MonthSeries['now']) =>
    counts.map((count) => (count === null || population === 0 ? null : (1000 * count) / population))
  return { earlier: rates(series.earlier), now: rates(series.now), before: rates(series.before) }
}
