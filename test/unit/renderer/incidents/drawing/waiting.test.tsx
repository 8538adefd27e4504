import { useState } from 'react'
import { beforeAll, expect, it } from 'vitest'
import { useLatestStable } from '../../../../../renderer/incidents/drawing/waiting.ts'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

/** What is shown after each moment in turn: a value, and whether something is on the move then. */
function Moments({ of }: { readonly of: readonly (readonly [value: string, isMoving: boolean])[] }) {
  const [place, setPlace] = useState(0)
  const [value, isMoving] = of[place]!
  const shown = useLatestStable(value, isMoving)
  if (place < of.length - 1) setPlace(place + 1)
  return shown
}

it('speaks of the moment of the chart: of the one before a drag, until the figures of the new one are there', () => {
  const shown = (...of: readonly (readonly [string, boolean])[]) => stillWords(<Moments of={of} />, {})
  expect(shown(['2022', false], ['2021', true])).toBe('2022')
  expect(shown(['2022', false], ['2021', true], ['2020', true])).toBe('2022')
  expect(shown(['2022', false], ['2021', true], ['2020', false])).toBe('2020')
})
