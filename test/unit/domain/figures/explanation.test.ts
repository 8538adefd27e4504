import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Counts,
  countParts,
  type ExplainedDimension,
  explainedBy,
  hasBothSigns,
  rankDimensions,
} from '../../../../shared/domain/figures/explanation.ts'
import { sample } from '../../../counts.ts'

const code = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const counts = fc.array(fc.tuple(code, fc.nat(5000))).map((list): Counts => new Map(list))
const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0)

describe('parts of a difference of counts', () => {
  test('add up to it, whatever occurs on one side alone', () => {
    fc.assert(
      fc.property(counts, counts, (now, before) => {
        const parts = countParts(now, before)
        expect(sum(parts.map(({ part }) => part))).toBe(sum(now.values()) - sum(before.values()))
        expect(parts.map(({ key }) => key[0])).toEqual([...new Set([...now.keys(), ...before.keys()])].toSorted())
      }),
      sample('explained-counts', 200, 20_000),
    )
  })
})

describe('dimensions', () => {
  const of = (dimension: ExplainedDimension['dimension'], ...parts: readonly number[]): ExplainedDimension =>
    explainedBy(
      dimension,
      parts.map((part, index) => ({ key: [String(index)], now: part, before: 0, part })),
    )

  test('are carried by the fewest parts that reach half of all changes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 8 }), (parts) => {
        const { carriers } = of('category', ...parts)
        const sizes = parts.map(Math.abs)
        // The best choice of so many values, tried one by one.
        const best = (size: number): number =>
          Math.max(
            0,
            ...Array.from({ length: 1 << sizes.length }, (_, chosen) =>
              sizes.filter((_size, index) => (chosen >> index) & 1),
            )
              .filter((chosen) => chosen.length === size)
              .map(sum),
          )
        if (sum(sizes) === 0) expect(carriers).toBe(0)
        else {
          expect(best(carriers) * 2).toBeGreaterThanOrEqual(sum(sizes))
          expect(best(carriers - 1) * 2).toBeLessThan(sum(sizes))
        }
      }),
      sample('explained-carriers', 100, 2000),
    )
  })

  test('come in the order of the part of their values that carries half, those with few values last', () => {
    const ranked = rankDimensions([
      of('weekday', 10, 10, 10, 10, 10, 10, 10),
      of('channel', 90, 5, 5),
      of('category', 90, 2, 2, 2, 2, 1, 1),
      of('municipality', 60, 30, 5, 5),
      of('organisation', 7),
    ])
    expect(ranked.map(({ dimension, carriers }) => [dimension, carriers])).toEqual([
      ['category', 1],
      ['municipality', 1],
      ['weekday', 4],
      ['channel', 1],
    ])
    expect(hasBothSigns(of('category', 500, -490))).toBe(true)
    expect(hasBothSigns(of('category', 500, 0))).toBe(false)
  })
})
