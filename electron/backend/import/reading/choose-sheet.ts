import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { uprightSource } from '../body/turned-table.ts'
import type { RecordSource } from '../format/record-source.ts'
import { findLayouts, knownSheets, type Layout } from '../head/layout.ts'
import { readFirstRows } from './first-rows.ts'
import type { ReadingInput } from './reading-input.ts'
import { compareTables, type TableComparison } from './table-difference.ts'

/** In bytes: sheets of a larger workbook are not compared, a person says which of them is meant. */
export const LARGEST_COMPARED = 4 * 1024 * 1024

/** Which of the sheets with a known table is read. */
export type SheetChoice =
  | { readonly ok: true; readonly same: readonly string[] }
  | { readonly ok: false; readonly problem: Problem }

/**
 * Sheets that say the same, as those of two languages, are read once; `same` are the names of the others. Where they do
 * not, a person says which is meant, and is told the first cells that differ; where the folder can take none of them,
 * nobody is asked.
 */
export async function chooseSheet(
  sheets: ReadonlyMap<string, Layout>,
  input: ReadingInput,
  bytes: number,
): Promise<SheetChoice> {
  const [first, ...others] = [...sheets.values()]
  if (first === undefined || others.length === 0) return { ok: true, same: [] }
  const conflict = await commonConflict([...sheets.values()], input)
  if (conflict !== null) return { ok: false, problem: conflict }
  const found: { readonly other: Layout; readonly comparison: TableComparison }[] = []
  if (bytes <= LARGEST_COMPARED)
    for (const other of others) found.push({ other, comparison: await compareTables(first, other, input, bytes) })
  if (found.length > 0 && found.every(({ comparison }) => comparison.kind === 'same'))
    return { ok: true, same: others.map(nameOf) }
  const told = found
    .map(({ other, comparison }) => differenceDetails(first, other, comparison))
    .find((each) => each !== null)
  const details = { sheets: [...sheets.keys()].join(' / '), ...told }
  return { ok: false, problem: { code: 'question-sheet', place: { file: input.file.name }, raw: null, details } }
}

/**
 * Tells of the sheets that nobody named but hold a known table, and say other things than the one that was: what a person
 * answered once, and is remembered, may be wrong for another file.
 */
export async function otherSheets(
  named: Layout,
  others: readonly RecordSource[],
  input: ReadingInput,
  bytes: number,
): Promise<readonly Problem[]> {
  if (others.length === 0) return []
  const { dataset, mapping } = input.options
  const sources = await Promise.all(others.map(uprightSource))
  const { header: _ofTheNamed, ...ofAll } = mapping
  const place = { file: input.file.name }
  const differing: Problem[] = []
  const alsoKnown: string[] = []
  const ofDataset = knownSheets(await findLayouts(sources, dataset, ofAll))
  // What is remembered of a file names its dataset too: another sheet may be of another one.
  const ofAny = dataset === null ? [] : knownSheets(await findLayouts(sources, null, ofAll))
  for (const other of new Map([...ofAny, ...ofDataset]).values()) {
    const comparison = bytes <= LARGEST_COMPARED ? await compareTables(named, other, input, bytes) : null
    const details = comparison === null ? null : differenceDetails(named, other, comparison)
    if (details !== null) differing.push({ code: 'note-sheets-differ', place, raw: null, details })
    else if (comparison?.kind !== 'same') alsoKnown.push(nameOf(other))
  }
  if (alsoKnown.length === 0) return differing
  const details = { count: alsoKnown.length, values: alsoKnown.join(', ') }
  return [...differing, { code: 'note-sheets-also-known', place, raw: null, details }]
}

/** Why the folder can take none of the sheets; `null` where it can take one of them. */
async function commonConflict(layouts: readonly Layout[], input: ReadingInput): Promise<Problem | null> {
  const conflicts: Problem[] = []
  for (const layout of layouts) {
    const { conflict } = await readFirstRows(layout, input)
    if (conflict === null) return null
    conflicts.push(conflict)
  }
  return conflicts[0] ?? null
}

function nameOf({ source }: Layout): string {
  return source.sheet ?? ''
}

/** Where two sheets of one table say different things, `null` where they are of different tables, or the same. */
function differenceDetails(first: Layout, other: Layout, comparison: TableComparison): Problem['details'] | null {
  switch (comparison.kind) {
    case 'same':
    case 'apart':
      return null
    case 'differs': {
      const [one, two] = comparison.cells
      const cells = { cell: one.place.cell ?? '', otherCell: two.place.cell ?? '' }
      const words = { word: one.raw, otherWord: two.raw }
      return { rule: 'differ', sheet: nameOf(first), otherSheet: nameOf(other), ...cells, ...words }
    }
    case 'lacks': {
      const [holder, lacking] = comparison.isInFirst ? [first, other] : [other, first]
      return { rule: 'lack', sheet: nameOf(holder), otherSheet: nameOf(lacking), line: comparison.line }
    }
  }
}
