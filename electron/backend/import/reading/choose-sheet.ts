import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { NoteCode } from '../../../../shared/domain/import/problem-code.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import { filledCells, type Head, searchedRecords } from '../head/head.ts'
import type { Layout } from '../head/layout.ts'
import type { CompareTables, TableComparison } from './compare-tables.ts'
import { sheetsOfOneForm } from './sheets-together.ts'

/** The sheets with a whole known table, by their names. */
type KnownSheets = ReadonlyMap<string, Layout>

/** Which of the sheets with a known table are read. */
export type SheetChoice =
  | {
      readonly ok: true
      /** Those that are read as one table, where a person said so. */
      readonly together: readonly Layout[]
      readonly same: readonly string[]
      readonly overviews: readonly string[]
    }
  | { readonly ok: false; readonly problem: Problem }

const NO_CHOICE = { ok: true, together: [], same: [], overviews: [] } as const satisfies SheetChoice

/**
 * Sheets that say the same, as those of two languages, are read once; `same` are the names of the others. Where they do
 * not, a person says which is meant, and is shown the first cells that differ. Sheets of one form that hold other rows may
 * all be meant: `isOfAll` where a person said so.
 */
export async function chooseSheet(sheets: KnownSheets, isOfAll: boolean, compare: CompareTables): Promise<SheetChoice> {
  const [first, ...others] = [...sheets.values()]
  if (first === undefined || others.length === 0) return NO_CHOICE
  const same: string[] = []
  const apart: Layout[] = []
  let difference: ProblemDetails['note-sheets-differ'] | null = null
  for (const other of others) {
    const comparison = await compare(first, other)
    if (comparison.kind === 'same') same.push(nameOf(other))
    else apart.push(other)
    difference ??= differenceDetails(first, other, comparison)
  }
  if (apart.length === 0) return { ...NO_CHOICE, same }
  // Two that differ in a cell or a line are one table, and which of them holds comes first.
  const found = sheetsOfOneForm(difference === null ? [first, ...apart] : [])
  if (isOfAll && found.sheets.length > 0)
    return { ok: true, together: found.sheets, same, overviews: found.overviews.map(nameOf) }
  const together = found.sheets.length === 0 ? {} : { together: found.sheets.map(nameOf) }
  const names = { sheets: [...sheets.keys()], ...together }
  const apartRule = isOfAll ? { rule: 'apart' as const } : null
  const details = { ...(found.isToldByName ? { rule: 'named' as const } : (difference ?? apartRule)), ...names }
  return { ok: false, problem: problemOf('question-sheet', { file: first.source.file }, null, details) }
}

/**
 * Asks whether a hidden sheet with a known table is meant, `null` where none has one. `visible` is the table that would be
 * read without it: a hidden sheet that says the same is not asked about, and what it lacks itself comes first.
 */
export async function hiddenSheetQuestion(
  visible: Layout | null,
  hidden: KnownSheets,
  compare: CompareTables,
): Promise<Problem | null> {
  if (visible !== null && visible.missingFields.length > 0) return null
  const differing: Layout[] = []
  for (const layout of hidden.values())
    if (visible === null || (await compare(visible, layout)).kind !== 'same') differing.push(layout)
  const [first] = differing
  if (first === undefined) return null
  const names = differing.map(nameOf)
  const details = {
    rule: visible === null ? ('hidden' as const) : ('hidden-beside' as const),
    sheet: visible?.source.sheet ?? '',
    sheets: [visible?.source.sheet ?? [], names].flat(),
    values: names,
    count: names.length,
  }
  return problemOf('question-sheet', { file: first.source.file }, null, details)
}

/**
 * Tells of the sheets that nobody named but hold a known table, and say other things than the one that was: what a person
 * answered once, and is remembered, may be wrong for another file.
 */
export async function otherSheets(
  named: Layout,
  others: KnownSheets,
  compare: CompareTables,
): Promise<readonly Problem[]> {
  const { file } = named.source
  const differing: Problem[] = []
  const alsoKnown: string[] = []
  for (const other of others.values()) {
    const comparison = await compare(named, other)
    const details = differenceDetails(named, other, comparison)
    if (details !== null) differing.push(problemOf('note-sheets-differ', { file }, null, details))
    else if (comparison.kind !== 'same') alsoKnown.push(nameOf(other))
  }
  return [...differing, ...noteOf('note-sheets-also-known', alsoKnown, file)]
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
 * Names the other sheets of a workbook that may be read: those that say the same as one that is, those that add up
 * others, those with another known table, and those that hold something, but no known table.
 */
export function unreadSheets(
  heads: readonly Head[],
  sheets: readonly Layout[],
  known: KnownSheets,
  { same, overviews }: Extract<SheetChoice, { ok: true }>,
): readonly Problem[] {
  const file = sheets[0]?.source.file ?? ''
  const read = new Set([...sheets.map(nameOf), ...same, ...overviews])
  const unread = heads.filter((head) => !read.has(head.sheet ?? '') && hasContent(head))
  const names = unread.map(({ sheet }) => sheet ?? '')
  return [
    ...noteOf('note-sheets-same', same, file),
    ...noteOf('note-sheets-overview', overviews, file),
    ...noteOf(
      'note-sheets-also-known',
      names.filter((name) => known.has(name)),
      file,
    ),
    ...noteOf(
      'note-sheets-not-read',
      names.filter((name) => !known.has(name)),
      file,
    ),
  ]
}

function noteOf(code: NoteCode, names: readonly string[], file: string): readonly Problem[] {
  if (names.length === 0) return []
  return [problemOf(code, { file }, null, { count: names.length, values: names })]
}

function hasContent(head: Head): boolean {
  return searchedRecords(head).some(({ cells }) => filledCells(cells).length > 0)
}
