import { isFigure } from '../../../../shared/domain/dataset/figure-field.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { FileFormat, Understanding } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { WRITTEN_UNITS } from '../../../../shared/domain/vocabulary/money-unit.ts'
import type { Column } from '../head/columns.ts'
import { headerEvidence } from '../head/header-fields.ts'
import type { Layout } from '../head/layout.ts'
import type { ReadFile } from '../reading/read-import.ts'
import { amountColumns } from '../value/amount-columns.ts'
import type { ColumnStyle } from '../value/column-styles.ts'

type UnderstoodColumn = Understanding['columns'][number]

/** What was understood of the columns of a table; `read` is null where none of its rows was read. */
export function understoodColumns(
  layout: Pick<Layout, 'dataset' | 'columns' | 'titleLines'>,
  {
    mapping,
    format,
    read,
  }: {
    readonly mapping: Mapping
    readonly format: FileFormat | undefined
    readonly read: Pick<ReadFile, 'styles' | 'problems' | 'rows'> | null
  },
): readonly UnderstoodColumn[] {
  const isUnitOpen = read === null || read.problems.some(({ code }) => code === 'question-unit')
  const unitOf = isUnitOpen ? () => null : unitEvidence(layout, mapping)
  const isNamedByFormat = format === 'json' || format === 'database'
  return layout.columns.map((column) => {
    const { index, header, field } = column
    const style = read?.styles.get(index)
    const fieldBy = headerEvidence(header, field, mapping)
    return {
      header,
      field: field?.type === 'personal' ? null : (field?.name ?? null),
      reading: readingOf(column, style),
      readingBy: style?.by ?? null,
      fieldBy: isNamedByFormat && fieldBy !== null && fieldBy.by !== 'person' ? { by: 'format' } : fieldBy,
      unit: unitOf(column),
      missing: read?.rows.missing.get(index) ?? [],
    }
  })
}

function readingOf(column: Column, style: ColumnStyle | undefined): UnderstoodColumn['reading'] {
  switch (column.field?.type) {
    case undefined:
      return 'ignored'
    case 'personal':
      return 'personal'
    case 'count':
    case 'years':
      return 'count'
    case 'decimal':
      return style?.number === 'point' ? 'number-point' : 'number-comma'
    case 'day':
      return style?.days === 'iso' ? 'dates-iso' : style?.days === 'mdy' ? 'dates-mdy' : 'dates-dmy'
    default:
      return 'text'
  }
}

type UnitEvidence = Understanding['columns'][number]['unit']

/** The unit of the amounts of each column of a table, and what tells it; `null` for a column that has no amounts. */
function unitEvidence(
  layout: Pick<Layout, 'dataset' | 'columns' | 'titleLines'>,
  { values }: Mapping,
): (column: Column) => UnitEvidence {
  if (!hasMoney(layout.dataset)) return () => null
  const ofRows = layout.columns.find(({ field }) => field?.name === 'unit')
  const byName = new Map(amountColumns(layout).map(({ name, unit }) => [name, unit]))
  return ({ field }) => {
    if (field === null || !isFigure(field.name)) return null
    if (ofRows !== undefined) return { code: null, by: { by: 'column', header: ofRows.header } }
    const unit = byName.get(field.name) ?? null
    if (unit !== null)
      return { code: unit.code, by: { by: unit.writtenIn === 'title' ? 'title' : 'unit', text: unit.evidence } }
    const said = WRITTEN_UNITS.find((each) => each === values?.unit)
    return said === undefined ? { code: 'EUR', by: { by: 'unsaid' } } : { code: said, by: { by: 'person' } }
  }
}
