import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRowSums } from '../../../../../electron/backend/import/check/row-sums.ts'
import { sample } from '../../../../counts.ts'

const figure = fc
  .record({ units: fc.integer({ min: -999_999_999, max: 999_999_999 }), decimals: fc.nat({ max: 6 }) })
  .map(({ units, decimals }) => ({ units, figure: { value: Number(`${units}e-${decimals}`), decimals } }))

function sumOf(figures: readonly { readonly value: number; readonly decimals: number }[]) {
  const sums = createRowSums()
  for (const each of figures) sums.add('amount', each)
  return sums.all().get('amount')
}

test('N4: 0,1 and 0,2 are 0,3, as amounts are added up to the cent', () => {
  const tenths = [0.1, 0.2].map((value) => ({ value, decimals: 1 }))
  expect(sumOf(tenths)).toEqual({ value: 0.3, isComplete: true })
  expect(sumOf([...tenths, { value: -0.3, decimals: 2 }])).toEqual({ value: 0, isComplete: true })
})

test('N4: a sum is exact, whatever the decimals of its figures', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 200 }), (figures) => {
      const millionths = figures.reduce(
        (sum, each) => sum + BigInt(each.units) * 10n ** BigInt(6 - each.figure.decimals),
        0n,
      )
      expect(sumOf(figures.map((each) => each.figure))?.value).toBe(Number(`${millionths}e-6`))
    }),
    sample('row-sums', 300, 50_000),
  )
})

test('a figure that could not be read leaves the sums without it, until the next total', () => {
  const sums = createRowSums()
  sums.add('amount', null)
  sums.add('amount', { value: 5, decimals: 0 })
  expect(sums.close().since.get('amount')).toEqual({ value: 5, isComplete: false })
  sums.add('amount', { value: 2.5, decimals: 1 })
  expect(sums.above().since.get('amount')).toEqual({ value: 2.5, isComplete: true })
  expect(sums.all().get('amount')).toEqual({ value: 7.5, isComplete: false })
})

test('decimals beyond what a number holds do no harm', () => {
  expect(
    sumOf([
      { value: 0.5, decimals: 200 },
      { value: 0.25, decimals: 2 },
    ])?.value,
  ).toBe(0.75)
})
