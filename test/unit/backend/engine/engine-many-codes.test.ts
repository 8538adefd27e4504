import { expect, test } from 'vitest'
import { TUPLE_DIMENSIONS } from '../../../../electron/backend/engine/incident-columns.ts'
import { codedDimensions, rankDimensions } from '../../../../electron/backend/engine/tuple-dimensions.ts'
import { readTextPart, writeParts } from '../../../../electron/backend/store/cells/stored-parts.ts'
import { openFolder } from '../../../support/folder.ts'

test('more codes than a call takes arguments are ranked like few', () => {
  const tuples = Uint32Array.from({ length: 25_000 * TUPLE_DIMENSIONS.length }, (_, at) => at + 1)
  const codes = new Map(Array.from(tuples, (number) => [number, `code ${String(number).padStart(6, '0')}`]))
  const { category, channel } = codedDimensions(rankDimensions(tuples, codes), codes)
  expect(category.codes.length).toBe(25_000)
  for (const tuple of [0, 1, 24_999]) {
    expect(category.codes[category.ofTuple[tuple] ?? -1]).toBe(codes.get(TUPLE_DIMENSIONS.length * tuple + 1))
    expect(channel.codes[channel.ofTuple[tuple] ?? -1]).toBe(codes.get(TUPLE_DIMENSIONS.length * tuple + 6))
  }
})

test.each([(1 << 22) - 1, (1 << 22) + 1, 9_000_000])('a text of %i bytes is read whole or not at all', (length) => {
  using folder = openFolder()
  const text = 'x'.repeat(length)
  writeParts(folder.database, 'columns', [{ part: 'head', from: 0, bytes: Buffer.from(text) }])
  expect(readTextPart(folder.database, 'columns', 'head') === text).toBe(true)
  folder.database.exec('DELETE FROM incident_columns WHERE part = (SELECT max(part) FROM incident_columns)')
  expect(readTextPart(folder.database, 'columns', 'head')).toBeNull()
})
