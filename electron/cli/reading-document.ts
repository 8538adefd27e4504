import type { Understanding } from '../../shared/domain/import/import-plan.ts'
import { confidenceOf, type Teller } from '../../shared/domain/import/teller.ts'

/** How a file is read, in codes: each point with what tells it and how sure that is. */
export function readingDocument({
  told,
  dataset,
  sheet,
  encoding,
  delimiter,
  headerLine,
  columns,
}: Understanding): object {
  return {
    dataset: { value: dataset, ...evidence(told.dataset) },
    sheet: { value: sheet, ...evidence(told.sheet) },
    encoding: { value: encoding, ...evidence(told.encoding) },
    delimiter: { value: delimiter, ...evidence(told.delimiter) },
    header: { value: headerLine, ...evidence(told.header) },
    columns: columns.map(({ header, field, fieldBy, reading, readingBy, unit, missing }) => ({
      header,
      field: { value: field, ...evidence(fieldBy) },
      reading: { value: reading, ...evidence(readingBy) },
      unit: unit === null ? null : { value: unit.code, ...evidence(unit.by) },
      missing,
    })),
  }
}

function evidence(by: Teller | null): { readonly evidence: Teller | null; readonly confidence: string | null } {
  return { evidence: by, confidence: by === null ? null : confidenceOf(by) }
}
