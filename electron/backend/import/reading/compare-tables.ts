import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Place } from '../../../../shared/domain/import/problem.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { columnReader, type Stored } from '../../store/staging/column-batch.ts'
import { TABLES } from '../../store/versioned-table.ts'
import { walkBody } from '../body/walk-body.ts'
import { figureAt } from '../check/control-total.ts'
import type { CellKind } from '../format/cell-kind.ts'
import { periodOf } from '../head/as-of-day.ts'
import { type Column, figureColumns, fileLanguage } from '../head/columns.ts'
import { writtenLine } from '../head/head.ts'
import type { Layout } from '../head/layout.ts'
import type { ColumnStyles } from '../value/column-styles.ts'
import { readFirstRows } from './first-rows.ts'
import { readRows } from './read-rows.ts'
import { chosenDay, type KnownInput } from './reading-input.ts'
import type { RowBatch } from './row-batch.ts'
import { hasMeaning, incomparable, isOpenValue, meaningOf } from './word-meaning.ts'

/** A cell as it stands. */
interface FoundCell {
  readonly place: Omit<Partial<Place>, 'file'>
  readonly raw: string
}

/** How two tables go together: as the two languages of one they say the same, or not the same of one row. */
export type TableComparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'differs'; readonly cells: readonly [FoundCell, FoundCell] }
  /** A line that stands in one of them only, most others standing in both. */
  | { readonly kind: 'lacks'; readonly line: number; readonly isInFirst: boolean }
  /** Tables of other things: other years, other programmes. */
  | { readonly kind: 'apart' }

/** Compares two tables of the file that is read. */
export type CompareTables = (one: Layout, other: Layout) => Promise<TableComparison>

/**
 * Compares all rows of two tables by their keys, in whatever order they stand. Where they are in two languages, words of
 * which no list tells what they mean are left aside.
 */
export async function compareTables(one: Layout, other: Layout, input: KnownInput): Promise<TableComparison> {
  if (one.dataset !== other.dataset || fieldsOf(one) !== fieldsOf(other)) return { kind: 'apart' }
  // A title above one of the two is that of both; where none has one, any day will do to compare them.
  const days = [one, other].map((layout) => periodOf(layout, chosenDay(input.options)).givenAsOf?.day)
  const asOf = days.find((day) => day !== undefined) ?? input.today
  const [language, otherLanguage] = [fileLanguage(one), fileLanguage(other)]
  const isOneLanguage = language === null || otherLanguage === null || language === otherLanguage
  const first = await readTable(one, input, asOf, isOneLanguage)
  const second = await readTable(other, input, asOf, isOneLanguage)
  const shared = [...first.lines].flatMap(([key, lines]) => {
    const same = second.lines.get(key)
    return same === undefined ? [] : [{ ofFirst: without(lines, same), ofSecond: without(same, lines) }]
  })
  // A record of one month may stand again in the next, which makes them no two states of one table.
  if (2 * shared.length <= Math.max(first.lines.size, second.lines.size)) return { kind: 'apart' }
  for (const { ofFirst, ofSecond } of shared) {
    const [[line], [match]] = [ofFirst, ofSecond]
    if (line === undefined || match === undefined) continue
    const cells = await differentCells(
      [one, first.styles, line.line],
      [other, second.styles, match.line],
      isOneLanguage,
    )
    return cells === null ? { kind: 'apart' } : { kind: 'differs', cells }
  }
  const [onlyFirst] = shared.flatMap(({ ofFirst }) => ofFirst).concat(missingLines(first, second))
  const [onlySecond] = shared.flatMap(({ ofSecond }) => ofSecond).concat(missingLines(second, first))
  if (onlyFirst !== undefined) return { kind: 'lacks', line: writtenLine(one.source, onlyFirst.line), isInFirst: true }
  if (onlySecond !== undefined)
    return { kind: 'lacks', line: writtenLine(other.source, onlySecond.line), isInFirst: false }
  return first.rejected + second.rejected > 0 ? { kind: 'apart' } : { kind: 'same' }
}

function fieldsOf({ columns }: Layout): string {
  return columns
    .flatMap(({ field }) => (field === null || field.type === 'personal' ? [] : [field.name]))
    .toSorted()
    .join(' ')
}

/** A line with what it says of its key. */
interface ComparedLine {
  readonly line: number
  readonly values: string
  /** What it says in words that a list of all languages may have or not: `null` goes with any. */
  readonly open: readonly (string | null)[]
}

interface ReadTable {
  /** The lines of each key: a budget has several, which are its articles. */
  readonly lines: ReadonlyMap<string, readonly ComparedLine[]>
  readonly rejected: number
  readonly styles: ColumnStyles
}

