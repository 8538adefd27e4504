import { expect, test } from 'vitest'
import { firstField, recordLines } from '../../../../../electron/backend/warehouse/records/record-lines.ts'

const RECORDS = ['"1","a\nb"\n', ',"no reference"\n', '"say ""x"", é",""\n', '"4",\n']

test.each([1, 2, 3, 7, 1000])('records come whole in pieces of %i bytes, and tell their first field', async (size) => {
  const bytes = Buffer.from(RECORDS.join(''))
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const found: Buffer[] = []
  for await (const record of recordLines(pieces())) found.push(Buffer.from(record))
  expect(found.map(String)).toEqual(RECORDS)
  expect(found.map(firstField)).toEqual(['1', '', 'say "x", é', '4'])
})
