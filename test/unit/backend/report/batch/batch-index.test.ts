import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { type BatchFile, batchIndex } from '../../../../../electron/backend/report/batch/batch-index.ts'

import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'

const FILE: BatchFile = { value: '21015', label: 'Schaerbeek', name: 'schaerbeek.pdf', made: null, failure: null }
const MADE = { contentHash: 'a'.repeat(64), sha256: 'b'.repeat(64), pages: 6, tables: 8 }

const rowsOf = (files: readonly BatchFile[], language: 'fr' | 'nl' | 'en'): string[][] =>
  parse(batchIndex(files, createTranslator(language)), { delimiter: ';', bom: true })

test.each([
  ['fr', 'État', 'imprimé', 'échec\u00a0: Le navigateur n’a pas pu imprimer les pages.', 'pas imprimé'],
  ['nl', 'Toestand', 'afgedrukt', 'mislukt: De browser kon de pagina’s niet afdrukken.', 'niet afgedrukt'],
  ['en', 'State', 'printed', 'failed: The browser could not print the pages.', 'not printed'],
] as const)('tells in %s what became of each value', (language, ...states) => {
  const failed: BatchFile = { ...FILE, failure: { code: 'print-failed', details: {} } }
  const rows = rowsOf([{ ...FILE, made: MADE }, failed, FILE], language)
  expect(rows.map((row) => row.at(-1))).toEqual(states)
  expect(rows[1]).toEqual([FILE.value, FILE.label, FILE.name, MADE.contentHash, MADE.sha256, '6', states[1]])
  expect(rows[3]?.slice(3, 6)).toEqual(['', '', ''])
})

test('P1: a value that a spreadsheet would take for a formula is none', () => {
  const [, row] = rowsOf([{ ...FILE, value: '=1+1', label: '=HYPERLINK("x";1)' }], 'en')
  expect(row?.slice(0, 2)).toEqual(["'=1+1", '\'=HYPERLINK("x";1)'])
})
