import type { ImportOptions, Understanding } from '../../../shared/domain/import-plan.ts'
import type { ColumnStyle } from './column-styles.ts'
import type { Column } from './layout.ts'
import type { ReadFile } from './read-import.ts'

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
export function understandingOf(file: string, read: ReadFile, asOf: string | null): Understanding {
  const { facts, layout, styles, rows } = read
  return {
    file,
    bytes: facts.bytes,
    sha256: facts.sha256,
    encoding: read.encoding,
    byteOrderMark: read.hasByteOrderMark,
    delimiter: read.delimiter,
    titleLines: layout.titleLines,
    // A list has no line for its header.
    headerLine: layout.headerLine < 1 ? null : layout.headerLine,
    totalLine: rows.totals[0]?.line ?? null,
    dataset: layout.dataset,
    asOf,
    columns: layout.columns.map((column) => ({
      header: column.header,
      field: column.field?.type === 'personal' ? null : (column.field?.name ?? null),
      reading: readingOf(column, styles.get(column.index)),
    })),
    sample: rows.sample,
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
