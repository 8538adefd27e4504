import writeExcelFile from 'write-excel-file/node'
import type { Dataset } from '../../shared/domain/dataset/dataset.ts'
import type { FieldType } from '../../shared/domain/dataset/definition.ts'
import { templateFields } from './template.ts'

/** The text of a template as a workbook: the headers in bold, the examples in cells of the type of its column. */
export function templateBook(dataset: Dataset, text: string): Promise<Buffer> {
  const [header = [], ...examples] = text
    .replace('\ufeff', '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(';'))
  const types = templateFields(dataset).map(({ type }) => type)
  const rows = [
    header.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...examples.map((example) => example.map((text, index) => typedCell(text, types[index] ?? 'text'))),
  ]
  const columns = header.map((text) => ({ width: Math.max(14, text.length + 4) }))
  return writeExcelFile(rows, { sheet: 'Irisboard', columns, stickyRowsCount: 1 }).toBuffer()
}

function typedCell(text: string, type: FieldType) {
  if (text === '') return null
  if (type === 'count' || type === 'years' || type === 'decimal')
    return { value: Number(text.replace(',', '.')), type: Number }
  if (type !== 'day') return { value: text, type: String }
  const value = new Date(`${text.split('/').toReversed().join('-')}T00:00:00Z`)
  return { value, type: Date, format: 'dd/mm/yyyy' }
}
