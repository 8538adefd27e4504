import type { IncidentRow } from '../../../shared/contract/rows.ts'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { RowColumn } from '../../../shared/domain/row/row-column.ts'
import { UNCLASSIFIED } from '../../../shared/domain/vocabulary/category.ts'
import { UNKNOWN_MUNICIPALITY } from '../../../shared/domain/vocabulary/municipality.ts'
import type { Format } from '../../../shared/i18n/format.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import type { ExportCell } from '../sheets/workbook.ts'

type HeadedColumn = Exclude<RowColumn, 'days' | 'import' | 'line' | 'register'>

interface ExportColumn {
  readonly header: string
  readonly cell: (row: IncidentRow) => ExportCell
}

/**
 * The columns of an export, headed as on the screen. An import knows those of an incident, and understands the file as the
 * same rows; it knows none that Irisboard adds. Where a folder has other registers than FixMyStreet each row says its own,
 * so that an import asks for it.
 */
export function exportColumns(t: Translator, format: Format, hasRegisters = false): readonly ExportColumn[] {
  const headed = (name: HeadedColumn, cell: ExportColumn['cell']): ExportColumn => ({
    header: t(`rows.column-${name}`),
    cell,
  })
  const word = (dimension: 'municipality' | 'status' | 'organisation' | 'channel', code: string): ExportCell =>
    text(code === '' ? '' : labelOf(dimension, code, t, format))
  const register: ExportColumn = {
    header: t('rows.column-register'),
    cell: (row) => text(labelOf('register', row.register, t, format)),
  }
  return [
    ...(hasRegisters ? [register] : []),
    headed('reference', (row) => text(row.reference)),
    headed('created', (row) => day(row.created)),
    headed('category', (row) => text(categoryName(row, t, format))),
    headed('subcategory', (row) => text(leafOf(row))),
    headed('municipality', ({ municipality }) =>
      municipality === UNKNOWN_MUNICIPALITY ? null : word('municipality', municipality),
    ),
    headed('address', (row) => text(row.address ?? '')),
    headed('status', (row) => word('status', row.status)),
    headed('lastAction', (row) => day(row.lastAction)),
    headed('closedOn', (row) => day(row.closedOn)),
    { header: t('rows.column-days'), cell: ({ days }) => (days === null ? null : { kind: 'number', number: days }) },
    headed('organisation', (row) => word('organisation', row.organisation)),
    headed('channel', (row) => word('channel', row.channel)),
    { header: t('rows.column-import'), cell: (row) => text(row.import.file) },
    { header: t('columns.data-as-of'), cell: (row) => day(row.import.asOf) },
    { header: t('rows.column-line'), cell: ({ line }) => ({ kind: 'number', number: line }) },
  ]
}

function text(value: string): ExportCell {
  return value === '' ? null : { kind: 'text', text: value }
}

function day(value: Day | null): ExportCell {
  return value === null ? null : { kind: 'day', day: value }
}

const LEVELS = '>'

/** The name of a sub-category, without the category before it. */
function leafOf({ subcategory }: IncidentRow): string {
  return subcategory.slice(subcategory.indexOf('/') + 1)
}

/** Nothing where no file gave a category, or gave only a name that holds the sign between two levels. */
function categoryName(row: IncidentRow, t: Translator, format: Format): string {
  const isAlone = row.subcategory === '' || leafOf(row).includes(LEVELS)
  return row.category === UNCLASSIFIED && isAlone ? '' : labelOf('category', row.category, t, format)
}
