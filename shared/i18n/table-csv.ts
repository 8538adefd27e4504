import { isDimension } from '../domain/incidents/dimension.ts'
import { type Cell, type ReportCells, type ReportTable, readCrossedColumn } from '../domain/report/tables/table.ts'
import { csvCell, csvText } from '../domain/row/csv-text.ts'
import type { Language } from '../domain/vocabulary/language.ts'
import type { Format } from './format.ts'
import { labelOf, rowLabel } from './label.ts'
import type { MessageKey, Translator } from './translator.ts'

/** Columns of codes that have words of their own, by the beginning of their message keys. */
const CODE_WORDS: Readonly<Record<string, string>> = {
  kind: 'vocabulary.kind-',
  role: 'vocabulary.participant-',
  qualifier: 'vocabulary.qualifier-word-',
  state: 'report.state-',
  growthFrom: 'report.growth-from-',
  reason: 'vocabulary.reason-',
  flag: 'report.flag-',
  unit: 'units.',
  measureOf: 'vocabulary.measure-',
  entry: 'imports.journal-',
  line: 'report.street-line-',
  counting: 'onTime.',
  dimension: 'vocabulary.dimension-',
  rule: 'findings.rule-',
  age: 'service.age-',
  all: 'common.too-',
  medianComputed: 'common.too-',
}

/** Columns of several codes in one cell, likewise. */
const LIST_WORDS: Readonly<Record<string, string>> = { reasons: 'reconciliation.short-' }

/** A column of codes of the dimension that the row names. */
const CODED = 'coded'

/** A table in words: a code of a dimension stands beside its words. */
export function tableCells(
  table: ReportTable,
  t: Translator,
  format: Format,
): { readonly headers: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const headers = table.columns.flatMap((column) => {
    const crossed = readCrossedColumn(column)
    if (crossed !== null) return [labelOf(crossed.dimension, crossed.code, t, format)]
    const words = t(columnKey(column, t))
    return isDimension(column) || column === CODED ? [t('columns.code', { column: words }), words] : [words]
  })
  const rows = table.rows.map((row) =>
    table.columns.flatMap((column): readonly Cell[] => {
      const cell = row[column] ?? null
      const dimension = column === CODED ? String(row.dimension) : column
      if (!isDimension(dimension)) return [cellWords(column, cell, t)]
      return [
        cell,
        cell === null
          ? allWords(table, row, t)
          : rowLabel({ by: [dimension], names: table.names }, 0, String(cell), t, format),
      ]
    }),
  )
  return { headers, rows }
}

/** A line of all values says so, or what it has of them; one of several streets is told by another column. */
function allWords({ columns, name }: ReportTable, { line }: ReportCells, t: Translator): string {
  if (name === 'cross-table' && typeof line === 'string') return t(columnKey(line, t))
  return ['all', 'counted', 'counting'].some((column) => columns.includes(column)) ? t('columns.all') : ''
}

/**
 * A table as CSV for a spreadsheet in Belgium, with the decimal sign of the language. The manifest has the hash of this
 * text, which page and backend both make: numbers are written without Intl, which differs by system.
 */
export function tableCsv(table: ReportTable, t: Translator, format: Format): string {
  const { headers, rows } = tableCells(table, t, format)
  return csvText([headers, ...rows].map((cells) => cells.map((cell) => cellText(cell, t.language))))
}

function columnKey(column: string, t: Translator): MessageKey {
  const key = `columns.${column}`
  if (!t.has(key)) throw new TypeError(`no words for the column ${column}`)
  return key
}

function cellWords(column: string, cell: Cell, t: Translator): Cell {
  if (typeof cell === 'string' && Object.hasOwn(LIST_WORDS, column)) return listWords(`${LIST_WORDS[column]}`, cell, t)
  const words = readCrossedColumn(column) === null ? column : 'all'
  const key = `${CODE_WORDS[words]}${cell}`
  return typeof cell === 'string' && Object.hasOwn(CODE_WORDS, words) && t.has(key) ? t(key, { count: 2 }) : cell
}

function listWords(stem: string, codes: string, t: Translator): string {
  const words = codes.split(' ').map((code) => {
    const key = `${stem}${code}`
    return t.has(key) ? t(key) : code
  })
  return words.join(' · ')
}

function cellText(cell: Cell, language: Language): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return language === 'en' ? String(cell) : String(cell).replace('.', ',')
  return csvCell(cell)
}
