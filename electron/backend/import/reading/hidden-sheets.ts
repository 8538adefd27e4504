import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { uprightSource } from '../body/turned-table.ts'
import type { RecordSource } from '../format/record-source.ts'
import { findLayouts, knownSheets, type Layout } from '../head/layout.ts'
import { LARGEST_COMPARED } from './choose-sheet.ts'
import type { ReadingInput } from './reading-input.ts'
import { compareTables } from './table-difference.ts'

/**
 * Asks whether a hidden sheet with a known table is meant, `null` where none has one. `visible` is the table that would be
 * read without it: a hidden sheet that says the same is not asked about, and what it lacks itself comes first.
 */
export async function hiddenSheetQuestion(
  visible: Layout | null,
  hidden: readonly RecordSource[],
  input: ReadingInput,
  bytes: number,
): Promise<Problem | null> {
  if (hidden.length === 0 || (visible !== null && visible.missingFields.length > 0)) return null
  const { dataset, mapping } = input.options
  const known = knownSheets(await findLayouts(await Promise.all(hidden.map(uprightSource)), dataset, mapping))
  const names: string[] = []
  for (const [name, layout] of known) if (!(await saysSame(visible, layout, input, bytes))) names.push(name)
  if (names.length === 0) return null
  const details = {
    rule: visible === null ? 'hidden' : 'hidden-beside',
    sheet: visible?.source.sheet ?? '',
    sheets: [visible?.source.sheet ?? [], names].flat().join(' / '),
    values: names.join(', '),
    count: names.length,
  }
  return { code: 'question-sheet', place: { file: input.file.name }, raw: null, details }
}

async function saysSame(visible: Layout | null, hidden: Layout, input: ReadingInput, bytes: number): Promise<boolean> {
  if (visible === null || bytes > LARGEST_COMPARED) return false
  return (await compareTables(visible, hidden, input, bytes)).kind === 'same'
}
