import type { ImportOptions, Understanding } from '../../../shared/domain/import-plan.ts'
import type { ColumnStyle } from './column-styles.ts'
import type { DecodedText } from './decode-text.ts'
import type { Column, Layout } from './layout.ts'
import type { SampleRow } from './sample.ts'

/** What is known of a file before anything could be understood. */
export function blankUnderstanding(file: string, options: ImportOptions): Understanding {
  return {
    file,
    bytes: 0,
    sha256: '',
    encoding: options.mapping.encoding ?? 'utf-8',
    byteOrderMark: false,
    delimiter: options.mapping.delimiter ?? '',
    titleLines: [],
    headerLine: null,
    totalLine: null,
    dataset: options.dataset,
    asOf: options.asOfDay ?? options.mapping.asOf ?? null,
    columns: [],
    sample: [],
  }
}

/** What was understood of a file, for a person to check. */
export function understandingOf(found: {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly decoded: DecodedText
  readonly layout: Layout
  readonly styles: ReadonlyMap<number, ColumnStyle>
  readonly asOf: string | null
  readonly totalLine: number | null
  readonly sample: readonly SampleRow[]
}): Understanding {
  const { decoded, layout } = found
  return {
    file: found.file,
    bytes: found.bytes,
    sha256: found.sha256,
    encoding: decoded.encoding,
    byteOrderMark: decoded.hasByteOrderMark,
    delimiter: layout.delimiter,
    titleLines: layout.titleLines,
    headerLine: layout.headerLine,
    totalLine: found.totalLine,
    dataset: layout.dataset,
    asOf: found.asOf,
    columns: layout.columns.map((column) => ({
      header: column.header,
      field: column.field?.type === 'personal' ? null : (column.field?.name ?? null),
      reading: readingOf(column, found.styles.get(column.index)),
    })),
    sample: found.sample,
  }
}

function readingOf(column: Column, style: ColumnStyle | undefined): Understanding['columns'][number]['reading'] {
  switch (column.field?.type) {
    case undefined:
      return 'ignored'
    case 'personal':
      return 'personal'
    case 'count':
      return 'count'
    case 'decimal':
      return style?.number === 'point' ? 'number-point' : 'number-comma'
    case 'day':
      return style?.days === 'iso' ? 'dates-iso' : style?.days === 'mdy' ? 'dates-mdy' : 'dates-dmy'
    default:
      return 'text'
  }
}
