import type { IncidentRow } from '../../../shared/contract/rows.ts'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import { incidents } from '../../../shared/domain/dataset/incident-fields.ts'
import { UNCLASSIFIED } from '../../../shared/domain/vocabulary/category.ts'
import { UNKNOWN_MUNICIPALITY } from '../../../shared/domain/vocabulary/municipality.ts'
import type { Format } from '../../../shared/i18n/format.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import type { ExportCell } from '../sheets/workbook.ts'

interface ExportColumn {
  readonly header: string
  readonly cell: (row: IncidentRow) => ExportCell
}

/**
 * The columns of an export. Those of an incident have the headers of the back office, so that an import understands the
 * file as the same rows; what Irisboard adds has headers that no import knows. Where a folder has other registers than
 * FixMyStreet each row says its own, so that an import asks for it.
 */
export function exportColumns(t: Translator, format: Format, hasRegisters = false): readonly ExportColumn[] {
  const known = (name: string, cell: ExportColumn['cell']): ExportColumn => ({
    header: incidents.fields.find((field) => field.name === name)?.headers[t.language][0] ?? name,
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
    known('reference', (row) => text(row.reference)),
    known('created', (row) => day(row.created)),
    known('category', (row) => text(shortCategory(row, t, format))),
    known('fullCategory', (row) => text(fullCategory(row, t, format))),
    known('municipality', ({ municipality }) =>
      municipality === UNKNOWN_MUNICIPALITY ? null : word('municipality', municipality),
    ),
    known('address', (row) => text(row.address ?? '')),
    known('status', (row) => word('status', row.status)),
    known('lastAction', (row) => day(row.lastAction)),
    known('closedOn', (row) => day(row.closedOn)),
    { header: t('rows.export-days'), cell: ({ days }) => (days === null ? null : { kind: 'number', number: days }) },
    known('entity', (row) => word('organisation', row.organisation)),
    known('channel', (row) => word('channel', row.channel)),
    { header: t('rows.export-file'), cell: (row) => text(row.import.file) },
    { header: t('rows.export-as-of'), cell: (row) => day(row.import.asOf) },
    { header: t('rows.export-line'), cell: ({ line }) => ({ kind: 'number', number: line }) },
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

/** A name that holds the sign between two levels can only stand alone, in the column of the short category. */
function standsAlone(row: IncidentRow): boolean {
  return leafOf(row).includes(LEVELS)
}

function shortCategory(row: IncidentRow, t: Translator, format: Format): string {
  return standsAlone(row) ? leafOf(row) : isUnnamed(row) ? '' : labelOf('category', row.category, t, format)
}

function fullCategory(row: IncidentRow, t: Translator, format: Format): string {
  const category = labelOf('category', row.category, t, format)
  if (isUnnamed(row) || (standsAlone(row) && row.category === UNCLASSIFIED)) return ''
  return row.subcategory === '' || standsAlone(row) ? category : `${category} ${LEVELS} ${leafOf(row)}`
}

function isUnnamed({ category, subcategory }: IncidentRow): boolean {
  return category === UNCLASSIFIED && subcategory === ''
}
