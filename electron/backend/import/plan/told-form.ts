import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { Teller, ToldForm } from '../../../../shared/domain/import/teller.ts'
import type { FileForm } from '../format/record-source.ts'
import type { Layout } from '../head/layout.ts'
import type { ReadRows } from '../reading/read-rows.ts'

/** What tells the form of a file; `layout` is null where no table was found in it, `rows` where none was read. */
export function toldForm(
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
    sheet: table.format === 'workbook' ? sheetTeller(table, mapping.sheet, headers) : null,
    encoding: table.encodingBy,
    delimiter: !isText ? null : mapping.delimiter !== undefined ? person : delimiterTeller(layout, rows),
    header: !isTable ? null : mapping.header !== undefined ? person : headers,
    dataset: dataset !== null ? person : isTable ? headers : { by: 'format' },
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
