import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { tableCsv } from '../../../electron/backend/report/table-csv.ts'
import { reportTables, tableList } from '../../../shared/domain/report-tables.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { FIGURES } from './report-fixture.ts'

const tables = tableList(reportTables(FIGURES, (_dimension, code) => code))
const csvOf = (name: string, language: 'fr' | 'nl' | 'en') =>
  tableCsv(tables.find((table) => table.name === name)!, createTranslator(language), createFormat(language))
const rowsOf = (text: string): string[][] => parse(text, { delimiter: ';', bom: true })

test('a table opens in a spreadsheet: BOM, semicolons, CRLF, codes beside words', () => {
  const text = csvOf('categories', 'fr')
  expect(text.startsWith('\ufeffCatégorie (code);Catégorie;Incidents;Part')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(rowsOf(text)[1]?.slice(0, 3)).toEqual(['cleanliness', 'Propreté publique', '70574'])
})

test('decimals have the sign of the language', () => {
  expect(rowsOf(csvOf('categories', 'nl'))[1]?.[3]).toMatch(/^0,78\d+$/)
  expect(rowsOf(csvOf('categories', 'en'))[1]?.[3]).toMatch(/^0\.78\d+$/)
})

test('text that looks like a formula is neutralised, a negative number is not', () => {
  const row = rowsOf(csvOf('programmes', 'fr'))[1]
  expect(row?.slice(0, 4)).toEqual(['IRISbox', "'=HYPERLINK(1)", '-1,5', 'plus de'])
})

test('every column of every table has words in every language', () => {
  for (const language of ['fr', 'nl', 'en'] as const)
    for (const { name } of tables) expect(rowsOf(csvOf(name, language))[0]?.every((word) => word !== '')).toBe(true)
})
