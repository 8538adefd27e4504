import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealPdf, sealState } from '../../../../electron/backend/report/seal.ts'
import { sample } from '../../../counts.ts'

const document = await PDFDocument.create({ updateMetadata: false })
document.addPage([200, 200])
const sealed = sealPdf(await document.save({ useObjectStreams: false }))

test('the seal is the SHA-256 of all other bytes, the last 64 digits of the file', () => {
  const text = Buffer.from(sealed).toString('latin1')
  const [digits = ''] = text.match(/[0-9a-f]{64}/g)?.slice(-1) ?? []
  const at = text.lastIndexOf(digits)
  const others = text.slice(0, at) + text.slice(at + 64)
  expect(createHash('sha256').update(others, 'latin1').digest('hex')).toBe(digits)
  expect(text.slice(at - 7, at)).toBe('/Seal <')
  expect(text.endsWith('%%EOF')).toBe(true)
  expect(sealState(sealed)).toBe('whole')
})

test('a sealed file is read as before', async () => {
  expect((await PDFDocument.load(sealed)).getPageCount()).toBe(1)
})

test('no byte can be changed, left out or added unseen', () => {
  const place = fc.nat({ max: sealed.length - 1 })
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 255 }), (at, change) => {
      const flipped = Uint8Array.from(sealed)
      flipped[at] = (flipped[at] ?? 0) ^ change
      const added = Buffer.concat([sealed.subarray(0, at), Buffer.from([change]), sealed.subarray(at)])
      const removed = Buffer.concat([sealed.subarray(0, at), sealed.subarray(at + 1)])
      for (const changed of [flipped, added, removed]) expect(sealState(changed)).not.toBe('whole')
    }),
    sample('seal-bytes', 300, 20_000),
  )
})

test('a file that was never sealed has none', async () => {
  expect(sealState(await document.save({ useObjectStreams: false }))).toBe('missing')
})

test('a file whose references are a stream cannot be sealed', async () => {
  const streamed = await document.save({ useObjectStreams: true })
  expect(() => sealPdf(streamed)).toThrow('classic trailer')
})
