import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'

/** The part of PDF/UA, in a name space that PDF/A wants described (ISO 19005-3, 6.6.2.3). */
const PDF_UA = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`
const PDF_UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

/**
 * Declares PDF/A-3u and PDF/UA-1: metadata, output intent, and a file identifier that comes from the content, so that the
 * same report has the same.
 */
export function declareStandards(document: PDFDocument, contentHash: string): void {
  // The library would give a random one.
  const identifier = PDFHexString.of(createHash('sha256').update(contentHash).digest('hex').slice(0, 32))
  document.context.trailerInfo.ID = document.context.obj([identifier, identifier])
  document.convertToPDFA({ conformance: '3U', extensions: [PDF_UA, PDF_UA_SCHEMA] })
}
