import { expect, test } from 'vitest'
import {
  type PartBytes,
  readPart,
  readTextPart,
  writeParts,
} from '../../../../../electron/backend/store/cells/stored-parts.ts'
import { openFolder } from '../../../../support/folder.ts'

const whole = (parts: Readonly<Record<string, ArrayBufferView>>): readonly PartBytes[] =>
  Object.entries(parts).map(([part, bytes]) => ({ part, from: 0, bytes }))

/** Of a piece. */
const PIECE = 1 << 22

/** Bytes of which no two pieces are alike. */
function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length).map((_, at) => (at * 31 + (at >> 12)) & 0xff)
}

test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 2.5 * PIECE])('%i bytes come back as they were', (length) => {
  using folder = openFolder()
  const bytes = bytesOf(length)
  writeParts(folder.database, 'columns', whole({ tuple: bytes, row: Uint32Array.of(7) }))
  const read = readPart(folder.database, 'columns', 'tuple', length)
  expect(read !== null && Buffer.from(read).equals(bytes)).toBe(true)
  expect(readPart(folder.database, 'columns', 'row', 4)).toEqual(Uint32Array.of(7).buffer)
})

test('bytes that come in pieces come back as one', () => {
  using folder = openFolder()
  const bytes = bytesOf(2.5 * PIECE)
  writeParts(folder.database, 'columns', [
    { part: 'tuple', from: 0, bytes: bytes.subarray(0, 2 * PIECE) },
    { part: 'row', from: 0, bytes: Uint32Array.of(7) },
    { part: 'tuple', from: 2 * PIECE, bytes: bytes.subarray(2 * PIECE) },
  ])
  const read = readPart(folder.database, 'columns', 'tuple', bytes.length)
  expect(read !== null && Buffer.from(read).equals(bytes)).toBe(true)
})

test('what was there before is gone, also where it was longer', () => {
  using folder = openFolder()
  writeParts(folder.database, 'columns', whole({ tuple: bytesOf(2 * PIECE + 1), old: bytesOf(1) }))
  writeParts(folder.database, 'columns', whole({ tuple: bytesOf(3) }))
  expect(folder.database.prepare('SELECT part FROM incident_columns').pluck().all()).toEqual(['tuple 0'])
})

test.each([
  ['is changed', "UPDATE incident_columns SET data = zeroblob(length(data)) WHERE part = 'tuple 1'"],
  ['is shorter', "UPDATE incident_columns SET data = substr(data, 2) WHERE part = 'tuple 1'"],
  ['is missing', "DELETE FROM incident_columns WHERE part = 'tuple 1'"],
  ['stands in the place of another', "UPDATE incident_columns SET part = 'tuple 1' WHERE part = 'tuple 2'"],
])('nothing is read where one piece %s', (_how, sql) => {
  using folder = openFolder()
  writeParts(folder.database, 'columns', whole({ tuple: bytesOf(2.5 * PIECE) }))
  folder.database.exec(
    `${sql.startsWith('UPDATE incident_columns SET part') ? "DELETE FROM incident_columns WHERE part = 'tuple 1';" : ''}${sql}`,
  )
  expect(readPart(folder.database, 'columns', 'tuple', 2.5 * PIECE)).toBeNull()
})

test('a text is read whole or not at all', () => {
  using folder = openFolder()
  writeParts(folder.database, 'columns', whole({ head: Buffer.from('{"é":1}') }))
  expect(readTextPart(folder.database, 'columns', 'head')).toBe('{"é":1}')
  folder.database.exec('UPDATE incident_columns SET checksum = checksum + 1')
  expect(readTextPart(folder.database, 'columns', 'head')).toBeNull()
  expect(readTextPart(folder.database, 'columns', 'tail')).toBeNull()
})
