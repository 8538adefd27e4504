import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts'
import { fold } from '../../../shared/domain/reading/fold.ts'
import { matchCategory } from '../../../shared/domain/reading/match.ts'
import { CATEGORIES } from '../../../shared/domain/vocabulary/category.ts'
import { isTotalLabel } from './body.ts'
import { fieldsOf } from './field-names.ts'
import { RECORDS_SEARCHED, trimTrailing } from './layout.ts'
import type { RecordSource } from './record-source.ts'

/** What the labels along a side of a table are. */
type Axis = 'year' | 'category'

/** A table with labels both across and down, which is not written as tables of its dataset ordinarily are. */
export interface CrossTable {
  /** The header of the column of labels, once the table is upright: its own where the corner names them. */
  readonly corner: string
  readonly isTurned: boolean
  readonly headerLine: number
  /** The headers as they stand, the corner being the one given. */
  readonly headers: readonly string[]
  /** The lines of the rows below. */
  readonly lines: readonly number[]
}

interface SeenRecord {
  readonly cells: readonly string[]
  readonly line: number
}

/** What the labels below a corner are, and whether they should stand beside it. */
interface Reading {
  readonly down: Axis
  readonly isTurned: boolean
}

const YEAR = /^(?:19|20)\d{2}$/

const namesOf = (axis: Axis): Readonly<Record<Language, readonly string[]>> =>
  DEFINITIONS.categories.fields.find(({ name }) => name === axis)?.headers ?? { fr: [], nl: [], en: [] }

/**
 * The table with which a source begins behind a line, below titles of one cell, where it is such a table: `null` where it
 * is another, so that no row of that is ever taken for a header.
 */
export async function findCrossTable(source: RecordSource, behind: number): Promise<CrossTable | null> {
  const records: SeenRecord[] = []
  let isCut = false
  await source.walk((cells, line) => {
    isCut = records.length === 2 * RECORDS_SEARCHED
    if (!isCut && line > behind) records.push({ cells: trimTrailing(cells), line })
    return !isCut
  })
  // A table of a few years or categories ends before them.
  return isCut ? null : firstTable(records, null)
}

/** The first table of some records; a turned one only where nothing but remarks or tables `like` it follow. */
function firstTable(records: readonly SeenRecord[], like: Axis | null): CrossTable | null {
  const from = records.findIndex(({ cells }) => cells.length > 1)
  const header = records[from]
  if (header === undefined) return null
  const below = records.slice(from + 1)
  const end = below.findIndex(({ cells }) => cells.length < 2)
  const rows = end === -1 ? below : below.slice(0, end)
  const reading = readingOf(header.cells, rows)
  if (reading === null || (like !== null && (!reading.isTurned || reading.down !== like))) return null
  const further = below.slice(rows.length)
  const isLast = further.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length < 2)
  if (reading.isTurned && !isLast && firstTable(further, reading.down) === null) return null
  return crossTable(header, rows, reading)
}

/** What a block of records is as such a table, `null` where not all of it shows that it is one. */
function readingOf(header: readonly string[], rows: readonly SeenRecord[]): Reading | null {
  const [corner = '', ...headers] = header
  const axes = partsOf(corner).map(axisNamed)
  // What no header stands over would be lost.
  const isWhole =
    headers.every((each) => each.trim() !== '') && rows.every(({ cells }) => cells.length <= header.length)
  if (!isWhole || axes.includes(null)) return null
  const labels = rows.map(({ cells }) => cells[0] ?? '')
  const [across, down] = [axisOf(headers), axisOf(labels)]
  const [named, other] = axes
  if (across === 'category' && down === 'year') return { down: 'category', isTurned: true }
  if (across === 'year' && !axes.includes('category') && areOfYears(labels)) return { down: 'year', isTurned: true }
  // A corner may name what stands across, too, or both.
  const isNamed = named != null && other === undefined && (named === down || named !== across)
  return down === null || isNamed ? null : { down, isTurned: false }
}

function crossTable({ cells, line }: SeenRecord, rows: readonly SeenRecord[], { down, isTurned }: Reading): CrossTable {
  const [corner = '', ...headers] = cells
  const labels = [...headers, ...rows.map((row) => row.cells[0] ?? '')]
  const own = partsOf(corner).find((part) => axisNamed(part) === down)
  const label = own ?? namesOf(down)[languageOf(labels)][0] ?? ''
  return { corner: label, isTurned, headerLine: line, headers: [label, ...headers], lines: rows.map((row) => row.line) }
}

const BETWEEN_AXES = /[/\\|]|\s[-–x×]\s|\s(?:et|par|en|per|and|by)\s/i

/** What a corner names: what stands across or down, be it both, `Catégorie / Année`. */
function partsOf(corner: string): readonly string[] {
  return corner.trim() === '' ? [] : corner.split(BETWEEN_AXES).map((part) => part.trim())
}

function axisNamed(name: string): Axis | null {
  const isOf = (axis: Axis): boolean =>
    LANGUAGES.some((language) => namesOf(axis)[language].some((each) => fold(each) === fold(name)))
  return isOf('year') ? 'year' : isOf('category') ? 'category' : null
}

/** What all labels are, those of totals aside; none of them stands there twice. */
function axisOf(labels: readonly string[]): Axis | null {
  const names = labels.filter((label) => !isTotalLabel(label)).map((label) => label.trim())
  const codes = names.map(matchCategory)
  if (names.length === 0) return null
  if (names.every((name) => YEAR.test(name)) && new Set(names).size === names.length) return 'year'
  return codes.every((code) => code !== null) && new Set(codes).size === codes.length ? 'category' : null
}

/** True for labels that, as headers beside the years, are all known, the one of their totals among them. */
function areOfYears(labels: readonly string[]): boolean {
  const [, ...fields] = fieldsOf(['year', ...labels], 'years', {})
  return fields.some((field) => field?.name === 'value') && !fields.includes(null)
}

/** The language in which most of some labels are written. */
function languageOf(labels: readonly string[]): Language {
  const known = new Map(
    LANGUAGES.map((language): [Language, number] => {
      const counts = DEFINITIONS.years.fields.flatMap(({ headers }) => headers[language])
      const words = new Set([...Object.values(CATEGORIES).map((names) => names[language]), ...counts].map(fold))
      return [language, labels.filter((label) => words.has(fold(label))).length]
    }),
  )
  const most = Math.max(...known.values())
  return LANGUAGES.find((language) => known.get(language) === most) ?? 'fr'
}
