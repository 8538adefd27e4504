import { isFigure } from '../../../../shared/domain/dataset/figure-field.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Understanding } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { WRITTEN_UNITS } from '../../../../shared/domain/vocabulary/money-unit.ts'
import type { Column } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import { amountColumns } from '../value/amount-columns.ts'

type ToldUnit = Understanding['columns'][number]['unit']

/** The unit of the amounts of each column of a table, and what tells it; `null` for a column that has no amounts. */
export function toldUnits(
  layout: Pick<Layout, 'dataset' | 'columns' | 'titleLines'>,
  { values }: Mapping,
): (column: Column) => ToldUnit {
  if (!hasMoney(layout.dataset)) return () => null
  const ofRows = layout.columns.find(({ field }) => field?.name === 'unit')
  const byName = new Map(amountColumns(layout).map(({ name, unit }) => [name, unit]))
  return ({ field }) => {
    if (field === null || !isFigure(field.name)) return null
    if (ofRows !== undefined) return { code: null, by: { by: 'column', header: ofRows.header } }
    const unit = byName.get(field.name) ?? null
    if (unit !== null)
      return { code: unit.code, by: { by: unit.toldBy === 'title' ? 'title' : 'unit', text: unit.evidence } }
    const said = WRITTEN_UNITS.find((each) => each === values?.unit)
    return said === undefined ? { code: 'EUR', by: { by: 'unsaid' } } : { code: said, by: { by: 'person' } }
  }
}
