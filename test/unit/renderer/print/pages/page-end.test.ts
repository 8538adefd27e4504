import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureThatFits, lastOfPage, type Piece } from '../../../../../renderer/print/pages/page-end.ts'

/** Pieces of these heights one below the other; those named may not end a page. */
function stack(heights: readonly number[], kept: readonly number[] = [], foot = 0): readonly Piece[] {
  return heights.map((height, index) => {
    const top = heights.slice(0, index).reduce((sum, each) => sum + each, 0)
    return { top, bottom: top + height, mayEnd: !kept.includes(index), foot, isFigure: false }
  })
}

test('a page ends after the last piece that fits', () => {
  expect(lastOfPage(stack([40, 40, 40]), 100)).toBe(1)
  expect(lastOfPage(stack([40, 40, 20]), 100)).toBe(2)
})

test('a heading goes to the next page with what it heads', () => {
  expect(lastOfPage(stack([40, 10, 60], [1]), 100)).toBe(0)
})

test('a page that ends in a table has room for the line that says where it goes on', () => {
  expect(lastOfPage(stack([40, 40, 20, 40], [], 5), 100)).toBe(1)
  expect(lastOfPage(stack([40, 40, 20], [], 5), 100)).toBe(2)
})

test('a figure that nearly ends the page is drawn smaller, with the heading before it and the line below it', () => {
  // 30, a heading of 10 and a figure.
  const withFigure = (height: number) =>
    stack([30, 10, height, 50], [1], 5).map((piece, index) => ({ ...piece, isFigure: index === 2 }))
  expect(figureThatFits(withFigure(60), 0, 100)).toEqual({ index: 2, scale: 0.91 })
  expect(figureThatFits(withFigure(66), 0, 100)).toBeNull()
  expect(figureThatFits(stack([30, 10, 60, 50], [1], 5), 0, 100)).toBeNull()
  expect(figureThatFits(withFigure(60), 2, 100)).toBeNull()
})

test('what is higher than a page, and what may end nowhere, is cut where the page is full', () => {
  expect(lastOfPage(stack([140, 40]), 100)).toBe(0)
  expect(lastOfPage(stack([40, 40, 40], [0, 1, 2]), 100)).toBe(1)
})

test('every page holds something, and no more than fits', () => {
  const piece = fc.record({ height: fc.integer({ min: 1, max: 120 }), mayEnd: fc.boolean() })
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (made) => {
      const kept = made.flatMap(({ mayEnd }, index) => (mayEnd ? [] : [index]))
      const pieces = stack(
        made.map(({ height }) => height),
        kept,
      )
      let start = 0
      while (start < pieces.length) {
        const own = pieces.slice(start)
        const last = lastOfPage(own, 100)
        const height = (own[last]?.bottom ?? 0) - (own[0]?.top ?? 0)
        expect(last).toBeGreaterThanOrEqual(0)
        expect(height <= 100 || last === 0).toBe(true)
        start += last + 1
      }
    }),
  )
})
