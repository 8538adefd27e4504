import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ComparedRecords,
  DIFFERENCE_REASONS,
  isComparable,
  type Pair,
  type PublishedFigure,
  reconcile,
} from '../../../../shared/domain/incidents/reconciliation.ts'
import { sample } from '../../../counts.ts'

/** Table 1: Voirie 19.884 and Ponts/Tunnels 32, from 01/01 to 15/11/2023. */
const TABLE_1 = { from: '2023-01-01', to: '2023-11-15' }
const ROAD: PublishedFigure = {
  value: 19884,
  qualifier: 'exact',
  isDerived: false,
  asOf: '2023-11-15',
  source: 'Table 1',
}
const pair = (change: Partial<Pair> = {}): Pair => ({
  by: 'category',
  key: 'road',
  span: TABLE_1,
  published: ROAD,
  counted: 19884,
  ...change,
})
const ground = (change: Partial<ComparedRecords> = {}): ComparedRecords => ({
  asOf: '2023-11-15',
  covers: { from: '2022-01-01', to: '2023-11-15' },
  isSynthetic: false,
  unclassified: () => 0,
  ...change,
})

describe('reconciliation', () => {
  test('equal figures need no reason', () => {
    expect(reconcile(pair(), ground({ isSynthetic: true, unclassified: () => 9 }))).toMatchObject({
      records: 19884,
      difference: 0,
      share: 0,
      reasons: [],
    })
  })

  test('a difference is told in number and as a share of the published figure', () => {
    const row = reconcile(pair({ counted: 19900 }), ground())
    expect(row).toMatchObject({ difference: 16, reasons: ['unexplained'] })
    expect(row.share).toBeCloseTo(16 / 19884, 12)
  })

  test.each([
    ['2023-12-31', 19_900, 'known-later'],
    ['2023-12-31', 6_363, 'unexplained'],
    ['2023-11-15', 19_900, 'unexplained'],
  ])('records of %s that are %i: %s', (asOf, counted, reason) => {
    const found = reconcile(pair({ counted }), ground({ asOf, covers: { from: '2022-01-01', to: asOf } }))
    expect(found.reasons).toEqual([reason])
  })

  test('records that end before the published day cover a part, and are told so before all else', () => {
    const row = reconcile(
      pair({ counted: 15000 }),
      ground({ asOf: '2023-09-30', covers: { from: '2022-01-01', to: '2023-09-30' }, isSynthetic: true }),
    )
    expect(row.reasons).toEqual(['partial-coverage', 'synthetic'])
    expect(row).toMatchObject({ difference: 15000 - 19884, share: null })
  })

  test('records that cover the days of a table published later are told to be older', () => {
    const published = { ...ROAD, asOf: '2023-12-31' }
    expect(reconcile(pair({ published, counted: 19000 }), ground()).reasons).toEqual(['known-earlier'])
  })

  test('more records than a table published later are not told to be older', () => {
    const published = { ...ROAD, asOf: '2023-12-31' }
    expect(reconcile(pair({ published, counted: 20_000 }), ground()).reasons).toEqual(['unexplained'])
  })

  test.each([
    ['2023-01-14', '2023-11-15', true],
    ['2023-11-15', '2023-11-15', false],
    ['2023-01-01', '2023-11-14', false],
  ])('figures of a table are comparable with records from %s to %s: %s', (from, to, isWhole) => {
    const records = { from, to }
    const row = reconcile(pair({ counted: 19_884 }), ground({ asOf: to, covers: records }))
    expect(isComparable(row, records)).toBe(isWhole)
  })

  test('days that no record reaches have no figure, and one reason', () => {
    const of2013 = { ...ROAD, value: 6997, asOf: '2013-12-31' }
    const row = reconcile(
      pair({ by: 'year', key: '2013', span: { from: '2013-01-01', to: '2013-12-31' }, published: of2013, counted: 0 }),
      ground({ isSynthetic: true }),
    )
    expect(row).toMatchObject({ records: null, difference: null, share: null, reasons: ['not-covered'] })
  })

  test('a derived year is no base of any difference', () => {
    const of2021 = { ...ROAD, value: 75900, qualifier: 'about', isDerived: true, asOf: '2022-12-31' } as const
    const row = reconcile(
      pair({ by: 'year', key: '2021', span: { from: '2021-01-01', to: '2021-12-31' }, published: of2021, counted: 75 }),
      ground({ covers: { from: '2021-01-01', to: '2023-11-15' } }),
    )
    expect(row).toMatchObject({ records: 75, difference: null, share: null })
    expect(row.reasons).toEqual(['derived', 'known-later'])
  })

  test('a base under 20 gives no share', () => {
    const small = { ...ROAD, value: 19 }
    expect(reconcile(pair({ published: small, counted: 21 }), ground())).toMatchObject({ difference: 2, share: null })
    const enough = { ...ROAD, value: 20 }
    expect(reconcile(pair({ published: enough, counted: 21 }), ground()).share).toBeCloseTo(0.05, 12)
  })

  test('unclassified records stand beside no published figure, and explain differences of categories only', () => {
    const withUnclassified = ground({ unclassified: () => 4 })
    expect(reconcile(pair({ key: 'unclassified', published: null, counted: 4 }), withUnclassified)).toMatchObject({
      records: 4,
      difference: null,
      share: null,
      reasons: ['categories-differ'],
    })
    expect(reconcile(pair({ counted: 19880 }), withUnclassified).reasons).toEqual(['categories-differ'])
    expect(reconcile(pair({ by: 'year', counted: 19880 }), withUnclassified).reasons).toEqual(['unexplained'])
  })

  test('an approximate figure says so', () => {
    const published = { ...ROAD, qualifier: 'more-than' } as const
    expect(reconcile(pair({ published, counted: 20000 }), ground()).reasons).toEqual(['approximate'])
  })

  const early = { asOf: '2023-09-30', covers: { from: '2022-01-01', to: '2023-09-30' } }
  const later = { asOf: '2023-12-31', covers: { from: '2022-01-01', to: '2023-12-31' } }
  const unclassified = { unclassified: () => 900 }
  const olderThan = { ...ROAD, asOf: '2023-12-31' }
  test.each([
    ['fewer, over a part of the days', { counted: 15_000 }, early, ['partial-coverage']],
    ['more, though over a part of the days', { counted: 20_000 }, early, ['unexplained']],
    ['fewer, with unclassified ones', { counted: 19_000 }, unclassified, ['categories-differ']],
    ['more, in spite of unclassified ones', { counted: 20_000 }, unclassified, ['unexplained']],
    ['more, of a later day', { counted: 20_000 }, later, ['known-later']],
    ['fewer, of a later day', { counted: 19_000 }, later, ['unexplained']],
    ['fewer, of an earlier day', { counted: 19_000, published: olderThan }, {}, ['known-earlier']],
    ['more, of an earlier day', { counted: 20_000, published: olderThan }, {}, ['unexplained']],
    ['more than "more than"', { counted: 20_000, published: { ...ROAD, qualifier: 'more-than' } }, {}, ['approximate']],
    [
      'fewer than "more than"',
      { counted: 19_000, published: { ...ROAD, qualifier: 'more-than' } },
      {},
      ['unexplained'],
    ],
    ['fewer than "nearly"', { counted: 19_000, published: { ...ROAD, qualifier: 'nearly' } }, {}, ['approximate']],
    ['more than "nearly"', { counted: 20_000, published: { ...ROAD, qualifier: 'nearly' } }, {}, ['unexplained']],
    ['in a category that the table lacks', { counted: 7, published: null }, {}, ['categories-differ']],
    ['fewer than "about"', { counted: 19_000, published: { ...ROAD, qualifier: 'about' } }, {}, ['approximate']],
  ] as const)('a reason goes with the sign of the difference: %s', (_, held, records, reasons) => {
    expect(reconcile(pair(held), ground(records)).reasons).toEqual(reasons)
  })

  test('whatever is held against whatever: reasons exactly where the two are not equal, a share only of a difference', () => {
    const day = fc.date({ min: new Date('2012-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
    const span = fc.tuple(day, day).map((days) => {
      const [from = '', to = ''] = days.map((each) => each.toISOString().slice(0, 10)).toSorted()
      return { from, to }
    })
    const published = fc.record({
      value: fc.nat({ max: 200 }),
      qualifier: fc.constantFrom('exact', 'about', 'more-than'),
      isDerived: fc.boolean(),
      asOf: span.map(({ to }) => to),
      source: fc.constant('x'),
    })
    fc.assert(
      fc.property(
        fc.record({
          span,
          covers: span,
          counted: fc.nat({ max: 200 }),
          published: fc.option(published),
          isSynthetic: fc.boolean(),
          unclassified: fc.nat({ max: 2 }),
          by: fc.constantFrom('year', 'category'),
        }),
        ({ span, covers, counted, published, isSynthetic, unclassified, by }) => {
          const row = reconcile(
            { by, key: 'k', span, published, counted },
            { asOf: covers.to, covers, isSynthetic, unclassified: () => unclassified },
          )
          expect(row.reasons.length === 0).toBe(row.difference === 0)
          if (row.difference === null) expect(row.share).toBeNull()
          else expect(row.difference + (published?.value ?? 0)).toBe(row.records)
          expect(row.reasons).toEqual(DIFFERENCE_REASONS.filter((reason) => row.reasons.includes(reason)))
          if (row.reasons.includes('not-covered')) expect(row.records).toBeNull()
        },
      ),
      sample('reconciliation', 300, 100_000),
    )
  })
})
