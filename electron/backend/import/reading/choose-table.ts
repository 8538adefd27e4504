import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import { severityOf } from '../../../../shared/domain/import/problem-code.ts'
import { dividedCounts, dividedHeader } from '../body/divided-counts.ts'
import { figuresAbove, rowTeller } from '../body/figures-above.ts'
import { quotedLines } from '../body/quoted-lines.ts'
import { spacedLines } from '../body/spaced-lines.ts'
import { repeatedLabel, uprightSource } from '../body/turned-table.ts'
import type { RecordSource } from '../format/record-source.ts'

import { findLayouts, isTurned, knownSheets, type Layout, likelyAmounts, RECORDS_SEARCHED } from '../head/layout.ts'
import { otherSeparator } from '../head/other-separator.ts'
import { secondHeader } from '../head/second-header.ts'
import { unreadSheets } from '../head/unread-sheets.ts'
import { lostCharacters } from '../value/lost-characters.ts'
import { budgetYearProblem } from './budget-year.ts'
import { chooseSheet, otherSheets } from './choose-sheet.ts'
import { type FirstRows, readFirstRows } from './first-rows.ts'
import { headerProblem } from './header-problem.ts'
import { hiddenSheetQuestion } from './hidden-sheets.ts'
import { headerPlace, meantTables, notRead, tableQuestion, tablesAbove, tablesToCompare } from './other-tables.ts'
import type { ReadingInput } from './reading-input.ts'
import { rowsContext } from './rows-context.ts'
import { compareTables } from './table-difference.ts'
import { titleProblem } from './title-problem.ts'
import { unknownCount } from './unknown-count.ts'

/** The table of a file that is read, or what a person must know or say first. */
export type TableChoice =
  | {
      readonly ok: true
      readonly layout: Layout
      readonly first: FirstRows
      /** What is told of the table, and of those that are not read. */
      readonly notes: readonly Problem[]
    }
  | {
      readonly ok: false
      readonly problem: Problem
      /** The table that the problem is about, where there is one to show. */
      readonly layout: Layout | null
    }

/** Finds the table that is meant, and compares it with those of other sheets. `bytes` is the size of the file. */
export async function chooseTable(
  { written, others: notNamed, hidden }: Readonly<Record<'written' | 'others' | 'hidden', readonly RecordSource[]>>,
  input: ReadingInput,
  bytes: number,
): Promise<TableChoice> {
  const { file, options } = input
  const refuse = (problem: Problem, layout: Layout | null = null): TableChoice => ({ ok: false, problem, layout })
  const sources = await Promise.all(written.map(uprightSource))
  const layouts = await findLayouts(sources, options.dataset, options.mapping)
  const sheets = await chooseSheet(knownSheets(layouts), input, bytes)
  if (!sheets.ok) return refuse(sheets.problem)
  const [found] = layouts
  const ofHidden = await hiddenSheetQuestion(found ?? null, hidden, input, bytes)
  if (ofHidden !== null) return refuse(ofHidden)
  if (found === undefined)
    return refuse(
      (await firstObstacle(sources)) ??
        (await lostCharacters(sources, file.name)) ??
        (await quotedLines(sources, file.name)) ??
        (await spacedLines(sources, file.name)) ??
        (await dividedCounts(sources, file.name)) ??
        (await unknownCount(sources, file.name)) ??
        problemAt('header-missing', { file: file.name }),
    )
  const counted = countsIn(found, input, headerPlace(file.name, found))
  if (counted !== null) return refuse(counted, found)
  const best = bestKnown(found, layouts)
  const tables = await tablesToCompare(best, options.mapping)
  const [layout = best, ...others] = tables
  const header = headerPlace(file.name, layout)
  const inHeader =
    (await otherSeparator(layout, file.name)) ??
    (await secondHeader(layout, header)) ??
    headerProblem(layout, options.mapping, header)
  if (inHeader !== null) return refuse(inHeader, inHeader.code === 'header-duplicate' ? null : layout)
  const repeated = await repeatedLabel(layout)
  if (repeated !== null) return refuse(problemAt('header-duplicate', header, { header: repeated }))
  const first = await readFirstRows(layout, input)
  if (first.conflict !== null) return refuse(first.conflict, layout)
  if (first.unfilled !== null) return refuse(first.unfilled, layout)
  const [, ...alsoMeant] = meantTables(tables, options)
  if (alsoMeant.length > 0 && !(await saySame([layout, ...alsoMeant], input, bytes)))
    return refuse(tableQuestion(file.name, tables), layout)
  const all = [first, ...(await Promise.all(alsoMeant.map((other) => readFirstRows(other, input))))]
  const chosen = { ...layout, remarks: all.flatMap(({ remarks }) => remarks) }
  const sheet = { file: file.name, ...layout.source.place(layout.headerLine, null) }
  const around =
    titleProblem(chosen, rowsContext(chosen, input, bytes), sheet) ?? budgetYearProblem(chosen, options.mapping, sheet)
  if (around !== null) return refuse(around, chosen)
  const ofSheets = [
    ...(await unreadSheets(sources, chosen, sheets.same, file.name)),
    ...(await otherSheets(chosen, notNamed, input, bytes)),
  ]
  const notes = [...(await notesOn(chosen, others, input)), ...ofSheets]
  return { ok: true, layout: chosen, first, notes }
}

