import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import type { Columns } from '../../../../electron/backend/engine/incident-columns.ts'
import { TUPLE_DIMENSIONS } from '../../../../electron/backend/engine/incident-columns.ts'
import { createServiceCounter } from '../../../../electron/backend/engine/service/service-counter.ts'
import { answerRecords } from '../../../../electron/backend/figures/answer-records.ts'
import { explainQuestion } from '../../../../electron/backend/figures/explain-question.ts'
import { EXPLAINED_DIMENSIONS } from '../../../../shared/domain/figures/explanation.ts'
import { PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { sample } from '../../../counts.ts'
import { ANY_INCIDENT, type PlainIncident, stateOf } from '../../../support/naive-answer.ts'

const AS_OF = '2023-12-31'
const YEAR: Question = {
  ...PLAIN_QUESTION,
  source: 'records',
  from: '2023-01-01',
  to: '2023-12-31',
  comparison: 'previous-year',
}

/** Nothing is explained of targets here. */
const serviceOf = (columns: Columns) => createServiceCounter(columns, { targets: [], dayOfData: 0, seen: new Map() })

function explain(incidents: readonly PlainIncident[], question: Question) {
  const { coverage, columns } = stateOf(incidents, AS_OF)
  const engine = createEngine(columns)
  const states = {
    of: () => ({ coverage, engine: () => engine, service: () => serviceOf(columns), rowNumbers: () => null }),
    registers: () => [],
  }
  return explainQuestion(question, (asked) => answerRecords(asked, coverage, engine), states)
}

const incident: fc.Arbitrary<PlainIncident> = fc
  .record({
    category: fc.constantFrom('road', 'lighting', 'park', 'unclassified'),
    subcategory: fc.constantFrom('', 'road/holes'),
    municipality: fc.constantFrom('21004', '21015', 'unknown'),
    organisation: fc.constantFrom('', 'A', 'B'),
    channel: fc.constantFrom('', 'C'),
    created: fc.constantFrom('2022-01-01', '2022-03-05', '2022-08-07', '2023-01-01', '2023-03-05', '2023-12-31'),
  })
  .map((each) => ({ ...ANY_INCIDENT, ...each }))

test('the parts of every dimension add up to the difference, and each is that of its own rows', () => {
  fc.assert(
    fc.property(fc.array(incident, { minLength: 60, maxLength: 200 }), (incidents) => {
      const { now, before, difference, reason, dimensions } = explain(incidents, YEAR)
      const of = (year: string, keeps = (_each: PlainIncident): boolean => true) =>
        incidents.filter((each) => each.created.startsWith(year) && keeps(each)).length
      if (incidents.every(({ created }) => created > '2022-01-31')) return
      expect([now, before]).toEqual([of('2023'), of('2022')])
      if (of('2022') < 20) {
        expect([difference, dimensions.length]).toEqual([null, 0])
        expect(reason).toMatch(/^base-/)
        return
      }
      expect(difference).toBe(of('2023') - of('2022'))
      for (const { dimension, parts } of dimensions) {
        expect(parts.reduce((sum, { part }) => sum + part, 0)).toBe(difference)
        const coded = TUPLE_DIMENSIONS.find((each) => each === dimension)
        for (const { key, now: later, before: earlier } of parts) {
          if (coded === undefined) continue
          const keeps = (each: PlainIncident) => each[coded] === key[0]
          expect([later, earlier]).toEqual([of('2023', keeps), of('2022', keeps)])
        }
      }
    }),
    sample('explain-question', 60, 2000),
  )
})

const MANY = ['2022', '2023'].flatMap((year) =>
  Array.from({ length: 40 }, (_, index): PlainIncident => {
    const [category, municipality] = [index % 2 === 0 ? 'road' : 'park', index % 3 === 0 ? '21004' : '21015']
    return {
      ...ANY_INCIDENT,
      category,
      municipality,
      created: `${year}-01-${String(1 + (index % 28)).padStart(2, '0')}`,
    }
  }),
)

test('a dimension of which a filter leaves one value is none, and there is never one of statuses', () => {
  const told = (filters: Question['filters']) =>
    explain(MANY, { ...YEAR, filters }).dimensions.map(({ dimension }) => dimension)
  expect(told([])).toEqual(expect.arrayContaining(['category', 'municipality']))
  expect(told([{ kind: 'category', values: ['road'] }])).not.toContain('category')
  for (const dimension of told([])) expect(EXPLAINED_DIMENSIONS).toContain(dimension)
})

test('what a comparison withholds is not explained, for the same reason', () => {
  const withheld = (asked: Partial<Question>) => {
    const { difference, reason, dimensions } = explain(MANY, { ...YEAR, ...asked })
    expect([difference, dimensions]).toEqual([null, []])
    return reason
  }
  expect(withheld({ measure: 'closed-rate' })).toBe('not-a-count')
  expect(withheld({ measure: 'median-days' })).toBe('not-a-count')
  expect(withheld({ filters: [{ kind: 'status', values: ['closed'] }] })).toBe('unequal-time')
  expect(withheld({ comparison: { from: '2022-01-01', to: '2022-01-31' } })).toBe('lengths-differ')
  expect(withheld({ from: '2022-01-01', to: '2022-12-31' })).toBe('no-earlier-data')
  expect(withheld({ from: '2024-01-01', to: '2024-12-31' })).toBe('after-the-data')
})

test('a value that was redefined between the two is marked', () => {
  const { coverage, columns } = stateOf(MANY, AS_OF, [{ category: 'road', from: '2022-07-01' }])
  const engine = createEngine(columns)
  const states = {
    of: () => ({ coverage, engine: () => engine, service: () => serviceOf(columns), rowNumbers: () => null }),
    registers: () => [],
  }
  const { dimensions } = explainQuestion(YEAR, (asked) => answerRecords(asked, coverage, engine), states)
  const parts = dimensions.find(({ dimension }) => dimension === 'category')?.parts
  expect(parts?.map(({ key, reason }) => [key[0], reason]).toSorted()).toEqual([
    ['park', undefined],
    ['road', 'definition-changed'],
  ])
})
