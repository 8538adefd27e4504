import { describe, expect, test } from 'vitest'
import {
  cellPulls,
  cellRun,
  cellSpans,
  isCellPull,
  removePull,
} from '../../../../../electron/backend/store/cells/cell-pulls.ts'
import { dayFromNumber } from '../../../../../shared/domain/calendar/day.ts'
import { openFolder } from '../../../../support/folder.ts'
import { type LaidPull, layPull } from '../../../../support/laid-pull.ts'

/** The days that each pull answers for, `..` where there is no end. */
function answered(pulls: readonly LaidPull[], asOf: number | null = null): readonly string[] {
  using folder = openFolder()
  for (const pull of pulls) layPull(folder.database, pull)
  const shown = (day: number): string => (day === 0 || day > 1e6 ? '' : dayFromNumber(day))
  return cellSpans(folder.database, asOf).map(({ snapshot, from, to }) => `${snapshot}: ${shown(from)}..${shown(to)}`)
}

const ALL: LaidPull = { snapshot: 1, asOf: '2023-11-30' }

describe('which pull answers for which days', () => {
  test.each<[string, readonly LaidPull[], readonly string[]]>([
    ['none where there is none', [], []],
    ['the only one for all', [ALL], ['1: ..']],
    ['the newer of two that were asked for all', [ALL, { snapshot: 2, asOf: '2023-12-01' }], ['2: ..']],
    [
      'the newer one from its first day on, the older one before',
      [ALL, { snapshot: 2, from: '2023-11-01', asOf: '2023-12-01' }],
      ['2: 2023-11-01..', '1: ..2023-10-31'],
    ],
    [
      'the older one on both sides of a newer one within',
      [ALL, { snapshot: 2, from: '2023-03-01', to: '2023-03-31', asOf: '2023-03-31' }],
      ['2: 2023-03-01..2023-03-31', '1: ..2023-02-28', '1: 2023-04-01..'],
    ],
    [
      'each warehouse for itself',
      [ALL, { snapshot: 2, warehouse: 'other', from: '2023-05-01', asOf: '2023-05-31' }],
      ['2: 2023-05-01..', '1: ..'],
    ],
    [
      'none for days before a gap, which were not counted',
      [
        { snapshot: 1, to: '2023-01-31', asOf: '2023-01-31' },
        { snapshot: 3, from: '2023-03-01', asOf: '2023-04-30' },
      ],
      ['3: 2023-03-01..'],
    ],
    [
      'an older one that joins both sides',
      [
        { snapshot: 1, asOf: '2023-04-01' },
        { snapshot: 2, to: '2023-01-31', asOf: '2023-01-31' },
        { snapshot: 3, from: '2023-03-01', asOf: '2023-04-30' },
      ],
      ['3: 2023-03-01..', '2: ..2023-01-31', '1: 2023-02-01..2023-02-28'],
    ],
    [
      'two that only touch',
      [
        { snapshot: 1, to: '2023-01-31', asOf: '2023-01-31' },
        { snapshot: 2, from: '2023-02-01', asOf: '2023-02-28' },
      ],
      ['2: 2023-02-01..', '1: ..2023-01-31'],
    ],
  ])('%s', (_, pulls, expected) => {
    expect(answered(pulls)).toEqual(expected)
  })

  test('as of a snapshot the pulls after it are not there', () => {
    const pulls: readonly LaidPull[] = [ALL, { snapshot: 2, asOf: '2023-12-01' }]
    expect(answered(pulls, 1)).toEqual(['1: ..'])
    expect(answered(pulls, 0)).toEqual([])
  })
})

test('a run is told by its first day and the last one that it tells of', () => {
  using folder = openFolder()
  layPull(folder.database, { snapshot: 1, from: '1970-01-11', to: '1970-01-20', asOf: '1970-01-20' })
  layPull(folder.database, { snapshot: 2, from: '1970-01-21', asOf: '1970-02-01' })
  expect(cellRun(cellPulls(folder.database))).toMatchObject({ from: 10, asOf: 31 })
  expect(cellRun([])).toBeNull()
})

test('a pull goes with all its parts', () => {
  using folder = openFolder()
  layPull(folder.database, ALL)
  expect([isCellPull(folder.database, 1), isCellPull(folder.database, 2)]).toEqual([true, false])
  expect(removePull(folder.database, 1)).toBe(0)
  expect(folder.database.prepare('SELECT count(*) FROM cell_part').pluck().get()).toBe(0)
  expect(isCellPull(folder.database, 1)).toBe(false)
})
