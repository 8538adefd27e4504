import type { FileFormat, Understanding } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Column } from '../head/columns.ts'
import { headerTeller } from '../head/field-names.ts'
import type { Layout } from '../head/layout.ts'
import type { ReadFile } from '../reading/read-import.ts'
import type { ColumnStyle } from '../value/column-styles.ts'
import { toldUnits } from './told-unit.ts'

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
  const unitOf = isUnitOpen ? () => null : toldUnits(layout, mapping)
  const isNamedByFormat = format === 'json' || format === 'database'
  return layout.columns.map((column) => {
    const { index, header, field } = column
    const style = read?.styles.get(index)
    const fieldBy = headerTeller(header, field, mapping)
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
