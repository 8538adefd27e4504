import { columnLetters } from '../format/cell-reference.ts'
import type { RecordSource } from '../format/record-source.ts'
import { RECORDS_SEARCHED } from './head.ts'

/** A source without a header, under one that calls its columns `A`, `B`, `C`, as a spreadsheet does. */
export async function letteredSource(source: RecordSource): Promise<RecordSource> {
  let width = 0
  let records = 0
  await source.walk((cells) => {
    width = Math.max(width, cells.length)
    records += 1
    return records < RECORDS_SEARCHED
  })
  const header = Array.from({ length: width }, (_, index) => columnLetters(index))
  return {
    ...source,
    walk: (visit) => {
      let isOpen = visit(header, 0) !== false
      return source.walk((cells, line, kinds) => {
        isOpen &&= visit(cells, line, kinds) !== false
        return isOpen
      })
    },
  }
}