/** What is told of a table that is read, of those that are not, and of what stands above it. */
async function notesOn(
  layout: Layout,
  others: readonly Layout[],
  { file, options }: ReadingInput,
): Promise<readonly Problem[]> {
  const turned = isTurned(layout) ? [problemAt('note-table-turned', headerPlace(file.name, layout))] : []
  const isRow = rowTeller(layout)
  // A row of amounts that look like years may seem to head a table of them; years over counts do head one.
  const isTable = ({ columns }: Layout): boolean => hasCounts(layout.dataset) || !isRow(headerCells(columns))
  const tablesOver = (await tablesAbove(layout, options)).filter(isTable)
  const above = tablesOver.length === 0 ? await figuresAbove(layout, options.mapping, file.name) : []
  return [...turned, ...notRead(file.name, [...tablesOver, ...others]), ...above]
}

/** The cells of a header, each in its place. */
function headerCells(columns: Layout['columns']): readonly string[] {
  const cells: string[] = []
  for (const { index, header } of columns) cells[index] = header
  return cells
}

/** Counts that only look like records or like those of a year: some of what they are divided by are known headers too. */
function countsIn({ dataset, columns, missingFields }: Layout, { options }: ReadingInput, at: Place): Problem | null {
  const isOfIncidents = dataset === 'incidents' || dataset === 'categories'
  const isGuess = isOfIncidents && missingFields.length > 0 && options.dataset === null
  if (!isGuess) return null
  const headers = columns.map(({ header }) => header)
  return dividedHeader(headers, at)
}

/** Of a header that lacks something in every dataset, the reading that knows most of it: what that lacks is told. */
function bestKnown(found: Layout, layouts: readonly Layout[]): Layout {
  const known = (layout: Layout): number =>
    layout.columns.filter(({ field }) => field !== null).length + likelyAmounts(layout).length
  const isSameLine = ({ source, headerLine, missingFields }: Layout): boolean =>
    source === found.source && headerLine === found.headerLine && missingFields.length > 0
  const [most = found] = layouts.filter(isSameLine).toSorted((one, other) => known(other) - known(one))
  // A list of programmes is whole without the code that only what belongs to one has: it would take its name.
  const isOfOther = found.dataset === 'programmes' && known(most) > known(found)
  return found.missingFields.length === 0 && !isOfOther ? found : most
}

function problemAt(code: Problem['code'], place: Place, details: Problem['details'] = {}): Problem {
  return { code, place, raw: null, details }
}

/** True when tables, as the two languages of one, come to the same rows, so that reading one of them is enough. */
async function saySame([first, ...others]: readonly Layout[], input: ReadingInput, bytes: number): Promise<boolean> {
  if (first === undefined) return true
  for (const other of others) {
    const { kind } = await compareTables(first, other, input, bytes)
    if (kind !== 'same') return false
  }
  return true
}

/** What kept a file from being read as far as a header could be. */
async function firstObstacle(sources: readonly RecordSource[]): Promise<Problem | null> {
  for (const source of sources) {
    let records = 0
    const { problems } = await source.walk(() => {
      records += 1
      return records < RECORDS_SEARCHED
    })
    const obstacle = problems.find((problem) => severityOf(problem.code) === 'error')
    if (obstacle !== undefined) return obstacle
  }
  return null
}
