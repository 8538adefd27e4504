import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import { ALL_SHEETS } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { OpenedFile, RecordSource } from '../format/record-source.ts'
import { periodOf } from '../head/as-of-day.ts'
import { likelyAmounts } from '../head/columns.ts'
import { dividedHeader } from '../head/divided-counts.ts'
import { findLayouts, knownSheets, type Layout } from '../head/layout.ts'
import { uprightHeads } from '../head/upright-head.ts'
import { chooseSheet, hiddenSheetQuestion, otherSheets, unreadSheets } from './choose-sheet.ts'
import { type CompareTables, compareTables } from './compare-tables.ts'
import { commonConflict } from './first-rows.ts'
import { headerPlace } from './other-tables.ts'
import { profiled, readableTable, refuse, type TableChoice } from './readable-table.ts'
import { chosenDay, type KnownInput } from './reading-input.ts'
import { joinSheets } from './sheets-together.ts'
import { unknownHeader } from './unknown-header.ts'

/** In bytes: sheets of a larger workbook are not compared, a person says which of them is meant. */
const LARGEST_COMPARED = 4 * 1024 * 1024

type Readable = Extract<TableChoice, { ok: true }>

/** Finds the table that is meant, and compares it with those of other sheets. */
export async function chooseTable(
  { sources, others: notNamed = [], hidden = [] }: Pick<OpenedFile, 'sources' | 'others' | 'hidden'>,
  input: KnownInput,
): Promise<TableChoice> {
  const { options } = input
  const { dataset, mapping } = options
  const compare: CompareTables = (one, other) => compareTables(one, other, input)
  const compareSheets: CompareTables = async (one, other) =>
    input.bytes > LARGEST_COMPARED ? { kind: 'apart' } : compare(one, other)
  const heads = await uprightHeads(sources, mapping.header)
  const layouts = findLayouts(heads, dataset, mapping)
  const known = knownSheets(layouts)
  // Nobody is asked which of several tables is meant where the folder can take none of them.
  const conflict = known.size > 1 ? await commonConflict(known.values(), input) : null
  if (conflict !== null) return refuse(conflict)
  const sheets = await chooseSheet(known, mapping.sheet === ALL_SHEETS, compareSheets)
  if (!sheets.ok) return refuse(sheets.problem)
  const [found = null] = layouts
  const hiddenHeads = await uprightHeads(hidden, mapping.header)
  const ofHidden = await hiddenSheetQuestion(
    found,
    knownSheets(findLayouts(hiddenHeads, dataset, mapping)),
    compareSheets,
  )
  if (ofHidden !== null) return refuse(ofHidden)
  if (found === null) {
    const place = { file: input.file.name }
    const unknown: Problem = unknownHeader(heads) ?? { code: 'header-missing', place, raw: null, details: {} }
    return profiled(refuse(unknown), heads, options)
  }
  const counted = dataset === null ? countsIn(found) : null
  if (counted !== null) return refuse(counted, found)
  const tables = sheets.together.length > 0 ? sheets.together : [bestKnown(found, layouts)]
  const choices: Readable[] = []
  for (const table of tables) {
    const choice = await readableTable(table, input, compare)
    if (!choice.ok) return choice
    choices.push(choice)
  }
  const chosen = together(choices, chosenDay(options))
  const notes = [
    ...unreadSheets(heads, chosen.sheets, known, sheets),
    ...(await otherSheets(chosen.layout, await sheetsNotNamed(notNamed, options), compareSheets)),
  ]
  return { ...chosen, notes: [...chosen.notes, ...notes] }
}

/** The tables of several sheets as one; the first stands for the only one. */
function together(choices: readonly Readable[], asOf: Day | null): Readable {
  const [first, ...others] = choices
  if (first === undefined) throw new Error('no table was chosen')
  if (others.length === 0) return first
  const sheets = choices.map((each) => each.layout)
  const layout = joinSheets(first.layout, sheets)
  return { ...first, layout, sheets, period: periodOf(layout, asOf), notes: choices.flatMap(({ notes }) => notes) }
}

/** The sheets that nobody named and that hold a known table: of the dataset that a person chose, else of any. */
async function sheetsNotNamed(
  sources: readonly RecordSource[],
  { dataset, mapping }: ImportOptions,
): Promise<ReadonlyMap<string, Layout>> {
  const { header: _ofTheNamed, ...ofAll } = mapping
  const heads = await uprightHeads(sources, undefined)
  // What is remembered of a file names its dataset too: another sheet may be of another one.
  const datasets = dataset === null ? [null] : [null, dataset]
  return new Map(datasets.flatMap((each) => [...knownSheets(findLayouts(heads, each, ofAll))]))
}

/** Counts that only look like records or like those of a year: some of what they are divided by are known headers too. */
function countsIn(layout: Layout): Problem | null {
  const { dataset, columns, missingFields } = layout
  const isGuess = (dataset === 'incidents' || dataset === 'categories') && missingFields.length > 0
  if (!isGuess) return null
  const headers = columns.map(({ header }) => header)
  return dividedHeader(headers, headerPlace(layout))
}

/** Of a header that lacks something in every dataset, the reading that knows most of it: what that lacks is told. */
function bestKnown(found: Layout, layouts: readonly Layout[]): Layout {
  const known = (layout: Layout): number =>
    layout.columns.filter(({ field }) => field !== null).length + likelyAmounts(layout.dataset, layout.columns).length
  const isSameLine = ({ source, headerLine, missingFields }: Layout): boolean =>
    source === found.source && headerLine === found.headerLine && missingFields.length > 0
  const [most = found] = layouts.filter(isSameLine).toSorted((one, other) => known(other) - known(one))
  // A list of programmes is whole without the code that only what belongs to one has: it would take its name.
  const isInTableAbove = found.dataset === 'programmes' && known(most) > known(found)
  return found.missingFields.length === 0 && !isInTableAbove ? found : most
}
