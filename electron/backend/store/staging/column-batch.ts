import type { VersionedTable } from '../versioned-table.ts'

/** A value as SQLite stores it. */
export type Stored = string | number | null

/** Texts end to end, with where each ends in them; an end below zero, ~end, is a text that is absent. */
interface TextColumn {
  readonly kind: 'text'
  readonly text: string
  readonly ends: Int32Array<ArrayBuffer>
}

/** Numbers; NaN is one that is absent. */
interface NumberColumn {
  readonly kind: 'number'
  readonly numbers: Float64Array<ArrayBuffer>
}

/** A value that is the same in every row. */
interface ConstantColumn {
  readonly kind: 'constant'
  readonly value: Stored
}

export type BatchColumn = TextColumn | NumberColumn | ConstantColumn

/** Rows by columns, in the form in which they cross threads: the physical lines, then the columns of the table. */
export interface ColumnBatch {
  readonly count: number
  readonly lines: Float64Array<ArrayBuffer>
  /** Key, then values, in the order of the table. */
  readonly columns: readonly BatchColumn[]
}

/** So many rows make a batch. */
export const BATCH_ROWS = 2000

/** Gathers rows into batches; no batch may take more than `BATCH_ROWS`. */
export interface BatchBuilder {
  add(line: number, key: readonly Stored[], values: readonly Stored[]): void
  readonly count: () => number
  /** The rows since the last batch. */
  take(): ColumnBatch
}

/** A batch of rows of a table, empty at first. */
export function createBatchBuilder(table: VersionedTable): BatchBuilder {
  const names = [...table.key, ...table.values]
  const keyWidth = table.key.length
  const [numbers, texts] = [new Map<number, Float64Array<ArrayBuffer>>(), new Map<number, Stored[]>()]
  for (const [index, name] of names.entries()) {
    if (table.numbers.includes(name)) numbers.set(index, new Float64Array(BATCH_ROWS))
    else texts.set(index, [])
  }
  // A loop over each kind knows what it stores, which a loop over both does not: rows are many.
  const [numberColumns, textColumns] = [[...numbers], [...texts]]
  const lines = new Float64Array(BATCH_ROWS)
  let count = 0
  return {
    add(line, key, values) {
      lines[count] = line
      for (const [index, column] of numberColumns) {
        const value = index < keyWidth ? key[index] : values[index - keyWidth]
        // Adding 0 makes a negative zero the one that SQLite gives back.
        column[count] = value === null || value === undefined ? Number.NaN : Number(value) + 0
      }
      for (const [index, column] of textColumns)
        column[count] = (index < keyWidth ? key[index] : values[index - keyWidth]) ?? null
      count += 1
    },
    count: () => count,
    take() {
      const batch = {
        count,
        lines: lines.slice(0, count),
        columns: names.map((_, index) => {
          const column = numbers.get(index)
          return column === undefined ? takeTexts(texts.get(index) ?? [], count) : takeNumbers(column, count)
        }),
      }
      count = 0
      return batch
    },
  }
}

function takeNumbers(numbers: Float64Array<ArrayBuffer>, count: number): BatchColumn {
  const first = numbers[0] ?? Number.NaN
  let row = 1
  while (row < count && Object.is(numbers[row], first)) row += 1
  if (row >= count) return { kind: 'constant', value: count === 0 || Number.isNaN(first) ? null : first }
  return { kind: 'number', numbers: numbers.slice(0, count) }
}

function takeTexts(texts: readonly Stored[], count: number): BatchColumn {
  const first = texts[0] ?? null
  let row = 1
  while (row < count && texts[row] === first) row += 1
  if (row >= count) return { kind: 'constant', value: count === 0 ? null : first }
  return joinTexts(texts.slice(0, count))
}

function joinTexts(texts: readonly Stored[]): TextColumn {
  const ends = new Int32Array(texts.length)
  let end = 0
  for (let row = 0; row < texts.length; row += 1) {
    const text = texts[row] ?? null
    if (text !== null) end += typeof text === 'string' ? text.length : String(text).length
    ends[row] = text === null ? ~end : end
  }
  return { kind: 'text', text: texts.join(''), ends }
}

/** Reads a column row by row, from the first. */
export function columnReader(column: BatchColumn): (row: number) => Stored {
  switch (column.kind) {
    case 'constant':
      return () => column.value
    case 'number': {
      const { numbers } = column
      return (row) => {
        const value = numbers[row] ?? Number.NaN
        return Number.isNaN(value) ? null : value
      }
    }
    case 'text': {
      const { text, ends } = column
      const endOf = (row: number): number => {
        const end = row < 0 ? 0 : (ends[row] ?? 0)
        return end < 0 ? ~end : end
      }
      return (row) => ((ends[row] ?? -1) < 0 ? null : text.slice(endOf(row - 1), ends[row]))
    }
  }
}
