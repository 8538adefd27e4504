import { expect, it } from 'vitest'
import { createAnchoredCards } from '../../../../../renderer/incidents/drawing/anchored-heights.ts'

/** A grid of cards of these heights, and what was done to their layout, in order. */
function gridOf(heights: readonly number[]) {
  const done: string[] = []
  const cards = heights.map((height) => ({
    get offsetHeight() {
      done.push('measured')
      return height
    },
    style: {
      set minHeight(value: string) {
        done.push(value === '' ? 'freed' : value)
      },
    },
  }))
  const dataset: { held?: string } = {}
  const anchored = createAnchoredCards()
  // The few members that are read stand for the whole element.
  anchored.grid({ dataset, querySelectorAll: () => cards } as unknown as HTMLElement)
  return { done, dataset, anchored }
}

it('measures all cards before it writes to one, once, and lets them go', () => {
  const { done, dataset, anchored } = gridOf([320, 208])
  anchored.hold()
  anchored.hold()
  expect(done).toEqual(['measured', 'measured', '320px', '208px'])
  expect(dataset).toEqual({ held: '' })
  anchored.release()
  anchored.release()
  expect(done.slice(4)).toEqual(['freed', 'freed'])
  expect(dataset).toEqual({})
})

it('measures anew what it kept before', () => {
  const { done, anchored } = gridOf([320])
  anchored.hold()
  anchored.release()
  anchored.hold()
  expect(done).toEqual(['measured', '320px', 'freed', 'measured', '320px'])
})

it('keeps nothing where there is no grid', () => {
  const { done, anchored } = gridOf([320])
  anchored.grid(null)
  anchored.hold()
  anchored.release()
  expect(done).toEqual([])
})
