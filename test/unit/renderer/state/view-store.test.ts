import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSelective } from '../../../../renderer/state/cleared-view.ts'
import { viewActions } from '../../../../renderer/state/view.tsx'
import { createViewStore, UNDO_STEPS } from '../../../../renderer/state/view-store.ts'
import { withFilter } from '../../../../shared/domain/incidents/filter.ts'
import { DEFAULT_VIEW, PAGES } from '../../../../shared/domain/view/view-state.ts'
import { sample } from '../../../counts.ts'

const step = fc.oneof(
  fc.record({
    kind: fc.constant('toggle' as const),
    value: fc.constantFrom('road', 'park', 'lighting'),
    adding: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('period' as const), year: fc.integer({ min: 2013, max: 2023 }) }),
  fc.record({
    kind: fc.constant('granularity' as const),
    granularity: fc.constantFrom('year', 'month', 'day' as const),
  }),
  fc.record({ kind: fc.constant('page' as const), page: fc.constantFrom(...PAGES) }),
)

function take(
  store: ReturnType<typeof createViewStore>,
  each: typeof step extends fc.Arbitrary<infer Step> ? Step : never,
) {
  const { change, toggle, open } = viewActions(store)
  switch (each.kind) {
    case 'toggle':
      return toggle('category', each.value, each.adding)
    case 'period':
      return change({ period: { kind: 'year', year: each.year } })
    case 'granularity':
      return change({ granularity: each.granularity as 'year' | 'month' | 'day' })
    case 'page':
      return open(each.page)
  }
}

/** What undo covers. */
const undoable = (store: ReturnType<typeof createViewStore>) => ({ ...store.getState(), page: null })

describe('the history of the view', () => {
  it('undoes every change in order, and redoes them, whatever page is open', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const store = createViewStore(DEFAULT_VIEW)
        const { undo, redo } = viewActions(store)
        const seen = [undoable(store)]
        for (const each of steps) {
          take(store, each)
          if (JSON.stringify(undoable(store)) !== JSON.stringify(seen.at(-1))) seen.push(undoable(store))
        }
        const page = store.getState().page
        for (const state of seen.slice(0, -1).reverse()) {
          undo()
          expect(undoable(store)).toEqual(state)
        }
        undo()
        expect(undoable(store)).toEqual(seen[0])
        for (const state of seen.slice(1)) {
          redo()
          expect(undoable(store)).toEqual(state)
        }
        expect(store.getState().page).toBe(page)
      }),
      sample('view-undo', 100, 20_000),
    )
  })

  it('makes a change of the view that the click before it came to', () => {
    const store = createViewStore(DEFAULT_VIEW)
    const { change, toggle } = viewActions(store)
    toggle('municipality', '21015', false)
    change(({ filters }) => ({ drill: 'road', filters: withFilter(filters, 'category', ['road']) }))
    expect(store.getState().filters.map(({ kind }) => kind)).toEqual(['municipality', 'category'])
  })

  it('keeps at least a hundred steps', () => {
    const store = createViewStore(DEFAULT_VIEW)
    const { change, undo } = viewActions(store)
    for (let index = 0; index < UNDO_STEPS + 20; index++) change({ drill: `step ${index}` })
    for (let index = 0; index < 100; index++) undo()
    expect(UNDO_STEPS).toBeGreaterThanOrEqual(100)
    expect(store.getState().drill).toBe(`step ${UNDO_STEPS + 20 - 101}`)
  })

  it('forgets what could be redone after a new change', () => {
    const store = createViewStore(DEFAULT_VIEW)
    const { toggle, undo } = viewActions(store)
    toggle('category', 'road', false)
    undo()
    toggle('category', 'park', false)
    expect(store.temporal.getState().futureStates).toEqual([])
  })
})

describe('a click on a value', () => {
  it('chooses it alone, clears it when it was alone, and adds with a modifier', () => {
    const store = createViewStore(DEFAULT_VIEW)
    const { toggle } = viewActions(store)
    toggle('category', 'road', false)
    toggle('category', 'park', true)
    expect(store.getState().filters).toEqual([{ kind: 'category', values: ['road', 'park'] }])
    toggle('category', 'park', false)
    expect(store.getState().filters).toEqual([{ kind: 'category', values: ['park'] }])
    toggle('category', 'park', false)
    expect(store.getState().filters).toEqual([])
  })
})

describe('clearing', () => {
  it('takes filters and period away in one step', () => {
    const store = createViewStore(DEFAULT_VIEW)
    const { change, toggle, clear, undo } = viewActions(store)
    toggle('category', 'road', false)
    change({ period: { kind: 'year', year: 2022 } })
    const before = store.getState()
    clear()
    expect(store.getState()).toEqual(DEFAULT_VIEW)
    undo()
    expect(store.getState()).toEqual(before)
  })

  const FEBRUARY = { from: '2022-02-01', to: '2022-02-28' }

  it('takes the days along that were chosen to compare with, and is offered while there are any', () => {
    const store = createViewStore({ ...DEFAULT_VIEW, comparison: FEBRUARY })
    const { clear, undo } = viewActions(store)
    expect(isSelective(store.getState())).toBe(true)
    clear()
    expect(store.getState().comparison).toBe('previous-year')
    expect(isSelective(store.getState())).toBe(false)
    undo()
    expect(store.getState().comparison).toEqual(FEBRUARY)
  })

  it('leaves "no comparison", which chooses no incidents', () => {
    const store = createViewStore({ ...DEFAULT_VIEW, comparison: 'none', period: { kind: 'year', year: 2022 } })
    viewActions(store).clear()
    expect(store.getState()).toEqual({ ...DEFAULT_VIEW, comparison: 'none' })
    expect(isSelective(store.getState())).toBe(false)
  })

  it.each([
    ['the period alone', { period: { kind: 'all' } }, 'previous-year'],
    ['a filter', { filters: [] }, FEBRUARY],
    ['another period', { period: { kind: 'year', year: 2021 } }, FEBRUARY],
    ['a whole view', { ...DEFAULT_VIEW, comparison: FEBRUARY }, FEBRUARY],
  ] as const)('after a change of %s keeps the days to compare with, but for the period alone', (_what, patch, kept) => {
    const store = createViewStore({ ...DEFAULT_VIEW, period: { kind: 'year', year: 2023 }, comparison: FEBRUARY })
    viewActions(store).change(patch)
    expect(store.getState().comparison).toEqual(kept)
  })
})
