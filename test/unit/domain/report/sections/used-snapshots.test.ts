import { expect, test } from 'vitest'
import { incidentGround } from '../../../../../shared/domain/report/sections/used-snapshots.ts'
import { SHIPPED_YEARS } from '../../../../support/shipped-years.ts'

const RECORDS = { ...SHIPPED_YEARS, dataset: 'incidents' } as const
const PULL = { source: 'region', grain: 'day', cells: 1, moment: '2026-12-01T04:29:00.000Z', queryHash: 'f' } as const

test('incidents are published, records, or the counts of a warehouse', () => {
  const groundOf = (source: 'published' | 'records', snapshots: Parameters<typeof incidentGround>[0]['snapshots']) =>
    incidentGround({ snapshots }, { source })
  expect(groundOf('published', [SHIPPED_YEARS, { ...RECORDS, pull: PULL }])).toBe('published')
  expect(groundOf('records', [SHIPPED_YEARS, RECORDS])).toBe('records')
  expect(groundOf('records', [SHIPPED_YEARS, { ...RECORDS, pull: PULL }])).toBe('counts')
  // Single records are pulled too.
  const { grain: _grain, cells: _cells, ...single } = PULL
  expect(groundOf('records', [SHIPPED_YEARS, { ...RECORDS, pull: single }])).toBe('records')
})
