import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import type { Column } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import { GROUP_TOTAL, isTotalLabel } from '../lexicon/total-words.ts'
import { createRowSums, type RowFigures, type Sum, type TotalLine } from './row-sums.ts'

/** What names the rows of a table of figures, by which totals below them differ. */
const NAMING: ReadonlySet<string> = new Set(['kind', 'programme', 'institution', 'category', 'year', 'from', 'to'])

/** The columns that name the rows of a table whose totals may be of those that share a name. */
export function namingColumns({ dataset, columns }: Pick<Layout, 'dataset' | 'columns'>): readonly Column[] {
  return dataset === 'budgets' || dataset === 'categories'
    ? columns.filter(({ field }) => NAMING.has(field?.name ?? ''))
    : []
}

/** The names in a line, normalised. */
export function namesIn(cells: readonly string[], naming: readonly Column[]): readonly string[] {
  return naming.map(({ index }) => normaliseText(cells[index] ?? '').trim())
}

/** What the rows of some names add up to, with these names as they are written. */
interface LabelledSum {
  readonly sum: Sum
  readonly name: string
}

/**
 * What the rows above a total add up to that have the names which stand beside its words, or after them: `Total prévu`,
 * or `Total` with its year. `null` where it has none, or no row above shares them.
 */
export function labelledSum(
  { names = [], cells, rows, line }: Pick<TotalLine, 'names' | 'cells' | 'rows' | 'line'>,
  field: string,
): LabelledSum | null {
  const wanted = names.map((name) => (isTotalLabel(name) || GROUP_TOTAL.test(name) ? '' : name))
  const after = names.flatMap((name) => name.replace(GROUP_TOTAL, '').trim().replace(/^:\s*/, '') || [])
  const named = names.some((name) => GROUP_TOTAL.test(name)) ? after.filter((name) => !names.includes(name)) : []
  if (named.length === 0 && wanted.every((name) => name === '')) return null
  const shares = ({ names: ofRow = [] }: RowFigures): boolean =>
    wanted.every((name, at) => name === '' || ofRow[at] === name) && named.every((name) => ofRow.includes(name))
  const group = rows.filter((row) => row.line < line && shares(row))
  if (group.length === 0) return null
  const sums = createRowSums()
  for (const { figures } of group) for (const [name, figure] of figures) if (name === field) sums.add(name, figure)
  const sum = sums.all().get(field)
  const written = cells.flatMap((cell) => {
    const name = normaliseText(cell).trim()
    const suffix = named.find((each) => name.endsWith(each))
    if (suffix !== undefined) return cell.trim().slice(-suffix.length)
    return name !== '' && wanted.includes(name) ? cell.trim() : []
  })
  return sum === undefined ? null : { sum, name: written.join(' · ') }
}
