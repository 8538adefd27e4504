import { expect, it } from 'vitest'
import { createSteadyCards } from '../../../../../renderer/incidents/drawing/steady-cards.ts'

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
  const style = { alignItems: '' }
  const steady = createSteadyCards()
  // The few members that are read stand for the whole element.
  steady.grid({ style, querySelectorAll: () => cards } as unknown as HTMLElement)
  return { done, style, steady }
}

it('measures all cards before it writes to one, once, and lets them go', () => {
  const { done, style, steady } = gridOf([320, 208])
  steady.keep()
  steady.keep()
  expect(done).toEqual(['measured', 'measured', '320px', '208px'])
  expect(style.alignItems).toBe('start')
  steady.release()
  steady.release()
  expect(done.slice(4)).toEqual(['freed', 'freed'])
  expect(style.alignItems).toBe('')
})

it('measures anew what it kept before', () => {
  const { done, steady } = gridOf([320])
  steady.keep()
  steady.release()
  steady.keep()
  expect(done).toEqual(['measured', '320px', 'freed', 'measured', '320px'])
})

it('keeps nothing where there is no grid', () => {
  const { done, steady } = gridOf([320])
  steady.grid(null)
  steady.keep()
  steady.release()
  expect(done).toEqual([])
})
