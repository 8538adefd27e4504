import type { Place, Problem } from '../../../../shared/domain/problem.ts'
import { isYearHeader } from './field-names.ts'
import type { Layout } from './layout.ts'

/**
 * Tells a header that goes on in the line below it, as merged cells over years do: the cells there are empty or name a
 * year, the first of them being empty. `null` where that line is a row.
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
  const areYears = named.length > 0 && named.every((cell) => isYearHeader(cell, dataset))
  // A row may lack all but its year.
  const isHeader = first.trim() === '' && areYears && (named.length > 1 || missingFields.length > 0)
  return isHeader ? { code: 'header-two-lines', place, raw: null, details: { names: named.join(' / ') } } : null
}
