import { DATASETS, type Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Field, FieldType } from '../../../../shared/domain/dataset/definition.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { fieldParts } from '../../../../shared/domain/dataset/year-field.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { isNumberText } from '../../../../shared/domain/reading/number-reading.ts'
import { type Column, likelyAmounts } from './columns.ts'
import { filledCells, type Head, RECORDS_SEARCHED, trimTrailing, writtenLine } from './head.ts'
import { fieldsOf } from './header-fields.ts'

/** A text below the figures of a table, with its line. */
export interface Remark {
  readonly text: string
  readonly line: number
}

/** Where things stand in a table. */
export interface Layout {
  readonly source: Head
  readonly dataset: Dataset
  readonly titleLines: readonly string[]
  readonly headerLine: number
  /** The line of the header in the file, which another has where a table above was turned. */
  readonly writtenLine: number
  readonly columns: readonly Column[]
  /** The line from which on another table stands. */
  readonly until?: number
  /** What stands below the figures in words: where they come from, what a star means. */
  readonly remarks?: readonly Remark[]
  /** The header that two columns share, which makes the file unreadable. */
  readonly duplicateHeader: string | null
  readonly missingFields: readonly Field[]
}

/** True where the rows and the columns of a table have changed places. */
export function isTransposed({ source, headerLine }: Pick<Layout, 'source' | 'headerLine'>): boolean {
  return source.turned?.includes(headerLine) === true
}

const YEAR = /^\s*(?:19|20)\d{2}\s*$/

const NO_EVIDENCE: ReadonlySet<FieldType> = new Set(['personal', 'coordinate'])

interface Candidate extends Layout {
  readonly score: number
}

/**
 * Finds source, header line and dataset by the headers that are known: what could be read, the best known first. Where
 * no line has a header that it must have, one with known headers is taken, for a person to say what the others are. A few
 * words that other tables have, too, do not hide that amounts stand beside them.
 */
export function findLayouts(heads: readonly Head[], dataset: Dataset | null, mapping: Mapping): readonly Layout[] {
  const found = (isEnough: (knowledge: Knowledge, head: Head) => boolean, asked = dataset): readonly Candidate[] =>
    heads.flatMap((head) => candidatesIn(head, asked, mapping, (knowledge) => isEnough(knowledge, head)))
  const ofBudget = (): readonly Candidate[] =>
    found(isLikely(mapping, 'budgets'), 'budgets').filter(({ columns }) => likelyAmounts('budgets', columns).length > 0)
  const sure = found(isSure)
  const candidates =
    sure.length === 0
      ? found(isLikely(mapping, dataset))
      : [...sure, ...(dataset === null && !sure.some(isWhole) ? ofBudget() : [])]
  return candidates.toSorted((one, other) => other.score - one.score)
}

/** What is known of a line as a header: how many of its cells are, and of the fields that must be there. */
interface Knowledge {
  readonly known: number
  /** Those of them that are words: amounts in a row may look like years. */
  readonly named: number
  /** How many more may be amounts, which a person is asked about. */
  readonly likely: () => number
  readonly required: number
  readonly presentRequired: number
}

function isSure({ known, named, required, presentRequired }: Knowledge): boolean {
  return known >= 2 && named > 0 && presentRequired >= Math.min(required, 1)
}

/**
 * The line that a person named needs no known header but one, and none where the dataset was named too; then nor does one
 * that the format made.
 */
function isLikely({ header }: Mapping, dataset: Dataset | null): (knowledge: Knowledge, head: Head) => boolean {
  return ({ known, named, likely }, { hasMadeHeader }) => {
    const isCertain = header !== undefined || (hasMadeHeader === true && dataset !== null)
    const least = !isCertain ? 2 : dataset === null ? 1 : 0
    return isCertain
      ? known >= least || (known > 0 && known + likely() >= least)
      : named > 0 && (known >= least || known + likely() >= least)
  }
}

/** For each sheet of a workbook that holds a whole known table, the best that it could be read as. */
export function knownSheets(layouts: readonly Layout[]): ReadonlyMap<string, Layout> {
  const known = new Map<string, Layout>()
  for (const layout of layouts.filter(isWhole))
    if (layout.source.sheet !== null && !known.has(layout.source.sheet)) known.set(layout.source.sheet, layout)
  return known
}

function candidatesIn(
  head: Head,
  dataset: Dataset | null,
  mapping: Mapping,
  isEnough: (knowledge: Knowledge) => boolean,
): readonly Candidate[] {
  const known = head.dataset ?? dataset
  const datasets = known === null ? DATASETS : [known]
  const titleLines: string[] = []
  let found: readonly Candidate[] = []
  // The rows of another table above the one that a person named, by its line or by what it is, are none of its titles, nor
  // is its title.
  const isNamed = mapping.header !== undefined || dataset !== null
  let isInTableAbove = !head.isFromTop
  for (const [index, { cells, line }] of head.records.entries()) {
    const written = writtenLine(head, line)
    const isAsked = head.hasMadeHeader ? index === 0 : mapping.header === undefined || mapping.header === written
    const inLine = isAsked
      ? datasets.flatMap((each) => candidate(each, { cells, line, source: head, titleLines, mapping, isEnough }))
      : []
    const filled = filledCells(cells).map((cell) => cell.trim())
    const isRowBelow = found.length > 0 && filled.length > 1
    // A title may have separators and known words: the header of a whole table right below it goes before it.
    if (found.length === 0 || inLine.some(isWhole)) found = inLine
    const wasInTableAbove = isInTableAbove
    isInTableAbove = isNamed && isOfTable({ cells, line, source: head, titleLines: [], mapping }, wasInTableAbove)
    if (!isInTableAbove) titleLines.push(filled.join(' '))
    else if (wasInTableAbove) titleLines.length = 0
    const isAbove = mapping.header !== undefined && written < mapping.header
    if ((!isAbove && index + 1 >= RECORDS_SEARCHED) || isRowBelow || found.some(isWhole)) break
  }
  return found
}

