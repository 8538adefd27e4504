import type { Problem } from '../../../../shared/domain/problem.ts'
import type { RecordSource } from '../file/record-source.ts'
import { type Layout, RECORDS_SEARCHED } from './layout.ts'

/** Names the other sheets of a workbook that may be read and hold something: their tables are not known. */
export async function unreadSheets(
  sources: readonly RecordSource[],
  { source }: Pick<Layout, 'source'>,
  file: string,
): Promise<readonly Problem[]> {
  const names: string[] = []
  for (const other of sources)
    if (other.sheet !== source.sheet && (await hasContent(other))) names.push(other.sheet ?? '')
  if (names.length === 0) return []
  const details = { count: names.length, values: names.join(', ') }
  return [{ code: 'note-sheets-not-read', place: { file }, raw: null, details }]
}

async function hasContent(source: RecordSource): Promise<boolean> {
  let records = 0
  let isFilled = false
  await source.walk((cells) => {
    records += 1
    isFilled = cells.some((cell) => cell.trim() !== '')
    return !isFilled && records < RECORDS_SEARCHED
  })
  return isFilled
}
