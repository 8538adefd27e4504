import { beforeAll, expect, test } from 'vitest'
import { Table1Card } from '../../../../renderer/overview/table-1-card.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { WITHOUT_CLEANLINESS } from '../../../../shared/domain/incidents/without-cleanliness.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { EMPTY_FOLDER, stillPage, stillWords } from '../../../support/still-page.tsx'

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)))

const ANSWER: Answer = {
  measure: 'incidents',
  by: ['category'],
  asOf: '2023-11-15',
  period: { from: '2023-01-01', to: '2023-11-15' },
  rows: [
    { key: ['cleanliness'], value: 60 },
    { key: ['road'], value: 40 },
  ],
  total: 100,
  partial: true,
  source: 'published',
}

const answers = [[['snapshots.list', EMPTY_FOLDER.dataVersion, {}], []] as const]
const without = { filters: [{ kind: 'category' as const, values: WITHOUT_CLEANLINESS }] }

test.each([
  ['fr', 'est un filtre'],
  ['nl', 'is een filter'],
  ['en', 'is a filter'],
] as const)('in %s "without cleanliness" says that it holds beyond its chart', (language, words) => {
  const card = <Table1Card answer={ANSWER} isStale={false} />
  expect(stillWords(card, { view: without, language, answers })).toContain(words)
  expect(stillWords(card, { language, answers })).not.toContain(words)
})

test('the control says so before it is pressed', () => {
  const page = stillPage(<Table1Card answer={ANSWER} isStale={false} />, { language: 'en', answers })
  expect(page).toContain('title="Categories shown: a filter on all pages and in reports"')
  expect(page).toContain('aria-label="Categories shown: a filter on all pages and in reports"')
})
