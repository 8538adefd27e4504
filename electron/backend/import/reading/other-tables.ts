import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import { tablesBelow } from '../body/tables-below.ts'
import type { BodyOutcome } from '../body/walk-body.ts'
import { placeIn } from '../format/record-source.ts'
import { readHead, writtenLine } from '../head/head.ts'
import { findLayouts, isWhole, type Layout } from '../head/layout.ts'

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
  return others.map((other) => ({
    code: 'note-table-not-read',
    place: headerPlace(other),
    raw: null,
    details: { line: other.writtenLine },
  }))
}

/** Where the header of a table stands; a list has no line for it. */
export function headerPlace({ source, headerLine }: Pick<Layout, 'source' | 'headerLine'>): Place {
  return placeIn(source, headerLine)
}
