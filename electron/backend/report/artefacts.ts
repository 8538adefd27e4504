import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { operationsOf } from './content-tokens.ts'

const BEGIN = '/Artifact BMC\n'
const END = '\nEMC\n'

/**
 * Marks as artefacts what the pages draw outside any tag: rules, backgrounds and the words in the margins, which a reader
 * passes over (ISO 14289-1, 7.1).
 */
export function markArtefacts(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const contents = page.node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray() : [page.node.get(PDFName.of('Contents'))]
    const text = streams.map((each) => textOf(document, each)).join('\n')
    const marked = document.context.flateStream(Buffer.from(withArtefacts(text), 'latin1'))
    page.node.set(PDFName.of('Contents'), document.context.register(marked))
    for (const each of streams) if (isRef(each)) document.context.delete(each)
  }
}

function isRef(value: unknown): value is PDFRef {
  return value !== null && typeof value === 'object' && 'objectNumber' in value
}

function textOf(document: PDFDocument, value: Parameters<PDFDocument['context']['lookup']>[0]): string {
  const stream = document.context.lookup(value)
  if (!(stream instanceof PDFRawStream)) throw new TypeError('contents of a page that are no stream')
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

/** What begins the making of a path, and what ends it by drawing or dropping it. */
const PATH_BEGINS = new Set(['m', 're'])
const PATH_ENDS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n'])
/** What draws by itself: an image or a form, a shading, words. */
const DRAWS = new Set(['Do', 'EI', 'sh', 'Tj', 'TJ', "'", '"'])

/** Wraps each thing that is drawn outside marked content. A path that only clips is wrapped too: it draws nothing. */
export function withArtefacts(content: string): string {
  const parts: string[] = []
  let depth = 0
  let isInPath = false
  for (const { operator, text } of operationsOf(content)) {
    if (operator === 'BDC' || operator === 'BMC') depth += 1
    if (operator === 'EMC') depth -= 1
    const begins = depth === 0 && !isInPath && PATH_BEGINS.has(operator)
    if (begins) isInPath = true
    const isWhole = depth === 0 && !isInPath && DRAWS.has(operator)
    const ends = isInPath && PATH_ENDS.has(operator)
    parts.push(begins || isWhole ? `\n${BEGIN}` : '', text, ends || isWhole ? END : '')
    if (ends) isInPath = false
  }
  return parts.join('')
}
