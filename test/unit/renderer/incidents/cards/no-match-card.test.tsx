import { beforeAll, expect, test } from 'vitest'
import { NoMatchCard, NoTextsCard } from '../../../../../renderer/incidents/cards/no-match-card.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import type { Answer } from '../../../../../shared/domain/incidents/question.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const CUT = { from: '2023-03-10', to: '2023-04-20' }
const COVERAGE = { source: 'records', asOf: '2023-06-30', covers: CUT, registers: [] } as const
const ANSWER: Answer = {
  ...{ measure: 'incidents', by: [], asOf: COVERAGE.asOf, period: CUT, rows: [], total: null, partial: true },
  source: 'records',
}
const VIEW = { period: { kind: 'range', ...CUT }, filters: [{ kind: 'category', values: ['road'] }] } as const

const cardOf = (answer: Partial<Answer>) =>
  stillWords(<NoMatchCard answer={{ ...ANSWER, ...answer }} coverage={COVERAGE} />, { language: 'en', view: VIEW })

test('a part of a month leads to what is known, not to fewer filters', () => {
  const words = cardOf({ reason: 'needs-finer-cells' })
  expect(words).toContain('Show what is known')
  expect(words).not.toContain('Remove the last filter')
  expect(cardOf({ reason: 'status-unknown' })).toContain('Remove the last filter')
})

test('a text that is looked for in counts can be taken back', () => {
  expect(stillWords(<NoTextsCard />, { language: 'en' })).toMatch(/grouped counts.*Remove the text$/)
})
