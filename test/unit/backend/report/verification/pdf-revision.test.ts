import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  isEndOfFile,
  plainStream,
  readAppended,
  readFirst,
} from '../../../../../electron/backend/report/verification/pdf-revision.ts'
import { appended } from '../../../../support/appended-revision.ts'
import { ROOT } from '../../../../tool.ts'

const sealed = readFileSync(join(ROOT, 'test', 'fixtures', 'signed', 'sealed.pdf'))

test('a revision has the objects of its table', () => {
  const first = readFirst(sealed)
  expect([...first.objects.keys()]).toEqual([1, 2, 3, 4])
  const file = appended(sealed, { objects: { 7: '(new)', 2: '<< /Type /Catalog >>' } })
  const later = readAppended(file, first)
  expect([...later.objects.keys()].toSorted()).toEqual([2, 7])
  expect(isEndOfFile(file, later.end)).toBe(true)
})

test('only one end of a line may stand behind the end', () => {
  const file = Buffer.from('%%EOF\r\nx')
  expect([0, 2, 3].map((length) => isEndOfFile(file.subarray(0, 5 + length), 5))).toEqual([true, true, false])
})

test('a stream is read by its length, with the one filter that metadata have', () => {
  const packed = deflateSync(Buffer.from('text'))
  const streamOf = (dictionary: string, bytes: Buffer) => {
    const body = `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`
    const read = readAppended(appended(sealed, { objects: { 7: body } }), readFirst(sealed)).objects.get(7)
    return Buffer.from(plainStream(read!)).toString()
  }
  expect(streamOf('', Buffer.from('text endstream'))).toBe('text endstream')
  expect(streamOf('/Filter /FlateDecode', packed)).toBe('text')
  expect(() => streamOf('/Filter /LZWDecode', packed)).toThrow('another filter')
})
