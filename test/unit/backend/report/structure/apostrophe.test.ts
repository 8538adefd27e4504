import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { nameApostrophe } from '../../../../../electron/backend/report/structure/apostrophe.ts'
import { printedPage } from '../../../../support/printed-page.ts'

function namesOf(document: PDFDocument): string {
  const fonts = document.context.enumerateIndirectObjects().map(([, object]) => object)
  const [names] = fonts.flatMap((font) => {
    const stream = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined
    return stream instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')] : []
  })
  return names ?? ''
}

test('the glyph of the apostrophe stands for the apostrophe', async () => {
  const document = await printedPage()
  const before = namesOf(document)
  expect(before).toMatch(/<[0-9A-F]{4}> <02BC>/)
  nameApostrophe(document)
  expect(namesOf(document)).toBe(before.replace('<02BC>', '<2019>'))
})
