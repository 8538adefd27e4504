import { expect, test } from 'vitest'
import { createClient } from '../../../shared/contract/client.ts'
import { compare } from '../../../shared/domain/incidents/comparison.ts'
import type { Answer, Question } from '../../../shared/domain/incidents/question.ts'
import { DEFAULT_VIEW, questionOf } from '../../../shared/domain/view/view-state.ts'
import { askCounts } from '../../../shared/report/report-counts.ts'
import { FIGURES, NO_ANSWER } from '../../support/report-fixture.ts'

const VIEW = {
  ...DEFAULT_VIEW,
  drill: 'road',
  filters: [
    { kind: 'status' as const, values: ['closed'] },
    { kind: 'year' as const, values: ['2023'] },
  ],
}

/** A host that answers every question with nothing but how many filters it was asked under, and what it was asked. */
function countingHost() {
  const asked: (readonly Question[])[] = []
  const client = createClient({
    call: async (_name, text) => {
      const { questions }: { questions: readonly Question[] } = JSON.parse(text)
      asked.push(questions)
      const answers = questions.map(({ by, measure, filters }) => ({
        ...NO_ANSWER,
        by,
        measure,
        total: filters.length,
      }))
      return JSON.stringify({ ok: true, result: { answers, dataVersion: 1 } })
    },
    listen: () => () => undefined,
  })
  return { client, asked }
}

const base = { ...questionOf(VIEW, ['category'], '2023-11-15'), measure: 'incidents' as const }

test('all counts of a report are asked at once, from one state of the data', async () => {
  const { client, asked } = countingHost()
  const counts = await askCounts(client, VIEW, base, FIGURES.categories, null)
  expect(asked).toHaveLength(1)
  expect([counts.channels.by, counts.median.measure, counts.trend.by]).toEqual([['channel'], 'median-days', ['month']])
})

test('shares are of what is counted without the filter on their own dimension, and years of all years', async () => {
  const { client } = countingHost()
  const { statuses, shareBases, years, channels } = await askCounts(client, VIEW, base, FIGURES.categories, null)
  expect([statuses.total, shareBases.status]).toEqual([2, 1])
  expect([channels.total, shareBases.channel, years.total]).toEqual([2, 2, 1])
})

test('the measure of a view has an answer only where it is neither the count nor the share', async () => {
  const { client } = countingHost()
  const measureOf = async (measure: 'share' | 'per-1000') =>
    (await askCounts(client, { ...VIEW, measure }, base, FIGURES.categories, null)).measure?.measure
  expect([await measureOf('share'), await measureOf('per-1000')]).toEqual([undefined, 'per-1000'])
})

test('what a report compares has the compared days of its categories, and statuses none', async () => {
  const { client, asked } = countingHost()
  const span = { from: '2022-01-01', to: '2022-11-15' }
  const categories = { ...FIGURES.categories, comparison: compare(40, 30, span, null) }
  const comparedIn = async (answer: Answer) => {
    await askCounts(client, VIEW, base, answer, null)
    const ranked = new Set(['subcategory', 'status', 'organisation', 'channel', 'register'])
    const now = asked.at(-1)?.filter(({ by, comparison }) => ranked.has(by[0] ?? '') && comparison !== 'none') ?? []
    return now.map(({ by }) => by[0])
  }
  expect(await comparedIn(categories)).toEqual(['subcategory', 'organisation', 'channel', 'register'])
  expect(await comparedIn(FIGURES.categories)).toEqual([])
})
