import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { RecordSource } from '../format/record-source.ts'
import { fieldsOf } from '../head/field-names.ts'
import { RECORDS_SEARCHED, trimTrailing } from '../head/layout.ts'

/**
 * Tells a text each of whose lines stands in quotation marks as a whole, as Excel writes one that it had opened as a single
 * column: its cell is a known header once it is divided. `null` where none is.
 */
export async function quotedLines(sources: readonly RecordSource[], file: string): Promise<Problem | null> {
  for (const source of sources) {
    const { delimiter } = source
    if (delimiter === '') continue
    let records = 0
    let found: number | null = null
    await source.walk((record, line) => {
      records += 1
      const [cell = '', ...others] = trimTrailing(record)
      if (others.length === 0 && cell.includes(delimiter) && isHeader(cell.split(delimiter))) found = line
      return found === null && records < RECORDS_SEARCHED
    })
    if (found !== null) return { code: 'lines-quoted', place: { file, line: found }, raw: null, details: {} }
  }
  return null
}

function isHeader(headers: readonly string[]): boolean {
  return DATASETS.some((dataset) => fieldsOf(headers, dataset, {}).filter((field) => field !== null).length > 1)
}
