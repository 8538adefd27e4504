import { expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import { answerRecords } from '../../../../electron/backend/figures/answer-records.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import { ANY_INCIDENT, stateOf } from '../../../support/naive-answer.ts'

const ALL = MUNICIPALITIES.map(({ code }) => code)
const REGION = MUNICIPALITIES.reduce((sum, { population }) => sum + population, 0)
const BRUSSELS_AND_UCCLE = 185_103 + 83_980
const UNKNOWN = { total: null, reason: 'places-missing' } as const

function rateOf(places: readonly string[], chosen: readonly string[] = [], by: Question['by'] = ['category']) {
  const incidents = places.map((municipality) => ({ ...ANY_INCIDENT, municipality }))
  const { columns, coverage } = stateOf(incidents, '2023-12-31')
  const filters: readonly Filter[] = chosen.length === 0 ? [] : [{ kind: 'municipality', values: chosen }]
  return answerRecords({ ...PLAIN_QUESTION, measure: 'per-1000', by, filters }, coverage, createEngine(columns))
}

test('the whole has a rate where every municipality occurs, and no place beside them', () => {
  const { total, reason } = rateOf([...ALL, 'unknown'])
  expect([total, reason]).toEqual([(20 / REGION) * 1000, undefined])
  expect(rateOf([...ALL, 'Vilvorde'])).toMatchObject(UNKNOWN)
  expect(rateOf(ALL.slice(1))).toMatchObject(UNKNOWN)
  expect(rateOf(['unknown'])).toMatchObject(UNKNOWN)
})

test('some municipalities have a rate where all of them occur', () => {
  const places = ['21004', '21016', 'Vilvorde']
  expect(rateOf(places, ['21004', '21016']).total).toBe((2 / BRUSSELS_AND_UCCLE) * 1000)
  expect(rateOf(places, ['21004', '21009'])).toMatchObject(UNKNOWN)
  expect(rateOf(places, ['21004', 'Vilvorde'])).toMatchObject(UNKNOWN)
})

test('each municipality keeps its own rate, and a row of all has none, where the whole has none', () => {
  const places = ['21004', '21016', 'Vilvorde']
  expect(rateOf(places, [], ['municipality'])).toMatchObject({
    ...UNKNOWN,
    rows: [
      { key: ['21004'], value: (1 / 185_103) * 1000 },
      { key: ['21016'], value: (1 / 83_980) * 1000 },
      { key: ['Vilvorde'], value: null, reason: 'no-inhabitants' },
    ],
  })
  expect(rateOf(places).rows).toMatchObject([{ key: ['road'], value: null }])
})
