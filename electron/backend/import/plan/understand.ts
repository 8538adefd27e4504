import type { ImportOptions, Mapping, Understanding } from '../../../../shared/domain/import-plan.ts'
import type { FileFacts } from '../file/file-facts.ts'
import type { ReadFile } from '../reading/read-import.ts'
import type { PartlyRead } from '../reading/refused-reading.ts'
import type { AsOfDay } from '../table/as-of-day.ts'
import type { ColumnStyle, ColumnStyles } from '../table/column-styles.ts'
import { figureColumns } from '../table/figure-columns.ts'
import type { Column, Layout } from '../table/layout.ts'

/** What could be understood of a file that is refused as a whole, `partly` being `null` where nothing could. */
export function partialUnderstanding(
  file: string,
  { dataset, asOfDay, mapping }: ImportOptions,
  partly: PartlyRead | null,
): Understanding {
  const found = partly?.found ?? null
  const asOf = asOfDay ?? mapping.asOf ?? null
  return {
    file,
    format: partly?.table.format ?? null,
    sheet: found?.sheet ?? mapping.sheet ?? null,
    sheets: partly?.table.sheets ?? [],
    bytes: 0,
    sha256: '',
    encoding: partly?.table.encoding ?? mapping.encoding ?? 'utf-8',
    byteOrderMark: partly?.table.hasByteOrderMark ?? false,
    delimiter: found?.delimiter ?? mapping.delimiter ?? '',
    totalLine: null,
    asOf,
    asOfFrom: asOf === null ? null : 'person',
    sample: found?.sample ?? [],
    values: mapping.values ?? {},
    parts: mapping.parts,
    ...(found === null ? { titleLines: [], headerLine: null, dataset, columns: [] } : tableOf(found.layout, new Map())),
  }
}

/** What was understood of a file, for a person to check. */
export function understandingOf(
  file: { readonly name: string; readonly facts: FileFacts },
  read: ReadFile,
  { mapping, asOf }: { readonly mapping: Mapping; readonly asOf: AsOfDay | null },
): Understanding {
  const { table, layout, styles, rows } = read
  const lastTotal = rows.totals.at(-1)
  const [figure] = figureColumns(layout.columns)
  return {
    file: file.name,
    format: table.format,
    sheet: read.sheet.sheet ?? null,
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
    values: mapping.values ?? {},
    parts: mapping.parts,
    ...tableOf(layout, styles),
  }
}

function tableOf(
  { titleLines, writtenLine, dataset, columns }: Omit<Layout, 'source'>,
  styles: ColumnStyles,
): Pick<Understanding, 'titleLines' | 'headerLine' | 'dataset' | 'columns'> {
  return {
    titleLines,
    // A list has no line for its header.
    headerLine: writtenLine < 1 ? null : writtenLine,
    dataset,
    columns: columns.map((column) => ({
      header: column.header,
      field: column.field?.type === 'personal' ? null : (column.field?.name ?? null),
      reading: readingOf(column, styles.get(column.index)),
    })),
  }
}

function readingOf(column: Column, style: ColumnStyle | undefined): Understanding['columns'][number]['reading'] {
  switch (column.field?.type) {
    case undefined:
      return 'ignored'
    case 'personal':
      return 'personal'
    case 'count':
    case 'years':
      return 'count'
    case 'decimal':
      return style?.number === 'point' ? 'number-point' : 'number-comma'
    case 'day':
      return style?.days === 'iso' ? 'dates-iso' : style?.days === 'mdy' ? 'dates-mdy' : 'dates-dmy'
    default:
      return 'text'
  }
}
