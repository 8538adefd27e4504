import { stringify } from 'csv-stringify/sync'
import { isDimension } from '../../../shared/domain/dimension.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Cell, ReportTable } from '../../../shared/domain/report/table.ts'
import type { Format } from '../../../shared/i18n/format.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import type { MessageKey, Translator } from '../../../shared/i18n/translator.ts'

/** Columns of codes that have words of their own, by the beginning of their message keys. */
const CODE_WORDS: Readonly<Record<string, string>> = {
  kind: 'vocabulary.kind-',
  qualifier: 'vocabulary.qualifier-word-',
  state: 'report.state-',
  growthFrom: 'report.growth-from-',
  reason: 'vocabulary.reason-',
  flag: 'report.flag-',
  unit: 'units.',
}

/**
 * A table as CSV for a spreadsheet in Belgium: UTF-8 with BOM, `;`, CRLF, the decimal sign of the language. A code of
 * a dimension stands beside its words; text that a spreadsheet would take for a formula is neutralised.
 */
export function tableCsv(table: ReportTable, t: Translator, format: Format): string {
  const header = table.columns.flatMap((column) => {
    const words = t(columnKey(column, t))
    return isDimension(column) ? [t('report.column-code', { column: words }), words] : [words]
  })
  const rows = table.rows.map((row) =>
    table.columns.flatMap((column) => {
      const cell = row[column] ?? null
      return isDimension(column) ? [cell, labelOf(column, String(cell), t, format)] : [cellWords(column, cell, t)]
    }),
  )
  return stringify([header, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { number: (value) => decimalText(value, t.language) },
  })
}

function columnKey(column: string, t: Translator): MessageKey {
  const key = `report.column-${column}`
  if (!t.has(key)) throw new TypeError(`no words for the column ${column}`)
  return key
}

function cellWords(column: string, cell: Cell, t: Translator): Cell {
  const key = `${CODE_WORDS[column]}${cell}`
  return typeof cell === 'string' && Object.hasOwn(CODE_WORDS, column) && t.has(key) ? t(key, { count: 2 }) : cell
}

function decimalText(value: number, language: Language): string {
  return language === 'en' ? String(value) : String(value).replace('.', ',')
}
