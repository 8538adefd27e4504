import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { sealPdf } from '../../../../../electron/backend/report/seal.ts'
import { sealedRevision } from '../../../../../electron/backend/report/verification/revisions.ts'

const document = await PDFDocument.create({ updateMetadata: false })
document.addPage([200, 200])
const unsealed = await document.save({ useObjectStreams: false })
const sealed = sealPdf(unsealed)
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test('a file as it was made has nothing behind its seal', () => {
  const found = sealedRevision(sealed)
  expect([found?.first.length, found?.appended.length]).toEqual([sealed.length, 0])
})

test('what another program appends stands behind the first revision', async () => {
  const later = await PDFDocument.load(sealed, { updateMetadata: false, forIncrementalUpdate: true })
  later.setSubject('signed')
  const found = sealedRevision(await later.save({ useObjectStreams: false }))
  expect(text(found?.first ?? new Uint8Array())).toBe(text(sealed))
  expect(text(found?.appended ?? new Uint8Array())).toContain('startxref')
})

test('a changed, cut or unsealed file has no sealed revision', () => {
  const changed = Uint8Array.from(sealed)
  changed[20] = (changed[20] ?? 0) ^ 1
  for (const file of [changed, sealed.subarray(0, -1), unsealed]) expect(sealedRevision(file)).toBeNull()
})
