import { beforeAll, expect, test } from 'vitest'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { compare } from '../../../../shared/domain/incidents/comparison.ts'
import type { Measure } from '../../../../shared/domain/incidents/measure.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { tableCsv } from '../../../../shared/i18n/table-csv.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const BEFORE = { from: '2022-01-01', to: '2022-11-15' }

function compared(asked: Measure) {
  const rows = [{ key: ['road'], value: 60, comparison: compare(60, 40, BEFORE, null) }]
  const categories = { ...FIGURES.categories, rows, total: 60 }
  const measure =
    asked === 'incidents' ? null : { ...FIGURES.categories, measure: asked, rows: [{ key: ['road'], value: 14 }] }
  const figures = { ...FIGURES, categories, measure, view: { ...FIGURES.view, measure: asked } }
  const tables = reportTables(figures, (_dimension, code) => code)
  const report = { figures, tables, csvs: [], manifest: '', contentHash: '' }
  const text = stillWords(
    <PaperWordsProvider>
      <PaperSection name="categories" report={report} notes={NO_NOTES} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
  return { text, tables }
}

test('beside another measure the compared columns say that they are of incidents', () => {
  expect(compared('incidents').text).toContain('Same days, year before Change')
  for (const measure of ['p90-days', 'median-days', 'closed-rate'] as const)
    expect(compared(measure).text).toContain('Incidents on the compared days Change in incidents')
})

test('a table of delays says when they are withheld', () => {
  expect(compared('p90-days').text).toContain('fewer than 20')
  expect(compared('closed-rate').text).not.toContain('fewer than 20')
})

test('the attached table is of whatever days were compared', () => {
  const { categories } = compared('incidents').tables
  const [head] = tableCsv(categories!, createTranslator('en'), createFormat('en')).split('\r\n')
  expect(head).toContain('Incidents on the compared days;Change in incidents;Reason')
})
