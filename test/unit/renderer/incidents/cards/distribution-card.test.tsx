import { beforeAll, expect, test } from 'vitest'
import { rowsOf } from '../../../../../renderer/host/rows-request.ts'
import { DistributionCard } from '../../../../../renderer/incidents/cards/distribution-card.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { type Answer, PLAIN_QUESTION } from '../../../../../shared/domain/incidents/question.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const answer = (total: number): Answer => ({
  measure: 'incidents',
  by: [],
  asOf: '2023-11-15',
  period: { from: '2023-01-01', to: '2023-11-15' },
  rows: [],
  total,
  partial: false,
  source: 'records',
})

/** Closed on the same day, after 1, 2 to 3, 4 to 7, 8 to 14, 15 to 30 days, and after longer. */
const NOW = [10, 10, 20, 20, 10, 10, 20, 0, 0, 0, 0]
const BEFORE = [5, 5, 10, 10, 10, 10, 0, 0, 0, 0, 0]

const drawn = (before: readonly number[] | null) =>
  stillPage(
    <DistributionCard
      distribution={NOW}
      earlier={before === null ? null : { distribution: before, name: 'in 2022' }}
      answer={answer(100)}
      closedRate={answer(1)}
      rows={rowsOf(PLAIN_QUESTION, answer(100))}
      isStale={false}
    />,
    { language: 'en' },
  )
const labels = (html: string) => [...html.matchAll(/aria-label="(Within (?:7|30) days[^"]*)"/g)].map(([, each]) => each)

test('the curve of the compared days is drawn dashed, and named beside that of the period', () => {
  const html = drawn(BEFORE)
  expect(labels(html)).toEqual([
    'Within 7 days: 60 closed, 60.0%; 60.0% in 2022',
    'Within 30 days: 80 closed, 80.0%; 100.0% in 2022',
  ])
  expect(html.match(/<polyline/g)).toHaveLength(2)
  // In sight: who had longer is not slower.
  expect(html).toContain('the older incidents of the two had more time to be closed')
})

test('without compared days, or with too few closed in them, there is one curve', () => {
  for (const before of [null, [5, 5, 9, 0, 0, 0, 0, 0, 0, 0, 0]]) {
    const html = drawn(before)
    expect(labels(html)[0]).toBe('Within 7 days: 60 closed, 60.0%')
    expect(html).not.toContain('2022')
  }
})
