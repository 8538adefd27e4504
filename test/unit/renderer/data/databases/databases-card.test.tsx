import '../../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { DatabasesCard, lastPull } from '../../../../../renderer/data/databases/databases-card.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import type { FolderState } from '../../../../../shared/contract/methods.ts'
import type { Snapshot } from '../../../../../shared/contract/snapshots.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const KEPT = { name: 'region', servers: [], relation: 'incident', keptRows: 0, register: 'region', columns: {} }

const wordsOf = (databases: readonly (typeof KEPT)[], folder: Partial<FolderState> = {}): string =>
  stillWords(<DatabasesCard databases={databases} snapshots={[]} />, { language: 'en', folder })

test('where the office forbids databases none is offered, and one that is there can only be removed', () => {
  expect(wordsOf([])).toBe('No database connected: no server is contacted. Connect a database…')
  expect(wordsOf([KEPT])).toMatch(/Fetch.* Test.* Remove$/)
  const folder = { sourcesForbiddenBy: '/policy.json' }
  const told = 'The rules of this computer (/policy.json) let no database be connected.'
  expect(wordsOf([], folder)).toBe(told)
  const words = wordsOf([KEPT], folder)
  expect(words).toContain(told)
  expect(words).toMatch(/region.* Remove$/)
  expect(words).not.toMatch(/Fetch|Test|Connect a database/)
})

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
