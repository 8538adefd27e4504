import { expect, test } from 'vitest'
import { lastPull } from '../../../../../renderer/data/databases/last-pull.ts'
import type { Snapshot } from '../../../../../shared/contract/snapshots.ts'

const imported = (snapshot: number, source?: string): Snapshot => ({
  ...{ snapshot, dataset: 'incidents', origin: 'user', file: source ?? `${snapshot}.csv`, sha256: '0', bytes: 1 },
  ...{ declaredTotal: null, from: null, to: null, asOf: '2024-01-31', importedAt: '2024-02-01T10:00:00Z' },
  ...{ importedBy: 'a', isUndoable: false, read: 1, new: 1, changed: 0, unchanged: 0, removed: 0, rejected: 0 },
  ...(source === undefined
    ? {}
    : { pull: { source, grain: 'day', cells: 1, moment: '2024-02-01T10:00:00Z', queryHash: '0' } }),
})

test('it is the newest of that source, in whatever order imports are listed', () => {
  const list = [imported(3, 'region'), imported(5, 'region'), imported(4, 'region'), imported(6, 'other'), imported(7)]
  expect(lastPull(list, 'region')?.snapshot).toBe(5)
  expect(lastPull(list.toReversed(), 'region')?.snapshot).toBe(5)
})

test('a file of the name of a source is no pull of it, nor is a source of a longer name', () => {
  expect(lastPull([{ ...imported(2), file: 'region' }, imported(3, 'region 2')], 'region')).toBeNull()
  expect(lastPull([], 'region')).toBeNull()
})
