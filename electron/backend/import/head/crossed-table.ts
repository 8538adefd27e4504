import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { CATEGORIES } from '../../../../shared/domain/vocabulary/category.ts'
import { LANGUAGES, type Language } from '../../../../shared/domain/vocabulary/language.ts'
import { isPivotCorner } from '../lexicon/header-words.ts'
import { isTotalLabel } from '../lexicon/total-words.ts'
import { filledCells, type Head, type HeadRecord, RECORDS_SEARCHED, trimTrailing } from './head.ts'
import { fieldsOf } from './header-fields.ts'
import { headerAt } from './layout.ts'

/** What the labels along a side of a table are. */
type Axis = 'year' | 'category'

/** A table with labels both across and down, which is not written as tables of its dataset ordinarily are. */
export interface CrossedTable {
  /** The header of the column of labels, once the table is upright: its own where the corner names them. */
  readonly corner: string
  readonly isTransposed: boolean
  readonly headerLine: number
  /** The headers as they stand, the corner being the one given. */
  readonly headers: readonly string[]
  /** The lines of the rows below. */
  readonly lines: readonly number[]
}

/** What the labels below a corner are, and whether they should stand beside it. */
interface Reading {
  readonly down: Axis
  readonly isTransposed: boolean
}

const YEAR = /^(?:19|20)\d{2}$/
const YEAR_FIRST = /^(?:19|20)\d{2}(?!\d)/

const namesOf = (axis: Axis): Readonly<Record<Language, readonly string[]>> =>
  DEFINITIONS.categories.fields.find(({ name }) => name === axis)?.headers ?? { fr: [], nl: [], en: [] }

/** A table of a few years or categories ends before so many records. */
const MOST_RECORDS = 2 * RECORDS_SEARCHED

/**
 * The first such table of a source below a line, below titles of one cell and tables that have a header of their own:
 * `null` where anything else stands there, so that no row of that is ever taken for a header.
 */
export function findCrossedTable(head: Head, above: number): CrossedTable | null {
  if (!head.isFromTop || !head.isToEnd) return null
  const records = head.records
    .filter(({ line }) => line > above)
    .map(({ cells, line }) => ({ cells: trimTrailing(cells), line }))
  return records.length > MOST_RECORDS ? null : firstTable(blocksOf(records, head))
}

/** Records below one another without a gap, the first of them the header of the others where they are a table. */
interface Block {
  readonly header: HeadRecord
  readonly rows: readonly HeadRecord[]
  /** True where the header is one that a dataset ordinarily has. */
  readonly hasOwnHeader: boolean
}

function blocksOf(records: readonly HeadRecord[], head: Head): readonly Block[] {
  const blocks: { readonly header: HeadRecord; readonly rows: HeadRecord[]; readonly hasOwnHeader: boolean }[] = []
  let isOpen = false
  for (const record of records) {
    const isPart = record.cells.length > 1
    const hasOwnHeader = isPart && isHeader(record, head)
    if (isPart && isOpen && !hasOwnHeader) blocks.at(-1)?.rows.push(record)
    else if (isPart) blocks.push({ header: record, rows: [], hasOwnHeader })
    isOpen = isPart
  }
  return blocks
}

/** True for a record of one cell, wherever it stands. */
function isText(cells: readonly string[]): boolean {
  return filledCells(cells).length < 2
}

function isHeader({ cells, line }: HeadRecord, head: Head): boolean {
  return DATASETS.some(
    (dataset) => headerAt(dataset, { cells, line, source: head, titleLines: [], mapping: {} }) !== null,
  )
}

/** A turned table is one only where nothing but tables and remarks follow: other rows would be lost among its own. */
function firstTable(blocks: readonly Block[]): CrossedTable | null {
  const from = blocks.findIndex(({ hasOwnHeader }) => !hasOwnHeader)
  const block = blocks[from]
  const reading = block === undefined ? null : readingOf(block)
  if (block === undefined || reading === null) return null
  const isTable = (each: Block): boolean =>
    each.hasOwnHeader || readingOf(each) !== null || [each.header, ...each.rows].every(({ cells }) => isText(cells))
  if (reading.isTransposed && !blocks.slice(from + 1).every(isTable)) return null
  return crossedTable(block, reading)
}

