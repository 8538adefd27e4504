import { type ColumnBatch, columnReader, type Stored } from './column-batch.ts'

/**
 * Tells of one batch after the other whether each key stands above the one before it, as most exports are written: then
 * none of them can have come before, and nobody has to look. A key is the first `width` columns, of which at most one may
 * differ within a batch.
 */
export function watchKeyOrder(width: number): (batch: ColumnBatch) => boolean {
  let last: readonly Stored[] | null = null
  return ({ count, columns }) => {
    if (count === 0) return true
    const keys = columns.slice(0, width).map((column) => ({ column, read: columnReader(column) }))
    const [varying, ...others] = keys.filter(({ column }) => column.kind !== 'constant')
    if (others.length > 0 || (varying === undefined && count > 1)) return false
    if (
      last !== null &&
      !isBelow(
        last,
        keys.map(({ read }) => read(0)),
      )
    )
      return false
    if (varying !== undefined && !ascends(varying.read, count)) return false
    last = keys.map(({ read }) => read(count - 1))
    return true
  }
}

function ascends(read: (row: number) => Stored, count: number): boolean {
  let before = read(0)
  for (let row = 1; row < count; row += 1) {
    const key = read(row)
    if (!isTextBelow(before, key)) return false
    before = key
  }
  return true
}

function isBelow(one: readonly Stored[], other: readonly Stored[]): boolean {
  const place = one.findIndex((value, index) => value !== other[index])
  return isTextBelow(one[place] ?? null, other[place] ?? null)
}

function isTextBelow(one: Stored, other: Stored): boolean {
  return typeof one === 'string' && typeof other === 'string' && one < other
}
