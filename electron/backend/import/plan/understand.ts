import type { ImportOptions, Understanding } from '../../../../shared/domain/import/import-plan.ts'
import { ALL_SHEETS, type Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Teller, ToldForm } from '../../../../shared/domain/import/teller.ts'
import type { FileFacts } from '../format/file-facts.ts'
import type { FileForm } from '../format/record-source.ts'
import type { AsOfDay } from '../head/as-of-day.ts'
import { figureColumns } from '../head/columns.ts'
import type { Layout } from '../head/layout.ts'
import type { ReadFile } from '../reading/read-import.ts'
import type { ReadRows } from '../reading/read-rows.ts'
import type { PartlyRead } from '../reading/refused-reading.ts'
import { understoodColumns } from './understood-columns.ts'

/** What could be understood of a file that is refused as a whole, `partly` being `null` where nothing could. */
export function partialUnderstanding(file: string, options: ImportOptions, partly: PartlyRead | null): Understanding {
  const { dataset, asOfDay, mapping } = options
  const found = partly?.found ?? null
  const asOf = asOfDay ?? mapping.asOf ?? null
  const sheets = partly?.table.sheets ?? []
  const [only = null, ...others] = sheets
  return {
    file,
    format: partly?.table.format ?? null,
    sheet: found?.sheet ?? (mapping.sheet === ALL_SHEETS ? null : mapping.sheet) ?? (others.length === 0 ? only : null),
    sheets,
    bytes: 0,
    sha256: '',
    encoding: partly?.table.encoding ?? mapping.encoding ?? 'utf-8',
    byteOrderMark: partly?.table.hasByteOrderMark ?? false,
    delimiter: found?.delimiter ?? mapping.delimiter ?? '',
    totalLine: null,
    asOf,
    asOfFrom: asOf === null ? null : 'person',
    sample: found?.sample ?? [],
    ...answersOf(mapping),
    told: partly === null ? NO_EVIDENCE : formEvidence(partly.table, found?.layout ?? null, { options, rows: null }),
    columns:
      found === null ? [] : understoodColumns(found.layout, { mapping, format: partly?.table.format, read: null }),
    ...(found === null ? { titleLines: [], headerLine: null, dataset } : tableOf(found.layout)),
  }
}

/** What was understood of a file, for a person to check. */
export function understandingOf(
  file: { readonly name: string; readonly facts: FileFacts },
  read: ReadFile,
  { options, asOf }: { readonly options: ImportOptions; readonly asOf: AsOfDay | null },
): Understanding {
  const { mapping } = options
  const { table, layout, rows } = read
  const lastTotal = rows.bodies.at(-1)?.totals.at(-1)
  const [figure] = figureColumns(layout.columns)
  return {
    file: file.name,
    format: table.format,
    sheet: read.sheet.sheet ?? null,
    ...(rows.bodies.length > 1 ? { together: rows.bodies.map(({ sheet }) => sheet.sheet ?? '') } : {}),
    sheets: table.sheets,
    bytes: file.facts.bytes,
    sha256: file.facts.sha256,
    encoding: table.encoding,
    byteOrderMark: table.hasByteOrderMark,
    delimiter: read.delimiter,
    totalLine: lastTotal?.places[figure?.index ?? 0]?.line ?? lastTotal?.line ?? null,
    asOf: asOf?.day ?? null,
    asOfFrom: asOf?.from ?? null,
    sample: rows.sample,
    ...answersOf(mapping),
    told: formEvidence(table, layout, { options, rows: rows.records }),
    columns: understoodColumns(layout, { mapping, format: table.format, read }),
    ...tableOf(layout),
  }
}

/** What was answered of a file, by a person or by what was remembered of such files. */
function answersOf({
  values = {},
  parts,
  older,
  subcategories,
  choices,
}: Mapping): Pick<Understanding, 'values' | 'parts' | 'older' | 'subcategories' | 'names'> {
  return { values, parts, older, subcategories, names: choices }
}

function tableOf({
  titleLines,
  writtenLine,
  dataset,
}: Omit<Layout, 'source'>): Pick<Understanding, 'titleLines' | 'headerLine' | 'dataset'> {
  // A list has no line for its header.
  return { titleLines, headerLine: writtenLine < 1 ? null : writtenLine, dataset }
}

const NO_EVIDENCE: ToldForm = { sheet: null, encoding: null, delimiter: null, header: null, dataset: null }

/** What tells the form of a file; `layout` is null where no table was found in it, `rows` where none was read. */
function formEvidence(
  table: FileForm,
  layout: Pick<Layout, 'columns'> | null,
  {
    options: { dataset, mapping },
    rows,
  }: { readonly options: ImportOptions; readonly rows: ReadRows['records'] | null },
): ToldForm {
  const person = { by: 'person' } as const
  const headers = layout === null ? null : knownHeaders(layout)
  const isText = table.format === 'text'
  const isTable = isText || table.format === 'workbook'
  return {
    sheet: table.sheets.length > 0 ? sheetTeller(table, mapping.sheet, headers) : null,
    encoding: table.encodingBy,
    delimiter: !isText ? null : mapping.delimiter !== undefined ? person : delimiterTeller(layout, rows),
    header: !isTable ? null : mapping.header !== undefined ? person : headers,
    dataset: dataset !== null ? person : isTable || table.format === 'records' ? headers : { by: 'format' },
  }
}

function sheetTeller({ sheets }: FileForm, chosen: string | undefined, headers: Teller | null): Teller | null {
  if (chosen !== undefined) return { by: 'person' }
  return sheets.length === 1 ? { by: 'only' } : headers
}

function delimiterTeller(layout: Pick<Layout, 'columns'> | null, rows: ReadRows['records'] | null): Teller | null {
  return layout === null || rows === null ? null : { by: 'rows', columns: layout.columns.length, ...rows }
}

function knownHeaders({ columns }: Pick<Layout, 'columns'>): Teller {
  const known = columns.filter(({ field }) => field !== null && field.type !== 'personal')
  return { by: 'headers', known: known.length, of: columns.filter(({ header }) => header.trim() !== '').length }
}
