import type { ReportWords } from '../contract/report.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import { tableCsv } from './table-csv.ts'
import type { Translator } from './translator.ts'

/** The words with which page and backend compose the same report. */
export function createReportWords(t: Translator, format: Format): ReportWords {
  return {
    wordOf: (dimension, code) => labelOf(dimension, code, t, format),
    csvOf: (table, number) => ({ table, name: t('report.csv-name', { number }), text: tableCsv(table, t, format) }),
  }
}
