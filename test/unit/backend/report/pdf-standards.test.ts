import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { declareStandards } from '../../../../electron/backend/report/pdf-standards.ts'

async function declared(contentHash: string): Promise<string> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage([200, 200])
  declareStandards(document, contentHash)
  return Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1')
}

test('the metadata say PDF/A-3u and PDF/UA-1, whose name space is described', async () => {
  const text = await declared('a'.repeat(64))
  expect(text).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>')
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(text).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>')
  expect(text).toContain('/OutputIntents')
})

test('the identifier comes from the content: same content, same bytes', async () => {
  const [one, again, other] = [
    await declared('a'.repeat(64)),
    await declared('a'.repeat(64)),
    await declared('b'.repeat(64)),
  ]
  const identifier = /\/ID \[ (<[0-9a-f]{32}>) \1 \]/
  expect(one).toBe(again)
  expect(identifier.exec(one)?.[1]).not.toBe(identifier.exec(other)?.[1])
})
