import { expect, test } from 'vitest'
import { createEngine, type Engine } from '../../../../electron/backend/engine/engine.ts'
import { type Columns, columnsUntil } from '../../../../electron/backend/engine/incident-columns.ts'
import { markedRows } from '../../../../electron/backend/engine/marked-rows.ts'
import { oracleDashboard } from '../../../../electron/backend/engine/oracle.ts'
import { quantile } from '../../../../electron/backend/engine/scan.ts'
import { atOnce } from '../../../../electron/backend/turns/steps.ts'
import { dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { cellsOfRecords } from '../../../support/cells-of-records.ts'
import { ANY_INCIDENT } from '../../../support/naive-answer.ts'

const ALL = { filters: [], from: null, to: null }

/** A cell of each number of days, the first of more incidents than sixteen bits count. */
function heavyCells(): Columns {
  const cells = cellsOfRecords(
    [1, 2, 40].map((days, index) => ({ ...ANY_INCIDENT, days, created: `2023-0${index + 1}-10` })),
  )
  return { ...cells, weight: Uint32Array.from([3_000_000_000, 70_000, 1_200_000_000]) }
}

function withCube(columns: Columns): Engine {
  const engine = createEngine(columns)
  atOnce(engine.buildCube())
  expect(engine.hasCube).toBe(true)
  return engine
}

test('cells of more incidents than two bytes, or a sign, leave room for are counted whole', () => {
  const cells = heavyCells()
  const total = 3_000_000_000 + 70_000 + 1_200_000_000
  const expected = oracleDashboard(cells, ALL)
  expect([expected.bars.total, expected.delays.closed[0], expected.delays.median[0], expected.delays.p90[0]]).toEqual([
    total,
    total,
    1,
    40,
  ])
  for (const engine of [createEngine(cells), withCube(cells)]) {
    expect(engine.refresh(ALL)).toEqual(expected)
    const asked = { by: ['category'], filters: [], span: null, needsDurations: true } as const
    const [group] = engine.groups(asked)
    expect([group?.count, group?.closed, quantile(group!.durations, 50), quantile(group!.durations, 90)]).toEqual([
      total,
      total,
      1,
      40,
    ])
    const edge = { from: '2023-02-03', to: '2023-03-10' }
    expect(engine.bars({ ...ALL, ...edge }).total).toBe(1_200_070_000)
    expect(engine.groups({ ...asked, by: ['day'], span: edge }).map(({ key, count }) => [...key, count])).toEqual([
      ['2023-02-10', 70_000],
      ['2023-03-10', 1_200_000_000],
    ])
  }
})

test('weights go with the cells that are kept', () => {
  const cells = heavyCells()
  expect(createEngine(columnsUntil(cells, dayNumber('2023-02-28'))).refresh(ALL).bars.total).toBe(3_000_070_000)
  const marked = atOnce(
    markedRows({ columns: cells, numbers: Uint32Array.from([0, 1, 2]) }, Uint8Array.from([0, 1, 1])),
  )
  expect(createEngine(marked.columns).refresh(ALL).bars.total).toBe(1_200_070_000)
})

test('what cells take in memory includes their weights', () => {
  const cells = heavyCells()
  const records = { ...cells, weight: null }
  expect(createEngine(cells).memoryBytes - createEngine(records).memoryBytes).toBe(12)
})
