import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { isFigure } from '../../../../shared/domain/dataset/figure-field.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import { unitOfHeader } from '../../../../shared/domain/reading/money-unit.ts'
import { fieldsOf, isYearHeader } from './field-names.ts'
import type { Layout } from './layout.ts'

/**
 * Tells a header that goes on in the line below it, as merged cells over years or over kinds of money do, and a line of
 * units: the cells there are empty or name a year, an amount or its unit, the first of them being empty. `null` where that
 * line is a row.
 */
export async function secondHeader(
  { source, headerLine, dataset, missingFields }: Pick<Layout, 'source' | 'headerLine' | 'dataset' | 'missingFields'>,
  place: Place,
): Promise<Problem | null> {
  const below: (readonly string[])[] = []
  await source.walk((cells, line) => {
    if (line > headerLine) below.push(cells)
    return below.length === 0
  })
  const [first = '', ...others] = below[0] ?? []
  const named = others.filter((cell) => cell.trim() !== '')
  if (first.trim() !== '' || named.length === 0) return null
  const areYears = named.every((cell) => isYearHeader(cell, dataset))
  // A row may lack all but its year.
  const isHeader = areYears
    ? named.length > 1 || missingFields.length > 0
    : named.every((cell) => isOfAmounts(cell, dataset))
  return isHeader ? { code: 'header-two-lines', place, raw: null, details: { names: named.join(' / ') } } : null
}

/** True for the name of amounts of a budget, or for a unit alone. */
function isOfAmounts(cell: string, dataset: Dataset): boolean {
  if (!hasMoney(dataset)) return false
  const [field = null] = fieldsOf([cell], dataset, {})
  return (field !== null && isFigure(field.name)) || unitOfHeader(cell)?.rest === ''
}
