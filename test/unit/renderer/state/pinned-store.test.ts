import { expect, test } from 'vitest'
import { createPinnedStore } from '../../../../renderer/state/pinned-store.ts'
import { viewActions } from '../../../../renderer/state/view.tsx'
import { createViewStore } from '../../../../renderer/state/view-store.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'

const ROAD = { kind: 'category' as const, values: ['road'] }
const PARK = { kind: 'category' as const, values: ['park'] }
const PINNED = { filters: [ROAD], period: { kind: 'year' as const, year: 2022 }, chart: 'categories' as const }

function open(view: Partial<ViewState> = {}) {
  const present = createViewStore({ ...DEFAULT_VIEW, filters: [PARK], pinned: PINNED, ...view })
  return { present, pinned: createPinnedStore(present) }
}

test('a click in a pinned chart changes the pinned selection, and what it takes back is one step', () => {
  const { present, pinned } = open()
  viewActions(pinned).toggle('municipality', '21015', false)
  const schaerbeek = { kind: 'municipality', values: ['21015'] }
  expect(present.getState()).toMatchObject({ filters: [PARK], pinned: { ...PINNED, filters: [ROAD, schaerbeek] } })
  viewActions(present).undo()
  expect(present.getState()).toMatchObject({ filters: [PARK], pinned: PINNED })
})

test('what is no selection is common to both', () => {
  const { present, pinned } = open()
  viewActions(pinned).change({ granularity: 'week', period: { kind: 'all' } })
  expect(present.getState()).toMatchObject({
    granularity: 'week',
    period: DEFAULT_VIEW.period,
    pinned: { ...PINNED, period: { kind: 'all' } },
  })
  viewActions(present).change({ granularity: 'day' })
  expect(pinned.getState()).toMatchObject({ granularity: 'day', filters: [ROAD] })
})

test('the days that the present selection is compared with stay when the pinned period is given back', () => {
  const comparison = { from: '2022-02-01', to: '2022-02-28' }
  const { present, pinned } = open({ comparison })
  viewActions(pinned).change({ period: { kind: 'all' } })
  viewActions(pinned).clear()
  expect(present.getState()).toMatchObject({ comparison, pinned: { filters: [], period: { kind: 'all' } } })
})

test('what is listened to is the pinned selection, and the same object as long as nothing changes', () => {
  const { present, pinned } = open()
  const heard: unknown[] = []
  pinned.subscribe(({ filters }, before) => heard.push([before.filters, filters]))
  expect(pinned.getState()).toBe(pinned.getState())
  viewActions(pinned).filter('category', ['monument'])
  expect(heard).toEqual([[[ROAD], [{ kind: 'category', values: ['monument'] }]]])
  viewActions(present).change({ pinned: null })
  viewActions(pinned).filter('category', ['road'])
  expect(present.getState().pinned).toBeNull()
})
