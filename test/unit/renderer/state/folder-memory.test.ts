import { describe, expect, test } from 'vitest'
import { newSnapshots, openVisit, recentViews, rememberView } from '../../../../renderer/state/folder-memory.ts'
import type { JournalEntry } from '../../../../shared/contract/journal.ts'
import type { Snapshot } from '../../../../shared/contract/snapshots.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import { browserMemory } from '../../../support/browser-memory.ts'

describe('recent views', () => {
  const year = (value: number) => ({
    ...DEFAULT_VIEW,
    page: 'incidents' as const,
    period: { kind: 'year' as const, year: value },
  })

  test('are the last ten, the latest first, each once, and those of their folder', () => {
    const local = browserMemory()
    for (let index = 2000; index < 2015; index += 1) rememberView(local, 'a', year(index))
    rememberView(local, 'a', year(2010))
    rememberView(local, 'a', { ...DEFAULT_VIEW, page: 'budgets' })
    const found = recentViews(local, 'a')
    expect(found).toHaveLength(10)
    expect(found.slice(0, 3)).toEqual([year(2010), year(2014), year(2013)])
    expect(recentViews(local, 'b')).toEqual([])
  })

  test('are told apart by what has an effect on their page', () => {
    const local = browserMemory()
    const programme = { ...DEFAULT_VIEW, page: 'programmes' as const, drill: 'pod-it' }
    rememberView(local, 'a', { ...year(2022), page: 'help' })
    rememberView(local, 'a', programme)
    rememberView(local, 'a', { ...year(2022), ...programme, period: { kind: 'year', year: 2022 } })
    expect(recentViews(local, 'a')).toEqual([{ ...programme, period: { kind: 'year', year: 2022 } }])
    // Kept by an earlier version.
    local.setItem('irisboard.recent.a', '["#/help?v=%7B%22drill%22%3A%22road%22%7D"]')
    expect(recentViews(local, 'a')).toEqual([])
  })

  test('pass over what is not understood', () => {
    const local = browserMemory()
    local.setItem('irisboard.recent.a', '["#/weather", 7, "#/incidents?v=%7B%22measure%22%3A%22share%22%7D"]')
    expect(recentViews(local, 'a')).toEqual([{ ...DEFAULT_VIEW, page: 'incidents', measure: 'share' }])
    local.setItem('irisboard.recent.a', 'broken')
    expect(recentViews(local, 'a')).toEqual([])
  })
})

describe('a visit', () => {
  test('finds nothing new the first time, then what came since, also after a reload', () => {
    const local = browserMemory()
    expect(openVisit(local, browserMemory(), 'a', 7)).toEqual({ since: 7, until: 7 })
    const session = browserMemory()
    expect(openVisit(local, session, 'a', 9)).toEqual({ since: 7, until: 9 })
    expect(openVisit(local, session, 'a', 12)).toEqual({ since: 7, until: 9 })
    expect(openVisit(local, browserMemory(), 'a', 12)).toEqual({ since: 12, until: 12 })
  })

  test('counts the imports of people that still stand', () => {
    const entry = (sequence: number, kind: JournalEntry['kind'], snapshot: number): JournalEntry => ({
      sequence,
      kind,
      snapshot,
      at: '',
      detail: '',
      previous: '',
      hash: '',
    })
    const snapshot = (number: number, origin: Snapshot['origin']) => ({ snapshot: number, origin }) as Snapshot
    const journal = [
      entry(7, 'import', 7),
      entry(8, 'import', 8),
      entry(9, 'import', 9),
      entry(10, 'undo', 9),
      entry(11, 'import', 10),
      entry(12, 'import', 11),
    ]
    const snapshots = [snapshot(7, 'user'), snapshot(8, 'user'), snapshot(10, 'shipped'), snapshot(11, 'user')]
    const found = newSnapshots({ since: 7, until: 11 }, journal, snapshots)
    expect(found.map((each) => each.snapshot)).toEqual([8])
  })
})
