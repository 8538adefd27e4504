import { SaxesParser } from 'saxes'
import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { LIMITS } from './limits.ts'

export type Attributes = Readonly<Record<string, string>>

/** What a reader of one XML part sees, in document order; names come without their prefix. */
export interface XmlVisitor {
  /**
   * Answers true where the text directly inside the element is wanted. What stands before an element inside it comes as
   * the `textBefore` of that one, the rest with `close`.
   */
  open(name: string, attributes: Attributes, textBefore: string): boolean | undefined
  close?(name: string, text: string): void
  /** True when nothing more is wanted of the part. */
  isDone?(): boolean
}

/**
 * Walks an XML part as it is inflated. Document types are refused, so that no entity is ever defined or fetched; depth
 * and unbroken runs of text are limited. Fails with a `FileRefusal`.
 */
export async function walkXml(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  part: string,
  visitor: XmlVisitor,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  /** Of each element that is open, whether its text is wanted. */
  const wanted: boolean[] = []
  let written = 0
  let lastTag = 0
  let text = ''
  const damaged = (): never => {
    throw new FileRefusal('workbook-damaged', { part })
  }
  const decode = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      return damaged()
    }
  }
  const addText = (piece: string): void => {
    text += piece
  }
  let isListening = false
  // Text that nobody wants is not even gathered: it may be of any length.
  const listen = (isWanted: boolean): void => {
    if (isWanted === isListening) return
    isListening = isWanted
    for (const event of ['text', 'cdata'] as const) isWanted ? parser.on(event, addText) : parser.off(event)
  }
  // What the visitor throws is none of the file's.
  parser.on('error', damaged)
  parser.on('doctype', () => {
    throw new FileRefusal('workbook-doctype', { part })
  })
  parser.on('opentag', ({ name, attributes }) => {
    lastTag = written
    if (wanted.length >= LIMITS.xmlDepth) damaged()
    const isWanted = visitor.open(localName(name), attributes, text) === true
    text = ''
    listen(isWanted)
    wanted.push(isWanted)
  })
  parser.on('closetag', ({ name }) => {
    lastTag = written
    wanted.pop()
    visitor.close?.(localName(name), text)
    text = ''
    listen(wanted.at(-1) === true)
  })
  for await (const chunk of chunks) {
    const piece = decode(chunk)
    written += piece.length
    parser.write(piece)
    if (written - lastTag > LIMITS.xmlSilence) damaged()
    if (visitor.isDone?.() === true) return
  }
  parser.write(decode()).close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
