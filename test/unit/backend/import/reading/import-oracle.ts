import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import type { ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import { amountReader, brusselsDay, centsIn, countIn, dayReader } from '../../../../support/oracle-styles.ts'
import { NAMES, TABLE_1 } from '../../../../support/table-1.ts'

/** What another parser reads in one row: what it may be called, and its figures, as far as they can be read. */
export interface OracleRow {
  readonly name: string
  readonly values: readonly string[]
}

/**
 * A name as it is compared: without white space, guards of formulas, what a spreadsheet or a list puts around a number, and
 * the zeros before it.
 */
export function squash(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cc}\u200b\ufeff]/gu, '')
    .replace(/^'(?=[=+\-@＝＋－＠])/u, '')
    .replaceAll(/^[='‘’´`"#]+|["*]+$/g, '')
    .replace(/^n(?:°|[or]\.?)(?=\d+$)/i, '')
    .replace(/^(\d+)[.,]0+$/, '$1')
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, '') : bare
}

/** The datasets whose figures are read again: the field that names a row, and those of its figures. */
export const JUDGED = {
  incidents: { name: 'reference', figures: ['created'] },
  categories: { name: 'category', figures: ['value'] },
  budgets: { name: 'programme', figures: ['amount', 'planned', 'committed', 'paid', 'potential-saving'] },
} as const
/** A blank line, or one that begins as the total of a table does. */
const NO_ROW = /^\s*(?:$|tot(?:al|aal)\b)/i
const DAY_FIELDS = ['created', 'lastAction', 'closedOn']

/** A dataset whose figures are read again. */
export function isJudged(dataset: string | null): dataset is keyof typeof JUDGED {
  return dataset !== null && dataset in JUDGED
}

/**
 * The rows of a delimited text, read by csv-parse from the decoded bytes, by the columns that the plan understood. How they
 * write days and decimals is worked out anew.
 */
export function oracleRows(bytes: Buffer, { understanding, dataset, problems }: ImportPlan): readonly OracleRow[] {
  if (!isJudged(dataset)) throw new Error(`No oracle for ${dataset}`)
  const { encoding, delimiter, columns } = understanding
  const isTransposed = problems.some(({ code }) => code === 'note-table-turned')
  const text = iconv.decode(bytes, encoding).replace(/([\r\n])"\s*$/, '$1')
  const records: string[][] = parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  })
  const headers = columns.map(({ header }) => header)
  const below = isTransposed ? turnedRows(records, headers) : rowsBelow(records, headers)
  const rows = below.filter((cells) => !NO_ROW.test(cells.find((cell) => cell.trim() !== '') ?? ''))
  const cellsOf = (index: number): readonly string[] => rows.map((cells) => cells[index] ?? '')
  const indexesOf = (fields: readonly string[]): readonly number[] =>
    columns.flatMap(({ field }, index) => (fields.includes((field ?? '').split(':')[0] ?? '') ? [index] : []))
  const { name, figures } = JUDGED[dataset]
  const [nameAt = -1] = indexesOf([name])
  const [unitAt = -1] = indexesOf(['unit'])
  const readers = indexesOf(figures).map((index) => {
    const others = indexesOf(DAY_FIELDS).filter((each) => each !== index)
    const readDay = dayReader(cellsOf(index), others.map(cellsOf))
    const readAmount = amountReader(cellsOf(index))
    return (cells: readonly string[]): string | null => {
      const cell = cells[index] ?? ''
      if (dataset === 'incidents') return readDay(cell)
      if (dataset === 'categories') return countIn(cell)
      const amount = readAmount(cell)
      return amount === null ? null : String(Math.round(amount * centsIn(cells[unitAt] ?? headers[index] ?? '')))
    }
  })
  return rows.map((cells) => ({
    name: dataset === 'categories' ? categoryCode(cells[nameAt] ?? '') : squash(cells[nameAt] ?? ''),
    values: readers.map((read) => read(cells)).filter((value) => value !== null),
  }))
}

/** What follows the line of headers, the first of which may be empty and named by the program. */
function rowsBelow(records: readonly string[][], headers: readonly string[]): readonly string[][] {
  const isHeader = (from: number) => (cells: readonly string[]) =>
    headers.every((header, index) => index < from || cells[index] === header)
  const start = records.findIndex(isHeader(0))
  return records.slice((start === -1 ? records.findIndex(isHeader(1)) : start) + 1)
}

/** The columns of the table whose rows begin with all headers but the first. */
function turnedRows(records: readonly string[][], [, ...labels]: readonly string[]): readonly string[][] {
  const start = records.findIndex((_cells, index) =>
    labels.every((label, row) => records[index + row + 1]?.[0] === label),
  )
  const [header = [], ...rows] = records.slice(start, start + labels.length + 1)
  return header.slice(1).map((name, index) => [name, ...rows.map((cells) => cells[index + 1] ?? '')])
}

/** The rows of an answer of the public API, read by JSON.parse. */
export function oracleIncidents(bytes: Buffer): readonly OracleRow[] {
  // Numbers as they are written: an identifier may have more digits than a number.
  const keepDigits = (_name: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  const lines = text.trim().split(/(?<=\})\s*\n\s*(?=\{)/)
  const root = JSON.parse(lines.length > 1 ? `[${lines.join(',')}]` : text, keepDigits as (name: string) => unknown)
  const list = Array.isArray(root) ? root : (root._embedded?.response ?? [root.response ?? root])
  return list.map((incident: Readonly<Record<string, unknown>>) => ({
    name: squash(String(incident.id)),
    values: [brusselsDay(String(incident.creationDate ?? incident.createdDate))],
  }))
}

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
const CODES = new Map(
  TABLE_1.flatMap(({ code }, index) =>
    [code, NAMES.fr[index], NAMES.nl[index]].map((name) => [letters(name ?? ''), code]),
  ),
)

function categoryCode(text: string): string {
  return CODES.get(letters(text)) ?? letters(text)
}
