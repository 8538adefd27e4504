import { DATASETS, type Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Place, type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { isFigureCell } from '../body/header-lines.ts'
import { withoutPage } from '../body/text-lines.ts'
import type { BodyOutcome } from '../body/walk-body.ts'
import { placeIn } from '../format/record-source.ts'
import { figureColumns } from '../head/columns.ts'
import { readHead, trimTrailing, writtenLine } from '../head/head.ts'
import { findLayouts, headerAt, isWhole, type Layout } from '../head/layout.ts'

type Options = Pick<ImportOptions, 'dataset' | 'mapping'>

/** The tables of which one is read, that one first. Records may be many: their rows tell whether another table follows. */
export async function tablesToCompare(layout: Layout, mapping: Mapping): Promise<readonly Layout[]> {
  return DEFINITIONS[layout.dataset].allowsRejects ? [layout] : await tablesBelow(layout, mapping)
}

/** So many tables are listed: a sheet of small ones has dozens. */
const MOST_LISTED = 8

/** Asks which of several tables is meant, at the header of the second. */
export function tableQuestion(first: Layout, others: readonly Layout[]): Problem {
  const [second = first] = others
  const all = [first, ...others]
  const tables = all.slice(0, MOST_LISTED)
  const details = {
    ...(all.length > tables.length ? ({ count: all.length, rule: 'many' } as const) : {}),
    line: second.writtenLine,
    lines: tables.map(({ writtenLine }) => writtenLine),
    titles: tables.map(({ titleLines }) => titleLines.at(-1) ?? ''),
    datasets: tables.map(({ dataset }) => dataset),
  }
  return { code: 'question-table', place: headerPlace(second), raw: null, details }
}

type NextHeader = NonNullable<BodyOutcome['next']>

/**
 * What is asked, or told, of the tables that follow the rows that were read, and that were not known before. Where the
 * line at which these end heads none that is known, they may go on behind it: nobody but a person can tell.
 */
export async function problemsOfNext(layout: Layout, next: NextHeader, options: Options): Promise<readonly Problem[]> {
  const tables = await tablesBelow(layout, options.mapping)
  const [, ...others] = tables
  if (!tables.some(({ headerLine }) => headerLine === next.line)) return [unreadRows(layout, next)]
  return meantTables(tables, options).length > 1 ? [tableQuestion(layout, others)] : notRead(others)
}

function unreadRows({ source }: Layout, { line, cells, mayBeRow }: NextHeader): Problem {
  const names = cells.filter((cell) => cell.trim() !== '')
  const details = { line: writtenLine(source, line), names, ...(mayBeRow ? ({ rule: 'years' } as const) : {}) }
  return { code: 'rows-unread', place: placeIn(source, line), raw: null, details }
}

/** Those of several tables that may be meant, the first of them being the one that was found: a person may have said it. */
export function meantTables(tables: readonly Layout[], { dataset, mapping }: Options): readonly Layout[] {
  if (mapping.header !== undefined) return tables.slice(0, 1)
  return tables.filter((table) => dataset === null || table.dataset === dataset)
}

/** The tables above the one that a person chose. */
export async function tablesAbove(
  { source, headerLine }: Layout,
  { dataset, mapping }: Options,
): Promise<readonly Layout[]> {
  if (mapping.header === undefined && dataset === null) return []
  const { header: _ofTheChosen, ...ofAll } = mapping
  const top = source.isFromTop ? source : await readHead(source, undefined)
  const [first] = findLayouts([top], null, ofAll).filter(isWhole)
  if (first === undefined || first.headerLine >= headerLine) return []
  return (await tablesBelow(first, ofAll)).filter((table) => table.headerLine < headerLine)
}

/** Tells of each of the tables that are not read. */
export function notRead(others: readonly Layout[]): readonly Problem[] {
  return others.map((other) => problemOf('note-table-not-read', headerPlace(other), null, { line: other.writtenLine }))
}

/** Where the header of a table stands; a list has no line for it. */
export function headerPlace({ source, headerLine }: Pick<Layout, 'source' | 'headerLine'>): Place {
  return placeIn(source, headerLine)
}

/**
 * The tables that stand below one another, of whatever dataset, that of the layout first: each ends where the title of the
 * next begins.
 */
async function tablesBelow(layout: Layout, mapping: Mapping): Promise<readonly Layout[]> {
  const { dataset, source } = layout
  const headers = layout.columns.map(({ header }) => header).join('\n')
  const figures = figureColumns(layout.columns)
  // The names of categories and years are known: in other rows one word may stand beside amounts that look like years.
  const leastNamed: 1 | 2 = figures.length > 0 && !hasCounts(dataset) ? 2 : 1
  const tables = [layout]
  let title: { readonly line: number; readonly text: string }[] = []
  await source.walk((record, line) => {
    if (line <= layout.headerLine) return
    const cells = trimTrailing(record)
    const filled = cells.filter((cell) => cell.trim() !== '')
    const at = { cells, line, source, mapping, leastNamed, titleLines: title.map(({ text }) => text) }
    const isSameHeader = cells.join('\n') === headers && source.turned === undefined
    const isRepeated = isSameHeader && title.every(({ text }) => isPageTitle(text, layout))
    // Looking at each of many rows as a header would cost more than reading them.
    const isRow = (figures.length === 0 ? cells : figures.map(({ index }) => cells[index])).some(isFigureCell)
    const found = filled.length < 2 || isRepeated || isRow ? null : firstHeader([dataset, ...DATASETS], at)
    const last = tables.at(-1)
    if (found !== null && last !== undefined) {
      tables[tables.length - 1] = { ...last, until: title[0]?.line ?? line }
      tables.push(found)
    }
    title = filled.length < 2 ? [...title, { line, text: filled.join(' ') }] : []
  })
  return tables
}

/** True for a title that only says again what stands above the table, its page aside: another one may tell another year or unit. */
function isPageTitle(text: string, { titleLines }: Layout): boolean {
  const title = withoutPage(text)
  return title === '' || titleLines.some((each) => withoutPage(each) === title)
}

function firstHeader(datasets: readonly Dataset[], line: Parameters<typeof headerAt>[1]): Layout | null {
  for (const dataset of datasets) {
    const found = headerAt(dataset, line)
    if (found !== null) return found
  }
  return null
}
