import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  barHeight,
  drawnRows,
  type Geometry,
  placeAfter,
  placeAt,
  placeShowing,
  TALLEST,
  TOP,
} from '../../../../renderer/rows/scroll-scale.ts'
import { sample } from '../../../counts.ts'

const geometry: fc.Arbitrary<Geometry> = fc.record({
  count: fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 10_000_000 })),
  rowHeight: fc.constant(28),
  window: fc.integer({ min: 28, max: 2_000 }),
})
const TEN_MILLION: Geometry = { count: 10_000_000, rowHeight: 28, window: 700 }

describe('the scroll range', () => {
  test('is as high as the rows, up to what every browser can draw', () => {
    expect(barHeight({ count: 600, rowHeight: 28, window: 500 })).toBe(16_800)
    expect(barHeight(TEN_MILLION)).toBe(TALLEST)
    expect(TALLEST).toBeLessThan(17_000_000)
  })

  test('reaches the last of ten million rows', () => {
    const place = placeAfter(TALLEST, TOP, TEN_MILLION)
    expect(place).toEqual({ bar: TALLEST - 700, position: 280_000_000 - 700 })
    expect(drawnRows(place, TEN_MILLION)).toMatchObject({ to: 10_000_000, below: 0 })
  })

  test('goes to the half of the list with the half of the bar', () => {
    const { position } = placeAfter((TALLEST - 700) / 2, TOP, TEN_MILLION)
    expect(position).toBe((280_000_000 - 700) / 2)
  })

  test('moves by as many pixels as the wheel, however long the list', () => {
    fc.assert(
      fc.property(
        geometry,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.integer({ min: -400, max: 400 }), { maxLength: 30 }),
        (list, part, steps) => {
          const most = Math.max(0, list.count * list.rowHeight - list.window)
          let place = placeAt(part * most, list)
          for (const step of steps) {
            const before = place
            const bar = Math.min(Math.max(before.bar + step, 0), Math.max(0, barHeight(list) - list.window))
            if (Math.abs(bar - before.bar) > 2 * list.window) continue
            place = placeAfter(bar, before, list)
            const expected = Math.min(Math.max(before.position + (bar - before.bar), 0), most)
            expect(place.position).toBeCloseTo(expected, 4)
          }
          const settled = placeAt(place.position, list)
          expect(settled.position).toBe(place.position)
          expect(settled.bar).toBeGreaterThanOrEqual(0)
          expect(settled.bar).toBeLessThanOrEqual(barHeight(list))
        },
      ),
      sample('scroll-steps', 300, 50_000),
    )
  })
})

describe('the rows drawn', () => {
  test('fill the window and nothing but the range', () => {
    fc.assert(
      fc.property(geometry, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const total = list.count * list.rowHeight
        const place = placeAt(part * Math.max(0, total - list.window), list)
        const { from, to, above, below } = drawnRows(place, list)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(list.count)
        expect(from * list.rowHeight).toBeLessThanOrEqual(place.position + list.rowHeight)
        expect(to * list.rowHeight).toBeGreaterThanOrEqual(Math.min(total, place.position + list.window) - 0.01)
        expect(to - from).toBeLessThanOrEqual(list.window / list.rowHeight + 20)
        // Where a row lies on screen: the empty pixels above it and the rows between, less what is scrolled away.
        const onScreen = above - place.bar
        expect(Math.abs(onScreen - (from * list.rowHeight - place.position))).toBeLessThan(list.rowHeight)
        expect(above + (to - from) * list.rowHeight + below).toBeLessThanOrEqual(barHeight(list) + 10 * list.rowHeight)
      }),
      sample('scroll-drawn', 500, 100_000),
    )
  })

  test('show a row that a key goes to, whole, and stay where it is in sight', () => {
    fc.assert(
      fc.property(geometry, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (list, at, part) => {
        const row = at % list.count
        const before = placeAt(part * list.count * list.rowHeight, list)
        const { position } = placeShowing(row, before, list)
        const most = Math.max(0, list.count * list.rowHeight - list.window)
        expect(position).toBeLessThanOrEqual(row * list.rowHeight)
        expect(position + list.window).toBeGreaterThanOrEqual(Math.min((row + 1) * list.rowHeight, most + list.window))
        expect(placeShowing(row, placeAt(position, list), list).position).toBeCloseTo(position, 4)
      }),
      sample('scroll-shown', 500, 100_000),
    )
  })
})
