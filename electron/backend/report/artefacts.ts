import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { type Operation, operationsOf } from './content-tokens.ts'

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

/** What is drawn by several operations: a path from its making to its drawing or dropping, the words of a text object. */
const ENDS = { path: new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n']), words: new Set(['ET']) } as const
type Drawing = keyof typeof ENDS
/** What draws by itself: an image or a form, a shading, words beside others that are tagged. */
const DRAWS = new Set(['Do', 'EI', 'sh', 'Tj', 'TJ', "'", '"'])

/** Wraps each thing that is drawn outside marked content. A path that only clips is wrapped too: it draws nothing. */
export function withArtefacts(content: string): string {
  const parts: string[] = []
  const operations = [...operationsOf(content)]
  let depth = 0
  let open: Drawing | null = null
  for (const [index, { operator, text }] of operations.entries()) {
    if (isMark(operator)) depth += 1
    if (operator === 'EMC') depth -= 1
    const begun: Drawing | null = depth === 0 && open === null ? drawingBegunAt(operations, index) : null
    open ??= begun
    const isWhole = depth === 0 && open === null && DRAWS.has(operator)
    const isEnd = open !== null && ENDS[open].has(operator)
    parts.push(begun !== null || isWhole ? `\n${BEGIN}` : '', text, isEnd || isWhole ? END : '')
    if (isEnd) open = null
  }
  return parts.join('')
}

function drawingBegunAt(operations: readonly Operation[], index: number): Drawing | null {
  switch (operations[index]?.operator) {
    case 'm':
    case 're':
      return 'path'
    case 'BT': {
      const first = operations.slice(index).find(({ operator }) => operator === 'ET' || isMark(operator))
      return first?.operator === 'ET' ? 'words' : null
    }
    default:
      return null
  }
}

function isMark(operator: string): boolean {
  return operator === 'BDC' || operator === 'BMC'
}