/** True for a header that has all that it must have. */
export function isWhole({ missingFields, duplicateHeader }: Layout): boolean {
  return missingFields.length === 0 && duplicateHeader === null
}

/** True for a header, or a row below one. */
function isOfTable(line: Omit<HeaderLine, 'isEnough'>, wasInTableAbove: boolean): boolean {
  const filled = filledCells(line.cells).length
  // A blank line does not end a table, as the title of the next one does.
  return filled === 0
    ? wasInTableAbove
    : filled > 1 && (wasInTableAbove || DATASETS.some((dataset) => headerAt(dataset, line) !== null))
}

/**
 * A line as the header of a whole table of a dataset, `null` where it is none. Two of its words are known, or, where
 * `leastNamed` says that one is enough, it stands beside nothing but years: `Catégorie;2021;2022`.
 */
export function headerAt(
  dataset: Dataset,
  { leastNamed = 1, ...line }: Omit<HeaderLine, 'isEnough'> & { readonly leastNamed?: 1 | 2 },
): Layout | null {
  const filled = filledCells(line.cells).length
  const isEnough = (knowledge: Knowledge): boolean =>
    isSure(knowledge) && (knowledge.named > 1 || (leastNamed === 1 && knowledge.known === filled))
  const [found] = candidate(dataset, { ...line, isEnough })
  return found === undefined || !isWhole(found) ? null : found
}

/** True for a line in which a number stands twice, which no header does but years beside others: `2022;2023;;2022;2023`. */
function isRow(headers: readonly string[], duplicate: string): boolean {
  return isNumberText(duplicate) && new Set(headers.filter((header) => YEAR.test(header))).size < 2
}

/** True for an amount with its cents, which no header is: `8.000,50`. */
function isFraction(header: string): boolean {
  return isNumberText(header) && /[.,]\d{1,2}$/.test(header)
}

/** How many lines have as many cells as a header of several. */
function linesDividedAs({ records }: Head, width: number): number {
  return width < 2 ? 0 : records.filter(({ cells }) => cells.length === width).length
}

interface HeaderLine {
  readonly cells: readonly string[]
  readonly line: number
  readonly source: Head
  readonly titleLines: readonly string[]
  readonly mapping: Mapping
  readonly isEnough: (knowledge: Knowledge) => boolean
}

function candidate(
  dataset: Dataset,
  { cells, line, source, titleLines, mapping, isEnough }: HeaderLine,
): readonly Candidate[] {
  // A mapping names a header without the spaces around it, which nobody sees.
  const headers = trimTrailing(cells).map((cell) => cell.trim())
  const fields = DEFINITIONS[dataset].fields
  const fieldsByIndex = fieldsOf(headers, dataset, mapping)
  const columns = headers.map((header, index): Column => ({ index, header, field: fieldsByIndex[index] ?? null }))
  // Words about people also stand in prose, and coordinates beside anything that has a place: they tell of no header.
  const known = columns.filter(({ field }) => field !== null && !NO_EVIDENCE.has(field.type))
  const names = new Set(known.flatMap(({ field }) => [field?.name, ...(field?.standsFor ?? [])]))
  // A column that is one kind of money tells nothing of the amounts of another column.
  const hasOwnKind = known.some(({ field }) => field?.name === 'kind')
  if (!hasOwnKind && known.some(({ field }) => fieldParts(field?.name ?? '').base === 'amount')) names.delete('kind')
  for (const name of Object.keys(mapping.values ?? {})) names.add(name)
  const required = fields.filter((each) => each.isRequired)
  const missingFields = required.filter((each) => !names.has(each.name))
  const presentRequired = required.length - missingFields.length
  const likely = (): number => likelyAmounts(dataset, columns).length
  const named = known.filter(({ header }) => !YEAR.test(header)).length
  if (!isEnough({ known: known.length, named, likely, required: required.length, presentRequired })) return []
  const seen = new Set<string>()
  const duplicateHeader =
    headers.find((header) => header !== '' && seen.size === seen.add(normaliseText(header)).size) ?? null
  const isOfRow = headers.some(isFraction) || (duplicateHeader !== null && isRow(headers, duplicateHeader))
  if (mapping.header === undefined && isOfRow) return []
  const unknown = columns.length - known.length
  // Where no header is known, the separator that divides most lines as it does the header is the right one.
  const unknownScore = known.length === 0 ? linesDividedAs(source, columns.length) : -unknown
  const score = (missingFields.length === 0 ? 1000 : 0) + known.length * 10 + unknownScore - missingFields.length * 20
  const title = titleLines.filter((each) => each !== '' && !each.startsWith('sep='))
  const lines = { headerLine: line, writtenLine: writtenLine(source, line) }
  return [{ source, dataset, titleLines: title, ...lines, columns, duplicateHeader, missingFields, score }]
}
