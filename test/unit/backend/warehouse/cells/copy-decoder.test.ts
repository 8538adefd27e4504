import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createCopyDecoder,
  fieldEnd,
  fieldNumber,
  fieldText,
} from '../../../../../electron/backend/warehouse/cells/copy-decoder.ts'
import { sample } from '../../../../counts.ts'

const SIGNATURE = Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1')
type Row = readonly (string | null)[]

/** What PostgreSQL writes (its manual, COPY, binary format). */
function written(rows: readonly Row[], extension: number): Buffer {
  const number = (value: number): Buffer => Buffer.from(Int32Array.of(value).buffer).swap32()
  const count = (value: number): Buffer => number(value).subarray(2)
  const field = (text: string | null): Buffer =>
    text === null ? number(-1) : Buffer.concat([number(Buffer.byteLength(text)), Buffer.from(text)])
  const body = rows.flatMap((row) => [count(row.length), ...row.map(field)])
  return Buffer.concat([SIGNATURE, number(0), number(extension), Buffer.alloc(extension), ...body, count(-1)])
}

function read(pieces: readonly Buffer[]): readonly Row[] {
  const rows: Row[] = []
  const decoder = createCopyDecoder((bytes, start) => {
    const row: (string | null)[] = []
    let at = start
    for (let left = bytes.readInt16BE(start - 2); left > 0; left -= 1) {
      row.push(fieldText(bytes, at))
      at = fieldEnd(bytes, at)
    }
    rows.push(row)
  })
  for (const piece of pieces) decoder.take(piece)
  return rows
}

test('S10: rows come whole, however they were cut', () => {
  const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 12 }), { freq: 3 })
  const rows = fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 8 })
  const run = fc.property(rows, fc.integer({ min: 0, max: 9 }), fc.array(fc.nat(400)), (all, extension, cuts) => {
    const bytes = written(all, extension)
    const places = [0, ...cuts.map((cut) => cut % bytes.length).toSorted((one, other) => one - other), bytes.length]
    expect(read(places.slice(1).map((end, at) => bytes.subarray(places[at], end)))).toEqual(all)
  })
  fc.assert(run, sample('warehouse', 300, 20_000))
})

test('a row that did not come whole is none', () => {
  const bytes = written(
    [
      ['a', null],
      ['bcd', ''],
    ],
    0,
  )
  expect(read([bytes.subarray(0, bytes.length - 4)])).toEqual([['a', null]])
  expect(read([bytes.subarray(0, 10)])).toEqual([])
})

test('a field of a whole number is read by its width', () => {
  const field = (...bytes: readonly number[]): Buffer => Buffer.from([0, 0, 0, bytes.length, ...bytes])
  expect(fieldNumber(field(0xff, 0xff, 0xff, 0xfe), 0)).toBe(-2)
  expect(fieldNumber(field(0, 0, 1, 0, 0, 0, 0, 1), 0)).toBe(2 ** 40 + 1)
  expect(fieldNumber(Buffer.from([0xff, 0xff, 0xff, 0xff]), 0)).toBeNull()
})
