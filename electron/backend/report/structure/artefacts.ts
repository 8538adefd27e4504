import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { type Operation, operationsOf } from './content-tokens.ts'
import { Placing } from './placing.ts'

const BEGIN = '/Artifact BMC\n'
/** Words in the margins, by where they stand (ISO 14289-1, 7.8; ISO 32000-1, table 330). */
const BEGIN_WORDS = {
  top: '/Artifact <</Type /Pagination /Subtype /Header>> BDC\n',
  foot: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n',
} as const
const END = '\nEMC\n'

/**
 * Marks as artefacts what the pages draw outside any tag, and the marked content that is not any more in the tree of tags:
 * rules, backgrounds and the words in the margins, which a reader passes over (ISO 14289-1, 7.1).
 */
export function markArtefacts(document: PDFDocument, isOfNoTag: (page: PDFPage, mark: number) => boolean): void {
  for (const page of document.getPages()) {
    const streams = streamsOf(page)
    const content = withArtefacts(contentOf(page), page.getHeight() / 2, (mark) => isOfNoTag(page, mark))
    const marked = document.context.flateStream(Buffer.from(content, 'latin1'))
    page.node.set(PDFName.of('Contents'), document.context.register(marked))
    for (const each of streams) if (isRef(each)) document.context.delete(each)
  }
}

/** What a page draws, one character per byte. */
export function contentOf(page: PDFPage): string {
  return streamsOf(page)
    .map((each) => textOf(page.doc, each))
    .join('\n')
}

function streamsOf({ node }: PDFPage): readonly (PDFObject | undefined)[] {
  const contents = node.Contents()
  return contents instanceof PDFArray ? contents.asArray() : [node.get(PDFName.of('Contents'))]
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
const WORDS = new Set(['Tj', 'TJ', "'", '"'])
/** What draws by itself: an image or a form, a shading, words beside others that are tagged. */
const DRAWS = new Set(['Do', 'EI', 'sh', ...WORDS])

/** The start of marked content: its operands, and the number by which the tree of tags may hold it. */
const MARKING = /\S[\s\S]*$/
const NUMBER = /\/MCID\s+(\d+)/

/**
 * Wraps each thing that is drawn outside marked content; what is marked for no tag becomes an artefact as it stands, as a
 * word does that is marked for its characters alone. A path that only clips is wrapped too: it draws nothing. Words are
 * those of a running head above `middle`, in points of the page, else of a foot.
 */
export function withArtefacts(
  content: string,
  middle: number,
  isOfNoTag: (mark: number) => boolean = () => false,
): string {
  const parts: string[] = []
  const operations = [...operationsOf(content)]
  const heights = heightsOfWords(operations)
  const beginOf = (index: number): string => {
    const words = nextOf(operations, index, ({ operator }) => WORDS.has(operator))
    const height = words > endOf(operations, index) ? null : (heights[words] ?? null)
    return height === null ? BEGIN : BEGIN_WORDS[height > middle ? 'top' : 'foot']
  }
  const isTagged = (written: string): boolean => {
    const number = NUMBER.exec(written)?.[1]
    return number !== undefined && !isOfNoTag(Number(number))
  }
  let depth = 0
  let open: Drawing | null = null
  for (const [index, { operator, text: written }] of operations.entries()) {
    const isOutside = depth === 0 && isMark(operator) && !isTagged(written)
    const text = isOutside ? written.replace(MARKING, beginOf(index).trim()) : written
    if (isMark(operator)) depth += 1
    if (operator === 'EMC') depth -= 1
    const begun: Drawing | null = depth === 0 && open === null ? drawingBegunAt(operations, index) : null
    open ??= begun
    const isWhole = depth === 0 && open === null && DRAWS.has(operator)
    const isEnd = open !== null && ENDS[open].has(operator)
    parts.push(begun !== null || isWhole ? `\n${beginOf(index)}` : '', text, isEnd || isWhole ? END : '')
    if (isEnd) open = null
  }
  return parts.join('')
}

/** How high on the page each operation writes words; `null` for those that write none. */
function heightsOfWords(operations: readonly Operation[]): readonly (number | null)[] {
  const placing = new Placing()
  return operations.map((operation) => {
    placing.take(operation)
    return WORDS.has(operation.operator) ? placing.heightOfWords : null
  })
}

/** Where the artefact ends that begins at an operation. */
function endOf(operations: readonly Operation[], index: number): number {
  const begun = drawingBegunAt(operations, index)
  return nextOf(operations, index, ({ operator }) =>
    begun === null ? operator === 'EMC' || DRAWS.has(operator) : ENDS[begun].has(operator),
  )
}

/** The place of the next operation of a kind, from one on; behind the last where there is none. */
function nextOf(operations: readonly Operation[], from: number, isOne: (operation: Operation) => boolean): number {
  let at = from
  for (let operation = operations[at]; operation !== undefined && !isOne(operation); operation = operations[at]) at += 1
  return at
}

function drawingBegunAt(operations: readonly Operation[], index: number): Drawing | null {
  switch (operations[index]?.operator) {
    case 'm':
    case 're':
      return 'path'
    case 'BT': {
      const first = nextOf(operations, index, ({ operator }) => operator === 'ET' || isMark(operator))
      return operations[first]?.operator === 'ET' ? 'words' : null
    }
    default:
      return null
  }
}

function isMark(operator: string): boolean {
  return operator === 'BDC' || operator === 'BMC'
}
