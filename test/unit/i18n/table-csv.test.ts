import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportTables, tableList } from '../../../shared/domain/report/sections/report-tables.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { tableCsv } from '../../../shared/i18n/table-csv.ts'
import { FIGURES } from '../../support/report-fixture.ts'

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

test('P2: decimals have the sign of the language', () => {
  expect(rowsOf(csvOf('categories', 'nl'))[1]?.[3]).toMatch(/^0,78\d+$/)
  expect(rowsOf(csvOf('categories', 'en'))[1]?.[3]).toMatch(/^0\.78\d+$/)
})

test('P1: text that looks like a formula is neutralised, a negative number is not', () => {
  const row = rowsOf(csvOf('programmes', 'fr'))[1]
  expect(row?.slice(0, 4)).toEqual(['IRISbox', "'=HYPERLINK(1)", '-1,5', 'plus de'])
})

test('P1: text that another country’s spreadsheet would cut is quoted, and no half of it is a formula; a number is not', () => {
  const indicators = FIGURES.indicators.map((each) => ({
    ...each,
    label: { fr: 'Gains, =HYPERLINK(1)', nl: 'x', en: 'x' },
  }))
  const programmes = tableList(reportTables({ ...FIGURES, indicators }, (_dimension, code) => code)).at(-1)!
  const text = tableCsv(programmes, createTranslator('fr'), createFormat('fr'))
  expect(text).toContain(`;"Gains,' =HYPERLINK(1)";-1,5;`)
})

test('quotes, separators and line ends of a text stay in its cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', ';', '\r', '\n', 'é', ' ') }), (label) => {
      const indicators = FIGURES.indicators.map((each) => ({ ...each, label: { fr: `x${label}`, nl: 'x', en: 'x' } }))
      const programmes = tableList(reportTables({ ...FIGURES, indicators }, (_dimension, code) => code)).at(-1)!
      const rows = rowsOf(tableCsv(programmes, createTranslator('fr'), createFormat('fr')))
      expect(rows.map((row) => row[1])).toEqual(['Chiffre clé', `x${label}`])
    }),
    { numRuns: 100 },
  )
})

test('every column of every table has words in every language', () => {
  for (const language of ['fr', 'nl', 'en'] as const)
    for (const { name } of tables) expect(rowsOf(csvOf(name, language))[0]?.every((word) => word !== '')).toBe(true)
})

test('an exact figure has no qualifier, whatever the language', () => {
  const figures = {
    ...FIGURES,
    indicators: FIGURES.indicators.map((each) => ({ ...each, qualifier: 'exact' as const })),
  }
  const programmes = tableList(reportTables(figures, (_dimension, code) => code)).at(-1)!
  for (const language of ['fr', 'nl', 'en'] as const)
    expect(rowsOf(tableCsv(programmes, createTranslator(language), createFormat(language)))[1]?.[3]).toBe('')
})

test('the measure of the view is named beside its value', () => {
  const measure = { ...FIGURES.categories, measure: 'median-days' as const, rows: [{ key: ['road'], value: 14 }] }
  const categories = tableList(reportTables({ ...FIGURES, measure }, (_dimension, code) => code))[0]!
  const [head, ...rows] = rowsOf(tableCsv(categories, createTranslator('en'), createFormat('en')))
  const road = rows.find(([code]) => code === 'road')
  expect(head?.slice(5, 7)).toEqual(['Measure', 'Value of the measure'])
  expect(road?.slice(5, 7)).toEqual(['Median delay (days)', '14'])
})
