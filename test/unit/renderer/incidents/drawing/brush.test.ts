import { expect, it } from 'vitest'
import { createBrush } from '../../../../../renderer/incidents/drawing/brush.ts'

/** A brush over years, and what it applied by now. */
function brushed() {
  const applied: number[] = []
  const brush = createBrush<number>((value) => applied.push(value))
  brush.show(2020)
  return { applied, ...brush }
}

it('applies the first value at once, then only the newest, as soon as the last one is drawn', () => {
  const { applied, move, show } = brushed()
  for (const year of [2021, 2022, 2023]) move(year)
  expect(applied).toEqual([2021])
  show(null)
  show(2020)
  expect(applied).toEqual([2021])
  show(2021)
  expect(applied).toEqual([2021, 2023])
})

it('goes on after it was moved back to what is drawn', () => {
  const { applied, move, show } = brushed()
  move(2020)
  for (const year of [2021, 2022, 2021]) move(year)
  show(2021)
  move(2022)
  expect(applied).toEqual([2021, 2022])
})

it('applies nothing more of a drag that is let go, and the next one at once', () => {
  const { applied, move, show, drop } = brushed()
  for (const year of [2021, 2022]) move(year)
  drop()
  show(2021)
  expect(applied).toEqual([2021])
  move(2023)
  expect(applied).toEqual([2021, 2023])
})
