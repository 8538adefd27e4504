import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { RecordSource } from '../format/record-source.ts'
import { RECORDS_SEARCHED } from '../head/layout.ts'

/** What an earlier program left where it could not read a character: the sign for that, or a control of no text. */
const LOST = /[\ufffd\u0080-\u0084\u0086-\u009f]/

/** True for a text that has lost a character. */
export function hasLostCharacter(text: string): boolean {
  return LOST.test(text)
}

/** Tells a file without a known header that lost characters before it came here, by the first of its cells that shows it. */
export async function lostCharacters([source]: readonly RecordSource[], file: string): Promise<Problem | null> {
  let lost: Problem | null = null
  let records = 0
  await source?.walk((cells, line) => {
    records += 1
    const index = cells.findIndex(hasLostCharacter)
    if (index === -1) return records < RECORDS_SEARCHED
    const place = { file, line, ...source.place(line, index) }
    lost = { code: 'character-half', place, raw: cells[index] ?? '', details: { rule: 'lost' } }
    return false
  })
  return lost
}
