import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Column } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'

/** A cell that a person gave for every row, in a column after those of the file. */
export interface FixedCell {
  readonly column: Column
  readonly cell: string
}

/** What the mapping says of fields that no column holds. */
export function fixedCells(
  { dataset, columns }: Pick<Layout, 'dataset' | 'columns'>,
  mapping: Mapping,
): readonly FixedCell[] {
  const held = new Set(columns.map(({ field }) => field?.name))
  return DEFINITIONS[dataset].fields
    .filter(({ name }) => !held.has(name))
    .flatMap((field) => {
      const cell = Object.entries(mapping.values ?? {}).find(([name]) => name === field.name)?.[1]
      return cell === undefined ? [] : [{ field, cell }]
    })
    .map(({ field, cell }, index) => ({ column: { index: columns.length + index, header: field.name, field }, cell }))
}

/** The cells of a record with those that stand in every one. */
export function withFixed(cells: readonly string[], fixed: readonly FixedCell[]): readonly string[] {
  const all = [...cells]
  for (const { column, cell } of fixed) all[column.index] = cell
  return all
}
