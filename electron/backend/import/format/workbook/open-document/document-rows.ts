import { cellReference } from '../../cell-reference.ts'
import type { Archive } from '../archive.ts'
import { LIMITS } from '../limits.ts'
import { GENERAL, type NumberFormat } from '../number-format.ts'
import type { RowVisitor, SheetFacts } from '../open-book.ts'
import { gatherRows } from '../row-gatherer.ts'
import { type Attributes, walkXml } from '../xml-walk.ts'
import { documentCell } from './document-cell.ts'
import type { DocumentHead } from './document-head.ts'
import { type DocumentTable, tableBytes } from './table-list.ts'

/** What lies between a table and its rows without being one of them. */
const GROUPS: ReadonlySet<string> = new Set([
  'table-row-group',
  'table-header-rows',
  'table-rows',
  'table-column-group',
  'table-header-columns',
  'table-columns',
])
/** What stands in the text of a cell without being a part of it. */
const BESIDE_TEXT: ReadonlySet<string> = new Set(['annotation', 'note', 'ruby-text', 'frame', 'custom-shape'])
/** A cell of Excel and of LibreOffice holds no longer text. */
const LONGEST_TEXT = 32_767

/**
 * Reads a table of a document as it is inflated, row by row. What is repeated is written once: an empty cell or row costs
 * nothing however often it stands there, a filled one counts against the limits each time.
 */
export async function readDocumentRows(
  archive: Archive,
  part: string,
  table: DocumentTable,
  head: DocumentHead,
  visit: RowVisitor,
): Promise<SheetFacts> {
  const rows = gatherRows(table.name, visit)
  const columnFormats: NumberFormat[] = []
  let columns = 0
  let line = 0
  let row: { readonly repeated: number; readonly format: NumberFormat | null } | null = null
  let column = 0
  let hiddenGroups = 0
  let cell: Attributes | null = null
  let paragraphs: string[] = []
  let paragraph: string | null = null
  let textLength = 0
  let isInTable = false
  /** How many elements are open whose content is not read. */
  let ignored = 0
  const groups: boolean[] = []

  const refuse = (): never => rows.refuse(cellReference(Math.min(column, LIMITS.columns), line))
  const repetition = (attributes: Attributes, name: string): number => {
    const count = Number(attributes[name] ?? 1)
    return Number.isSafeInteger(count) && count >= 1 ? count : refuse()
  }
  const formatOf = (name: string | undefined): NumberFormat | null =>
    name === undefined ? null : (head.cells.get(name) ?? GENERAL)
  const openColumn = (attributes: Attributes): void => {
    const count = repetition(attributes, 'table:number-columns-repeated')
    const format = formatOf(attributes['table:default-cell-style-name']) ?? GENERAL
    if (hiddenGroups > 0 || isHidden(attributes)) rows.hideColumns(columns, columns + count - 1)
    for (let index = columns; index < Math.min(columns + count, LIMITS.columns); index += 1)
      columnFormats[index] = format
    columns += count
  }
  const openRow = (attributes: Attributes): void => {
    line += 1
    column = 0
    const repeated = repetition(attributes, 'table:number-rows-repeated')
    row = { repeated, format: formatOf(attributes['table:default-cell-style-name']) }
    rows.openRow(line, hiddenGroups > 0 || isHidden(attributes))
  }
  const closeRow = (): void => {
    const repeated = row?.repeated ?? 1
    if (repeated > 1) archive.countRepeated(rows.rowLength() * (repeated - 1))
    rows.closeRow(repeated)
    line += repeated - 1
    row = null
  }
  const closeCell = (attributes: Attributes): void => {
    const repeated = repetition(attributes, 'table:number-columns-repeated')
    const format = formatOf(attributes['table:style-name']) ?? row?.format ?? columnFormats[column] ?? GENERAL
    const found = documentCell(attributes, paragraphs.join('\n'), format, head.dateSystem)
    addMerged(attributes)
    rows.countCells(1)
    const filled = found.kind === 'empty' ? 1 : repeated
    if (filled > 1) archive.countRepeated((found.text.length + 1) * (filled - 1))
    rows.countCells(filled - 1)
    for (let index = 0; index < filled; index += 1)
      rows.place(column + index, found, attributes['table:formula'] !== undefined)
    column += repeated
    cell = null
  }
  const addMerged = (attributes: Attributes): void => {
    const across = repetition(attributes, 'table:number-columns-spanned')
    const down = repetition(attributes, 'table:number-rows-spanned')
    if (across === 1 && down === 1) return
    rows.addMerged(`${cellReference(column, line)}:${cellReference(column + across - 1, line + down - 1)}`)
  }
  const countText = (characters: number): void => {
    textLength += characters
    if (textLength > LONGEST_TEXT) refuse()
  }
  const addText = (text: string): void => {
    if (paragraph === null) return
    paragraph += text
    countText(text.length)
  }
  const openParagraph = (): void => {
    // The break between it and the one before.
    if (paragraphs.length > 0) countText(1)
    paragraph = ''
  }
  /** False for an element whose content is not read. */
  const openInText = (name: string, attributes: Attributes, textBefore: string): boolean => {
    addText(collapsed(textBefore))
    if (BESIDE_TEXT.has(name)) return false
    if (name === 's') addText(' '.repeat(Math.min(repetition(attributes, 'text:c'), LONGEST_TEXT + 1)))
    if (name === 'tab') addText('\t')
    if (name === 'line-break') addText('\n')
    return true
  }
  const openInTable = (name: string, attributes: Attributes): boolean => {
    if (name === 'table-column') openColumn(attributes)
    else if (name === 'table-row') openRow(attributes)
    else if (GROUPS.has(name)) {
      groups.push(attributes['table:display'] === 'false')
      if (groups.at(-1) === true) hiddenGroups += 1
    } else if (name !== 'table' || isInTable) return false
    isInTable = true
    return true
  }
  const open = (name: string, attributes: Attributes, textBefore: string): boolean => {
    if (paragraph !== null) return openInText(name, attributes, textBefore)
    if (cell !== null) {
      if (name === 'p') openParagraph()
      return name === 'p'
    }
    if (row === null) return openInTable(name, attributes)
    if (name !== 'table-cell' && name !== 'covered-table-cell') return false
    cell = attributes
    paragraphs = []
    textLength = 0
    return true
  }

  await walkXml(tableBytes(archive.read(part), table), part, {
    open(name, attributes, textBefore) {
      if (ignored > 0 || !open(name, attributes, textBefore)) ignored += 1
      return paragraph !== null && ignored === 0
    },
    close(name, text) {
      if (ignored > 0) ignored -= 1
      else if (paragraph !== null) {
        addText(collapsed(text))
        if (name !== 'p') return
        paragraphs.push(paragraph.trim())
        paragraph = null
      } else if (cell !== null) closeCell(cell)
      else if (row !== null) closeRow()
      else if (GROUPS.has(name) && groups.pop() === true) hiddenGroups -= 1
    },
    isDone: rows.isDone,
  })
  return rows.facts()
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility']
  return visibility === 'collapse' || visibility === 'filter'
}

/** White space in a text is one space, and none at its ends: what shall stand there has elements of its own. */
function collapsed(text: string): string {
  return /[\t\n\r]| {2}/.test(text) ? text.replaceAll(/[ \t\n\r]+/g, ' ') : text
}
