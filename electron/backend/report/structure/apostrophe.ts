import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** Inter draws the apostrophe and a letter that looks like it with one glyph, and the browser names it after the letter. */
const AS_LETTER = /(?<=<[0-9A-F]{4}> )<02BC>/g
const AS_APOSTROPHE = '<2019>'

/** Names the apostrophe in the tables that lead from the glyphs of a font to characters. */
export function nameApostrophe(document: PDFDocument): void {
  const { context } = document
  for (const [, font] of context.enumerateIndirectObjects()) {
    const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
    const stream = ref instanceof PDFRef ? context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) continue
    const written = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const named = written.replace(AS_LETTER, AS_APOSTROPHE)
    if (named !== written) context.assign(ref, context.flateStream(Buffer.from(named, 'latin1')))
  }
}
