import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { NoteCode } from '../../../../shared/domain/import/problem-code.ts'
import type { RecordSource } from '../format/record-source.ts'
import { type Layout, RECORDS_SEARCHED } from './layout.ts'

/**
 * Names the other sheets of a workbook that may be read: those that say the same as the one that is, and those that hold
 * something, but no known table.
 */
export async function unreadSheets(
  sources: readonly RecordSource[],
  { source }: Pick<Layout, 'source'>,
  same: readonly string[],
  file: string,
): Promise<readonly Problem[]> {
  const names: string[] = []
  for (const other of sources) {
    const name = other.sheet ?? ''
    if (other.sheet !== source.sheet && !same.includes(name) && (await hasContent(other))) names.push(name)
  }
  return [...noteOf('note-sheets-same', same, file), ...noteOf('note-sheets-not-read', names, file)]
}

function noteOf(code: NoteCode, names: readonly string[], file: string): readonly Problem[] {
  if (names.length === 0) return []
  return [{ code, place: { file }, raw: null, details: { count: names.length, values: names.join(', ') } }]
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
