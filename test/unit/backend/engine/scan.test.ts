import { expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import { columnsOfRecords } from '../../../support/columns-of-records.ts'
import type { PlainIncident } from '../../../support/naive-answer.ts'

const LONGEST = 60_000

function incident(organisation: string, created: string, days: number | null): PlainIncident {
  const status = days === null ? 'created' : 'closed'
  const place = { category: 'road', subcategory: '', municipality: '21004', channel: '', register: 'fixmystreet' }
  return { ...place, organisation, created, status, days }
}

test('the delays of more groups than are counted at once are those of each', () => {
  const names = Array.from({ length: 150 }, (_, index) => `office ${1000 + index}`)
  const incidents = names.flatMap((name, index) => [
    incident(name, '2021-03-01', index),
    incident(name, '2021-03-02', index),
    incident(name, '2022-04-01', LONGEST - index),
    incident(name, '2022-04-02', null),
  ])
  const engine = createEngine(columnsOfRecords(incidents))
  const groups = engine.groups({ by: ['organisation'], filters: [], span: null, needsDurations: true })
  expect(groups.map(({ key, count, closed, durations }) => [key, count, closed, [...durations]])).toEqual(
    names.map((name, index) => [
      [name],
      4,
      3,
      [
        [index, 2],
        [LONGEST - index, 1],
      ],
    ]),
  )
  const [first] = engine.groups({ by: ['year'], filters: [], span: null, needsDurations: true })
  expect(first?.durations.get(149)).toBe(2)
})

test('days that come back, as weekdays do, and days that a filter leaves out', () => {
  const incidents = ['2021-03-01', '2021-03-02', '2021-03-08', '2021-03-09', '2022-03-07'].map((day) =>
    incident('A', day, 3),
  )
  const engine = createEngine(columnsOfRecords(incidents))
  const asked = { by: ['weekday'], span: { from: '2021-03-02', to: '2022-12-31' }, needsDurations: false } as const
  const counted = (filters: Parameters<typeof engine.groups>[0]['filters']) =>
    Object.fromEntries(engine.groups({ ...asked, filters }).map(({ key, count }) => [key[0], count]))
  expect(counted([])).toEqual({ 1: 2, 2: 2 })
  expect(counted([{ kind: 'year', values: ['2021'] }])).toEqual({ 1: 1, 2: 2 })
  expect(counted([{ kind: 'organisation', values: ['B'] }])).toEqual({})
})
