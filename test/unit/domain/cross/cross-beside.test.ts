import { expect, test } from 'vitest'
import { crossBeside } from '../../../../shared/domain/cross/cross-beside.ts'
import { NO_PARTS } from '../../../../shared/domain/incidents/service-part.ts'
import { NO_ANSWER } from '../../../support/report-fixture.ts'

const { reason: _none, ...NOTHING } = NO_ANSWER
const by = ['municipality', 'category'] as const
const counts = { ...NOTHING, by, rows: [], total: 4, totals: { rows: [], columns: [] } }

test('median delays stand beside counts, where there are any', () => {
  const row = { key: ['21015'], value: 3 }
  const medians = { ...counts, measure: 'median-days' as const, total: 5, totals: { rows: [row], columns: [] } }
  const beside = crossBeside(counts, medians)
  expect(beside?.kind).toBe('median')
  expect([beside?.value('21015', null), beside?.value(null, null), beside?.value(null, 'road')]).toEqual([3, 5, null])
  expect(crossBeside(counts, { ...medians, total: null })).toBeNull()
  expect(crossBeside(counts, null)).toBeNull()
})

test('shares on time have what they are of, nothing for what has none', () => {
  const parts = { ...NO_PARTS, inTime: 6, overdue: 3, pending: 50 }
  const row = { key: ['21015'], value: null, parts }
  const answer = {
    ...counts,
    measure: 'on-time' as const,
    parts,
    totals: { rows: [row], columns: [], computed: true as const },
  }
  const beside = crossBeside(answer, null)
  expect(beside?.kind).toBe('base')
  expect([beside?.value('21015', null), beside?.value(null, null), beside?.value(null, 'road')]).toEqual([9, 9, 0])
})
