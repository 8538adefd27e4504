import type { ImportPlan, Understanding } from '../../../shared/domain/import/import-plan.ts'
import { confidenceOf, type Teller } from '../../../shared/domain/import/teller.ts'
import { columnEvidence, withEvidence } from '../../../shared/i18n/evidence-words.ts'
import { delimiterWords, encodingWords, fileFieldWords, sheetWords } from '../../../shared/i18n/file-words.ts'
import type { MessageKey } from '../../../shared/i18n/translator.ts'
import type { Terminal } from '../terminal.ts'

/** How a file is read, point by point, with confidence and evidence, in the words of the pages. */
export function readingLines(
  { understanding: read, dataset }: ImportPlan,
  { t, format }: Pick<Terminal, 't' | 'format'>,
): readonly string[] {
  const { told } = read
  const line = (name: string, value: string): string => `  ${t('history.field-value-pair', { field: name, value })}`
  const point = (key: MessageKey, value: string, by: keyof typeof told): readonly string[] =>
    told[by] === null ? [] : [line(t(key), withEvidence(value, told[by], t, format))]
  return [
    t('tellers.read-title'),
    ...(dataset === null ? [] : point('columns.dataset', t(`vocabulary.dataset-${dataset}`), 'dataset')),
    ...point('reading.sheet', sheetWords(read, t), 'sheet'),
    ...point('data.encoding', encodingWords(read.encoding, t), 'encoding'),
    ...point('data.delimiter', delimiterWords(read.delimiter, t), 'delimiter'),
    ...(read.headerLine === null
      ? []
      : point('data.header', t('problems.place-line', { line: read.headerLine }), 'header')),
    ...read.columns
      .filter(({ header }) => header.trim() !== '')
      .flatMap((column) => [
        line(column.header, column.field === null ? t('data.field-none') : fileFieldWords(dataset, column.field, t)),
        ...columnEvidence(column, t, format).map((each) => `    ${each}`),
      ]),
  ]
}

/** How a file is read, in codes: each point with its evidence and confidence. */
export function readingDocument({
  told,
  dataset,
  sheet,
  together,
  encoding,
  delimiter,
  headerLine,
  columns,
}: Understanding): object {
  return {
    dataset: { value: dataset, ...evidence(told.dataset) },
    sheet: { value: sheet, ...(together === undefined ? {} : { together }), ...evidence(told.sheet) },
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
