import { useState } from 'react'
import { beforeAll, expect, it } from 'vitest'
import { rememberView } from '../../../renderer/incidents/remember-view.ts'
import { useSettled } from '../../../renderer/incidents/use-settled.ts'
import { loadLanguage } from '../../../renderer/state/messages.ts'
import { viewActions } from '../../../renderer/state/view.tsx'
import { createViewStore } from '../../../renderer/state/view-store.ts'
import { DEFAULT_VIEW } from '../../../shared/domain/view-state.ts'
import { stillWords } from './still-page.tsx'

beforeAll(() => loadLanguage('fr'))

/** What is shown after each moment in turn: a value, and whether something is on the move then. */
function Moments({ of }: { readonly of: readonly (readonly [value: string, isMoving: boolean])[] }) {
  const [place, setPlace] = useState(0)
  const [value, isMoving] = of[place]!
  const shown = useSettled(value, isMoving)
  if (place < of.length - 1) setPlace(place + 1)
  return shown
}

it('speaks of the moment of the chart: of the one before a drag, until the figures of the new one are there', () => {
  const shown = (...of: readonly (readonly [string, boolean])[]) => stillWords(<Moments of={of} />, {})
  expect(shown(['2022', false], ['2021', true])).toBe('2022')
  expect(shown(['2022', false], ['2021', true], ['2020', true])).toBe('2022')
  expect(shown(['2022', false], ['2021', true], ['2020', false])).toBe('2020')
})

it('a drag that is given up leaves the view, its undo and its redo as they were', () => {
  const store = createViewStore(DEFAULT_VIEW)
  const { change, slide, settle, undo, redo } = viewActions(store)
  const year = (of: number) => ({ period: { kind: 'year', year: of } as const })
  change(year(2021))
  change(year(2022))
  change(year(2023))
  undo()
  const giveUp = rememberView(store)
  slide(year(2014))
  slide(year(2015))
  giveUp()
  settle()
  expect(store.getState().period).toEqual(year(2022).period)
  redo()
  expect(store.getState().period).toEqual(year(2023).period)
  undo()
  undo()
  expect(store.getState().period).toEqual(year(2021).period)
  change(year(2019))
  undo()
  expect(store.getState().period).toEqual(year(2021).period)
})
