import { parse } from 'csv-parse/sync'

/** The rows of an export of the back office by their headers, read by another parser than the program's. */
export function readExport(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text.replace(/\r?\n"\s*$/, ''), {
    columns: true,
    bom: true,
    delimiter: ';',
    relax_quotes: true,
    relax_column_count: true,
  })
}