/** What a block of records is as such a table, `null` where not all of it shows that it is one. */
function readingOf({ header, rows }: Pick<Block, 'header' | 'rows'>): Reading | null {
  const [written = '', ...headers] = header.cells
  const corner = isNameless(written) ? '' : written
  const axes = partsOf(corner).map(axisNamed)
  // What no header stands over would be lost.
  const isWhole =
    headers.every((each) => each.trim() !== '') && rows.every(({ cells }) => cells.length <= header.cells.length)
  if (!isWhole || axes.includes(null)) return null
  const labels = rows.map(({ cells }) => cells[0] ?? '')
  const [across, down] = [axisOf(headers), axisOf(labels)]
  const [named, other] = axes
  if (across === 'category' && down === 'year') return { down: 'category', isTransposed: true }
  if (across === 'year' && !axes.includes('category') && areOfYears(labels)) return { down: 'year', isTransposed: true }
  // A corner may name what stands across, too, or both.
  const isNamed = named != null && other === undefined && (named === down || named !== across)
  return down === null || isNamed ? null : { down, isTransposed: false }
}

function crossedTable({ header: { cells, line }, rows }: Block, { down, isTransposed }: Reading): CrossedTable {
  const [corner = '', ...headers] = cells
  const labels = [...headers, ...rows.map((row) => row.cells[0] ?? '')]
  const named = partsOf(corner).find((part) => axisNamed(part) === down)
  const label = named ?? namesOf(down)[languageOf(labels)][0] ?? ''
  return {
    corner: label,
    isTransposed,
    headerLine: line,
    headers: [label, ...headers],
    lines: rows.map((row) => row.line),
  }
}

/** The corner of a pivot table names neither side; nor does the word of a total. */
function isNameless(corner: string): boolean {
  return isPivotCorner(corner) || isTotalLabel(corner)
}

const BETWEEN_AXES = /[/\\|]|\s[-–x×]\s|\s(?:et|par|en|per|and|by)\s/i

/** What a corner names: what stands across or down, be it both, `Catégorie / Année`. */
function partsOf(corner: string): readonly string[] {
  return corner.trim() === '' ? [] : corner.split(BETWEEN_AXES).map((part) => part.trim())
}

function axisNamed(name: string): Axis | null {
  const isOf = (axis: Axis): boolean =>
    LANGUAGES.some((language) => namesOf(axis)[language].some((each) => normaliseText(each) === normaliseText(name)))
  return isOf('year') ? 'year' : isOf('category') ? 'category' : null
}

/** What labels are, those of totals aside; the few among them that are not, or stand there twice, are told as bad cells. */
function axisOf(labels: readonly string[]): Axis | null {
  const names = labels.filter((label) => !isTotalLabel(label)).map((label) => label.trim())
  if (names.some((name) => YEAR.test(name)) && names.every((name) => YEAR_FIRST.test(name))) return 'year'
  const known = names.filter((name) => matchCategory(name) !== null)
  return known.length > 0 && known.length * 2 >= names.length ? 'category' : null
}

/** True for labels that, as headers beside the years, are all known; a total alone is what is counted, else that of it. */
function areOfYears(labels: readonly string[]): boolean {
  const counted = labels.filter((label) => !isTotalLabel(label))
  const [, ...fields] = fieldsOf(['year', ...(counted.length > 0 ? counted : labels)], 'years', {})
  return fields.some((field) => field?.name === 'value') && !fields.includes(null)
}

/** The language in which most of some labels are written. */
function languageOf(labels: readonly string[]): Language {
  const known = new Map(
    LANGUAGES.map((language): [Language, number] => {
      const counts = DEFINITIONS.years.fields.flatMap(({ headers }) => headers[language])
      const words = new Set(
        [...Object.values(CATEGORIES).map((names) => names[language]), ...counts].map(normaliseText),
      )
      return [language, labels.filter((label) => words.has(normaliseText(label))).length]
    }),
  )
  const most = Math.max(...known.values())
  return LANGUAGES.find((language) => known.get(language) === most) ?? 'fr'
}
