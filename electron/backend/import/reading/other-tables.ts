import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import type { BodyOutcome } from '../body/body.ts'
import { tablesBelow } from '../body/tables-below.ts'
import { readHead, writtenLine } from '../head/head.ts'
import { findLayouts, isWhole, type Layout } from '../head/layout.ts'

type Options = Pick<ImportOptions, 'dataset' | 'mapping'>

/** The tables of which one is read, that one first. Records may be many: their rows tell whether another table follows. */
export async function tablesToCompare(layout: Layout, mapping: Mapping): Promise<readonly Layout[]> {
  return DEFINITIONS[layout.dataset].allowsRejects ? [layout] : await tablesBelow(layout, mapping)
}

/** Asks which of several tables is meant, at the header of the second. */
export function tableQuestion(file: string, tables: readonly Layout[]): Problem {
  const [first, second = first] = tables
  const place = second === undefined ? { file } : headerPlace(file, second)
  const details = {
    line: second?.writtenLine ?? 0,
    lines: tables.map(({ writtenLine }) => writtenLine),
    titles: tables.map(({ titleLines }) => titleLines.at(-1) ?? ''),
    datasets: tables.map(({ dataset }) => dataset),
  }
  return { code: 'question-table', place, raw: null, details }
}

type NextHeader = NonNullable<BodyOutcome['next']>

/**
 * What is asked, or told, of the tables that follow the rows that were read, and that were not known before. Where the
 * line at which these end heads none that is known, they may go on behind it: nobody but a person can tell.
 */
export async function problemsOfNext(
  layout: Layout,
  next: NextHeader,
  file: string,
  options: Options,
): Promise<readonly Problem[]> {
  const tables = await tablesBelow(layout, options.mapping)
  if (!tables.some(({ headerLine }) => headerLine === next.line)) return [unreadRows(layout, next, file)]
  return meantTables(tables, options).length > 1 ? [tableQuestion(file, tables)] : notRead(file, tables.slice(1))
}

function unreadRows({ source }: Layout, { line, cells, mayBeRow }: NextHeader, file: string): Problem {
  const names = cells.filter((cell) => cell.trim() !== '')
  const details = { line: writtenLine(source, line), names, ...(mayBeRow ? ({ rule: 'years' } as const) : {}) }
  return { code: 'rows-unread', place: headerPlace(file, { source, headerLine: line }), raw: null, details }
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
export function notRead(file: string, others: readonly Layout[]): readonly Problem[] {
  return others.map((other) => ({
    code: 'note-table-not-read',
    place: headerPlace(file, other),
    raw: null,
    details: { line: other.writtenLine },
  }))
}

/** Where the header of a table stands; a list has no line for it. */
export function headerPlace(file: string, { source, headerLine }: Pick<Layout, 'source' | 'headerLine'>): Place {
  return { file, ...(headerLine < 1 ? {} : { line: headerLine }), ...source.place(headerLine, null) }
}