/** Those of some lines that say what none of the others does; each of these takes one away. */
function without(lines: readonly ComparedLine[], others: readonly ComparedLine[]): readonly ComparedLine[] {
  const left = [...others]
  return lines.filter((line) => {
    const at = left.findIndex((other) => isSame(line, other))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

function isSame(one: ComparedLine, other: ComparedLine): boolean {
  return (
    one.values === other.values &&
    one.open.every((word, index) => word === null || (other.open[index] ?? word) === word)
  )
}

function missingLines(one: ReadTable, other: ReadTable): readonly ComparedLine[] {
  return [...one.lines].flatMap(([key, lines]) => (other.lines.has(key) ? [] : lines))
}

async function readTable(layout: Layout, input: KnownInput, asOf: Day, isOneLanguage: boolean): Promise<ReadTable> {
  const { styles } = await readFirstRows(layout, input)
  const batches: RowBatch[] = []
  const sink = { stage: (batch: RowBatch) => batches.push(batch), restart: () => undefined }
  const { rows } = await readRows({ layout, sheets: [layout], period: periodOf(layout, asOf), styles }, input, sink)
  const codes = new Map([...input.dictionary, ...rows.dictionary].map(({ id, code }) => [id, code]))
  const { key, values, ...table } = TABLES[layout.dataset]
  const coded: readonly string[] = 'coded' in table ? table.coded : []
  const names: readonly string[] = [...key, ...values]
  const left = incomparable(isOneLanguage)
  const lines = new Map<string, ComparedLine[]>()
  for (const { rows: batch } of batches) {
    const readers = batch.columns.map(columnReader)
    for (let row = 0; row < batch.count; row += 1) {
      const cells = readers.map((read) => read(row))
      const words: Stored[] = []
      const open: (string | null)[] = []
      for (const [index, name] of names.entries()) {
        const value = cells[index] ?? null
        if (index < key.length || left.has(name)) continue
        const word = coded.includes(name) ? (codes.get(Number(value)) ?? null) : value
        if (isOneLanguage || !isOpenValue(name)) words.push(word)
        else open.push(meaningOf(name, String(word ?? '')))
      }
      const text = JSON.stringify(cells.slice(0, key.length))
      const line = { line: batch.lines[row] ?? 0, values: JSON.stringify(words), open }
      lines.set(text, [...(lines.get(text) ?? []), line])
    }
  }
  return { lines, rejected: rows.rejected, styles }
}

/** A table with how it is read and one of its lines. */
type TableLine = readonly [layout: Layout, styles: ColumnStyles, line: number]

interface LineCells {
  readonly cells: readonly string[]
  readonly kinds: readonly CellKind[] | undefined
}

/** The first cells of one row in two tables that say different things, the figures before the others. */
async function differentCells(
  one: TableLine,
  other: TableLine,
  isOneLanguage: boolean,
): Promise<readonly [FoundCell, FoundCell] | null> {
  const [first, second] = [await cellsOf(one), await cellsOf(other)]
  const [{ columns }, styles] = one
  const figures = figureColumns(columns)
  const left = incomparable(isOneLanguage)
  for (const column of [...figures, ...columns.filter((each) => !figures.includes(each))]) {
    const name = column.field?.name ?? ''
    const match = other[0].columns.find(({ field }) => field !== null && field.name === name)
    if (match === undefined || left.has(name)) continue
    const isFigure = figures.includes(column)
    const texts = [textOf(first, column, styles, isFigure), textOf(second, match, other[1], isFigure)] as const
    if (isOneLanguage || !hasMeaning(name) ? texts[0] !== texts[1] : areOthers(name, ...texts))
      return [foundCell(one, first, column), foundCell(other, second, match)]
  }
  return null
}

/** True where the lists of all languages have both texts, and they mean different things. */
function areOthers(field: string, one: string, other: string): boolean {
  const [meaning, otherMeaning] = [meaningOf(field, one), meaningOf(field, other)]
  return meaning !== null && otherMeaning !== null && meaning !== otherMeaning
}

/** What a cell says, be it written as a number or as a text. */
function textOf(line: LineCells, { index }: Column, styles: ColumnStyles, isFigure: boolean): string {
  const figure = isFigure ? figureAt(line, index, styles.get(index)?.number ?? 'comma') : null
  return figure === null ? normaliseText(line.cells[index] ?? '') : String(figure.value)
}

function foundCell([{ source }, , line]: TableLine, { cells }: LineCells, { index }: Column): FoundCell {
  return { place: source.place(line, index), raw: cells[index] ?? '' }
}

async function cellsOf([layout, , wanted]: TableLine): Promise<LineCells> {
  let found: LineCells = { cells: [], kinds: undefined }
  await walkBody(layout, {
    row(cells, line, kinds) {
      if (line === wanted) found = { cells, kinds }
      return line !== wanted
    },
    total: () => undefined,
  })
  return found
}
