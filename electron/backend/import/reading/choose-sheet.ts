import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { NoteCode } from '../../../../shared/domain/import/problem-code.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import type { RecordSource } from '../format/record-source.ts'
import { filledCells, type Head, searchedRecords } from '../head/head.ts'
import { findLayouts, knownSheets, type Layout } from '../head/layout.ts'
import { uprightHeads } from '../head/upright-head.ts'
import { compareTables, type TableComparison } from './compare-tables.ts'
import { readFirstRows } from './first-rows.ts'
import type { KnownInput } from './reading-input.ts'

/** In bytes: sheets of a larger workbook are not compared, a person says which of them is meant. */
const LARGEST_COMPARED = 4 * 1024 * 1024

/** Which of the sheets with a known table is read. */
export type SheetChoice =
  | { readonly ok: true; readonly same: readonly string[] }
  | { readonly ok: false; readonly problem: Problem }

/**
 * Sheets that say the same, as those of two languages, are read once; `same` are the names of the others. Where they do
 * not, a person says which is meant, and is shown the first cells that differ; where the folder can take none of them,
 * nobody is asked. Nor is a hidden sheet passed over that says something else.
 */
export async function chooseSheet(
  layouts: readonly Layout[],
  hidden: readonly RecordSource[],
  input: KnownInput,
): Promise<SheetChoice> {
  const choice = await chooseKnown(knownSheets(layouts), input)
  if (!choice.ok) return choice
  const problem = await hiddenSheetQuestion(layouts[0] ?? null, hidden, input)
  return problem === null ? choice : { ok: false, problem }
}

async function chooseKnown(sheets: ReadonlyMap<string, Layout>, input: KnownInput): Promise<SheetChoice> {
  const [first, ...others] = [...sheets.values()]
  if (first === undefined || others.length === 0) return { ok: true, same: [] }
  const conflict = await commonConflict([...sheets.values()], input)
  if (conflict !== null) return { ok: false, problem: conflict }
  let areSame = true
  let difference: ProblemDetails['note-sheets-differ'] | null = null
  for (const other of others) {
    const comparison = await compareSheets(first, other, input)
    areSame &&= comparison.kind === 'same'
    difference ??= differenceDetails(first, other, comparison)
  }
  if (areSame) return { ok: true, same: others.map(nameOf) }
  const details = { ...difference, sheets: [...sheets.keys()] }
  return { ok: false, problem: { code: 'question-sheet', place: { file: input.file.name }, raw: null, details } }
}

/**
 * Asks whether a hidden sheet with a known table is meant, `null` where none has one. `visible` is the table that would be
 * read without it: a hidden sheet that says the same is not asked about, and what it lacks itself comes first.
 */
async function hiddenSheetQuestion(
  visible: Layout | null,
  hidden: readonly RecordSource[],
  input: KnownInput,
): Promise<Problem | null> {
  if (hidden.length === 0 || (visible !== null && visible.missingFields.length > 0)) return null
  const { dataset, mapping } = input.options
  const known = knownSheets(findLayouts(await uprightHeads(hidden, mapping.header), dataset, mapping))
  const names: string[] = []
  for (const [name, layout] of known) if (!(await saysSame(visible, layout, input))) names.push(name)
  if (names.length === 0) return null
  const details = {
    rule: visible === null ? ('hidden' as const) : ('hidden-beside' as const),
    sheet: visible?.source.sheet ?? '',
    sheets: [visible?.source.sheet ?? [], names].flat(),
    values: names,
    count: names.length,
  }
  return { code: 'question-sheet', place: { file: input.file.name }, raw: null, details }
}

async function saysSame(visible: Layout | null, hidden: Layout, input: KnownInput): Promise<boolean> {
  return visible !== null && (await compareSheets(visible, hidden, input)).kind === 'same'
}

/**
 * Tells of the sheets that nobody named but hold a known table, and say other things than the one that was: what a person
 * answered once, and is remembered, may be wrong for another file.
 */
export async function otherSheets(
  named: Layout,
  others: readonly RecordSource[],
  input: KnownInput,
): Promise<readonly Problem[]> {
  if (others.length === 0) return []
  const { dataset, mapping } = input.options
  const heads = await uprightHeads(others, undefined)
  const { header: _ofTheNamed, ...ofAll } = mapping
  const place = { file: input.file.name }
  const differing: Problem[] = []
  const alsoKnown: string[] = []
  const ofDataset = knownSheets(findLayouts(heads, dataset, ofAll))
  // What is remembered of a file names its dataset too: another sheet may be of another one.
  const ofAny = dataset === null ? [] : knownSheets(findLayouts(heads, null, ofAll))
  for (const other of new Map([...ofAny, ...ofDataset]).values()) {
    const comparison = await compareSheets(named, other, input)
    const details = differenceDetails(named, other, comparison)
    if (details !== null) differing.push({ code: 'note-sheets-differ', place, raw: null, details })
    else if (comparison.kind !== 'same') alsoKnown.push(nameOf(other))
  }
  if (alsoKnown.length === 0) return differing
  const details = { count: alsoKnown.length, values: alsoKnown }
  return [...differing, { code: 'note-sheets-also-known', place, raw: null, details }]
}

async function compareSheets(one: Layout, other: Layout, input: KnownInput): Promise<TableComparison> {
  return input.bytes > LARGEST_COMPARED ? { kind: 'apart' } : await compareTables(one, other, input)
}

/** Why the folder can take none of the sheets; `null` where it can take one of them. */
async function commonConflict(layouts: readonly Layout[], input: KnownInput): Promise<Problem | null> {
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
function differenceDetails(
  first: Layout,
  other: Layout,
  comparison: TableComparison,
): ProblemDetails['note-sheets-differ'] | null {
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

/**
 * Names the other sheets of a workbook that may be read: those that say the same as the one that is, and those that hold
 * something, but no known table.
 */
export function unreadSheets(
  heads: readonly Head[],
  { source }: Pick<Layout, 'source'>,
  same: readonly string[],
): readonly Problem[] {
  const unread = heads.filter(({ sheet }) => sheet !== source.sheet && !same.includes(sheet ?? ''))
  const names = unread.filter(hasContent).map(({ sheet }) => sheet ?? '')
  return [...noteOf('note-sheets-same', same, source.file), ...noteOf('note-sheets-not-read', names, source.file)]
}

function noteOf(code: NoteCode, names: readonly string[], file: string): readonly Problem[] {
  if (names.length === 0) return []
  return [problemOf(code, { file }, null, { count: names.length, values: names })]
}

function hasContent(head: Head): boolean {
  return searchedRecords(head).some(({ cells }) => filledCells(cells).length > 0)
}
