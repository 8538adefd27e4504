import { FileRefusal } from '../../../../store/foreign/file-refusal.ts'
import { LIMITS } from '../limits.ts'
import { GENERAL, type NumberFormat, parseFormat } from '../number-format.ts'
import type { DateSystem } from '../serial-day.ts'
import { walkXml } from '../xml-walk.ts'
import { DATA_STYLES, formatCode, formatPiece, textPiece } from './format-code.ts'

/** What stands in a document before its tables: most of it styles, by their names. */
export interface DocumentHead {
  /** The formats themselves. */
  readonly formats: ReadonlyMap<string, NumberFormat>
  /** The formats of the cells. */
  readonly cells: ReadonlyMap<string, NumberFormat>
  readonly hiddenTables: ReadonlySet<string>
  readonly dateSystem: DateSystem
}

const NONE: DocumentHead = { formats: new Map(), cells: new Map(), hiddenTables: new Set(), dateSystem: '1899' }

/** The days from which a document may count. */
const DATE_SYSTEMS = new Map<string, DateSystem>([
  ['1899-12-30', '1899'],
  ['1900-01-01', 'starcalc'],
  ['1904-01-01', '1904'],
])

interface WrittenFormat {
  readonly style: string
  code: string
  /** The names of the formats for certain values. */
  readonly conditional: string[]
}

interface CellStyle {
  readonly parent: string
  readonly format: string | undefined
}

/** So long a code is no format of a person. */
const LONGEST_CODE = 1000
/** So many styles may each build on the one before. */
const MOST_PARENTS = 20

/** Reads a part up to its first table. Its styles stand beside those of the part `before`. */
export async function readHead(
  chunks: AsyncIterable<Buffer>,
  part: string,
  before: DocumentHead = NONE,
): Promise<DocumentHead> {
  const written = new Map<string, WrittenFormat>()
  const styles = new Map<string, CellStyle>()
  const hiddenTables = new Set(before.hiddenTables)
  let format: WrittenFormat | null = null
  let style = ''
  let { dateSystem } = before
  let isDone = false
  const refuse = (): never => {
    throw new FileRefusal('workbook-damaged', { part })
  }

  await walkXml(chunks, part, {
    open(name, attributes) {
      if (name === 'table') isDone = true
      if (name === 'null-date') dateSystem = DATE_SYSTEMS.get(attributes['table:date-value'] ?? '') ?? refuse()
      if (DATA_STYLES.has(name)) {
        format = { style: name, code: '', conditional: [] }
        written.set(attributes['style:name'] ?? '', format)
      } else if (format !== null) {
        if (name === 'map') format.conditional.push(attributes['style:apply-style-name'] ?? '')
        format.code += formatPiece(name, attributes)
      } else if (name === 'style') {
        style = attributes['style:name'] ?? ''
        const { 'style:family': family, 'style:parent-style-name': parent = '' } = attributes
        if (family === 'table-cell') styles.set(style, { parent, format: attributes['style:data-style-name'] })
      } else if (name === 'table-properties' && attributes['table:display'] === 'false') hiddenTables.add(style)
      return format !== null
    },
    close(name, text) {
      if (format !== null) format.code += textPiece(name, text)
      const isTooLong = format !== null && format.code.length + format.conditional.length > LONGEST_CODE
      if (isTooLong || written.size + styles.size + hiddenTables.size > LIMITS.cellFormats) refuse()
      if (DATA_STYLES.has(name)) format = null
    },
    isDone: () => isDone,
  })

  const codeOf = ({ style: kind, code, conditional }: WrittenFormat): string =>
    formatCode(
      kind,
      code,
      conditional.map((name) => written.get(name)?.code ?? ''),
    )
  const formats = new Map(before.formats)
  for (const [name, each] of written) formats.set(name, parseFormat(codeOf(each)))
  const formatOf = (name: string, parents = 0): NumberFormat => {
    const own = styles.get(name)
    if (own === undefined || parents > MOST_PARENTS) return before.cells.get(name) ?? GENERAL
    return own.format === undefined ? formatOf(own.parent, parents + 1) : (formats.get(own.format) ?? GENERAL)
  }
  const cells = new Map(before.cells)
  for (const name of styles.keys()) cells.set(name, formatOf(name))
  return { formats, cells, hiddenTables, dateSystem }
}
