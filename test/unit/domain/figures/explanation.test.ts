import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Counts,
  countParts,
  type ExplainedDimension,
  explainedBy,
  hasBothSigns,
  rankDimensions,
  rateParts,
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

describe('parts of a difference of rates', () => {
  const rates = fc
    .array(fc.tuple(code, fc.nat(3000), fc.nat(3000)), { minLength: 1 })
    .map((list) => new Map(list.map(([name, of, rest]) => [name, { of, base: of + rest }])))

  test('are rate and mix, which add up to it', () => {
    fc.assert(
      fc.property(rates, rates, (now, before) => {
        const all = (side: typeof now, of: 'of' | 'base') => sum([...side.values()].map((each) => each[of]))
        if (all(now, 'base') === 0 || all(before, 'base') === 0) return
        const difference = all(now, 'of') / all(now, 'base') - all(before, 'of') / all(before, 'base')
        const parts = rateParts(now, before)
        expect(Math.abs(sum(parts.map(({ part }) => part)) - difference)).toBeLessThan(1e-12)
        expect(Math.abs(sum(parts.map(({ rate = 0, mix = 0 }) => rate + mix)) - difference)).toBeLessThan(1e-12)
      }),
      sample('explained-rates', 200, 20_000),
    )
  })

  test('a shift alone has no part of rates, better rates alone none of the mix', () => {
    const side = (good: number, bad: number) =>
      new Map([
        ['good', { of: good * 0.9, base: good }],
        ['bad', { of: bad * 0.5, base: bad }],
      ])
    for (const { rate } of rateParts(side(700, 300), side(300, 700))) expect(rate).toBeCloseTo(0, 12)
    const better = new Map([
      ['good', { of: 290, base: 300 }],
      ['bad', { of: 400, base: 700 }],
    ])
    for (const { mix } of rateParts(better, side(300, 700))) expect(mix).toBeCloseTo(0, 12)
  })

  test('a value without a denominator on one side takes the rate of the other, so that it is all mix', () => {
    const one = new Map([['old', { of: 50, base: 100 }]])
    const two = new Map([...one, ['new', { of: 90, base: 100 }]])
    const [fresh] = rateParts(two, one)
    expect(fresh).toMatchObject({ key: ['new'], now: 0.9, before: 0.9, rate: 0 })
    expect(fresh?.mix).toBeCloseTo(0.45, 12)
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
