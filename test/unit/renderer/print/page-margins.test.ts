import { expect, test } from 'vitest'
import { registersLine } from '../../../../renderer/print/page-margins.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { FIGURES } from '../../../support/report-fixture.ts'

const lineOf = (register?: readonly string[]) => {
  const categories = register === undefined ? FIGURES.categories : { ...FIGURES.categories, register }
  const figures = { ...FIGURES, categories }
  const tables = reportTables(figures, (_dimension, code) => code)
  const report = { figures, tables, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
  return registersLine(report, { t: createTranslator('en'), format: createFormat('en') })
}

test('every page names the registers that are counted, and nothing where there is FixMyStreet alone', () => {
  expect(lineOf()).toBe('')
  expect(lineOf(['Groen'])).toBe('Incidents of the register Groen.')
  expect(lineOf(['fixmystreet', 'Groen'])).toBe('Incidents of 2 registers added up: FixMyStreet and Groen.')
})
