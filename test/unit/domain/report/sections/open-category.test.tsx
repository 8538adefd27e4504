import { beforeAll, expect, test } from 'vitest'
import { reportNotes } from '../../../../../renderer/print/notes.ts'
import { PaperWordsProvider, usePaperWords } from '../../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { compare, type WithheldReason } from '../../../../../shared/domain/incidents/comparison.ts'
import type { Answer } from '../../../../../shared/domain/incidents/question.ts'
import { withOwnComparison } from '../../../../../shared/domain/report/sections/open-category.ts'
import { reportTables } from '../../../../../shared/domain/report/sections/report-tables.ts'
import { DEFAULT_VIEW } from '../../../../../shared/domain/view/view-state.ts'
import type { Report } from '../../../../../shared/report/compose-report.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const BEFORE = { from: '2022-01-01', to: '2022-11-15' }

/** Sub-categories of the roads: now, and in the days compared with, where one is found that has none now. */
const [NOW, EARLIER] = [
  { hole: 60, pavement: 3, kerb: 0 },
  { hole: 40, pavement: 10, kerb: 25 },
]

function answerOf(counts: Readonly<Record<string, number>>): Answer {
  const { reason: _none, ...answer } = FIGURES.subcategories
  const rows = Object.entries(counts).map(([name, value]) => ({ key: [`road/${name}`], value }))
  const total = rows.reduce((sum, { value }) => sum + value, 0)
  return { ...answer, source: 'records', by: ['subcategory'], rows, total }
}

function comparedAnswer(): Answer {
  const answer = answerOf(NOW)
  const rows = answer.rows.map((row) => {
    const then = new Map<string, number>(Object.entries(EARLIER)).get(row.key[0]?.slice('road/'.length) ?? '') ?? 0
    return { ...row, comparison: compare(row.value, then, BEFORE, null) }
  })
  return { ...answer, rows }
}

/** As it is printed, with its notes. */
function Printed({ subcategories }: { subcategories: Answer }) {
  const words = usePaperWords()
  const view = { ...DEFAULT_VIEW, page: 'incidents' as const, drill: 'road' }
  const categories = { ...FIGURES.categories, source: 'records' as const }
  const figures = { ...FIGURES, view, categories, subcategories }
  const tables = reportTables(figures, (_dimension, code) => code)
  const report: Report = { figures, tables, csvs: [], manifest: '', contentHash: '' }
  return <PaperSection name="subcategories" report={report} notes={reportNotes(report, words)} />
}

const printed = (subcategories: Answer) =>
  stillWords(
    <PaperWordsProvider>
      <Printed subcategories={subcategories} />
    </PaperWordsProvider>,
    { language: 'en' },
  )

test('sub-categories are printed beside the days compared with, whose figures add up to their total', () => {
  const text = printed(withOwnComparison(comparedAnswer()))
  expect(text).toContain('Same days, year before Change')
  expect(text).toMatch(/hole 60 n\/a 40 \+50\.0%/)
  expect(text).toMatch(/pavement 3 n\/a 10 n\/a \(\d\)/)
  expect(text).toMatch(/kerb 0 n\/a 25 −100\.0%/)
  expect(text).toMatch(/Total 63 75 −16\.0%/)
  expect(text).toMatch(/\d n\/a: the base is under 20/)
})

test('without days compared with, sub-categories have no such columns, nor the total of all categories', () => {
  const plain = withOwnComparison({ ...answerOf(NOW), comparison: compare(5, 40, BEFORE, null) })
  expect(plain.comparison).toBeUndefined()
  expect(printed(plain)).not.toMatch(/year before|Change/)
})

test('what withholds every change of the sub-categories withholds that of their total', () => {
  const withheld = (reason: WithheldReason): Answer => {
    const answer = comparedAnswer()
    const rows = answer.rows.map((row) => ({ ...row, comparison: { ...row.comparison!, change: null, reason } }))
    return withOwnComparison({ ...answer, rows })
  }
  expect(withheld('lengths-differ').comparison).toMatchObject({ value: 75, change: null, reason: 'lengths-differ' })
  expect(withheld('definition-changed').comparison?.change).toBeNull()
  expect(withheld('base-small').comparison?.change).toBe(63 / 75 - 1)
})
