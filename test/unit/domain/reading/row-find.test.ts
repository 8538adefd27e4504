import { expect, test } from 'vitest'
import { isFoundWithin, readRowFind } from '../../../../shared/domain/reading/row-find.ts'

const partsOf = (find: string) => readRowFind(find).map(({ text }) => text)

test.each([
  ['Schaerbeek Dépôt', ['schaerbeek', 'depot']],
  ['rue Haute 12', ['rue', 'haute 12']],
  ['rue Haute 12 bis', ['rue', 'haute 12', 'bis']],
  ['15 novembre 2023', ['15 novembre 2023']],
  ['propreté en mars 2022 12', ['proprete', 'en', 'mars 2022', '12']],
  ['schaerbeek 2022', ['schaerbeek', '2022']],
  ['1 234', ['1 234']],
  ['100 %', ['100 %']],
])('%s is looked for as %j', (find, parts) => {
  expect(partsOf(find)).toEqual(parts)
})

test('a day, a month or a year beside words is one of the dates, a number alone a delay or a line', () => {
  expect(readRowFind('schaerbeek 2022').map(({ days }) => days)).toEqual([
    null,
    { from: '2022-01-01', to: '2022-12-31' },
  ])
  expect(readRowFind('mars 2022 depot').map(({ days }) => days)).toEqual([
    { from: '2022-03-01', to: '2022-03-31' },
    null,
  ])
  expect(readRowFind('2022')).toMatchObject([{ days: null, number: 2022 }])
  expect(readRowFind('1 234')).toMatchObject([{ number: 1234 }])
  expect(readRowFind('depot 12').every(({ number }) => number === null)).toBe(true)
})

test.each([
  ['rue haute', 'rue', true],
  ['depot schaerbeek', 'schaerb', true],
  ['depot schaerbeek', 'schaerbeek dep', true],
  ['rue haute 12', 'haute 1', true],
  ['schaerbeek', 'schaerbeek depot', false],
  ['15/03/2022', 'mars 2022', false],
  ['12', '1', false],
  ['depot 2022', 'depot 202', false],
])('whether all that “%s” finds is found by “%s”: %s', (inner, outer, isWithin) => {
  expect(isFoundWithin(readRowFind(inner), readRowFind(outer))).toBe(isWithin)
})

test('a part that another one contains says nothing more, a sign that ends a text is none', () => {
  expect(partsOf('rue haute rue haut')).toEqual(['rue', 'haute'])
  expect(partsOf('\0')).toEqual([])
  expect(partsOf('rue\0haute')).toEqual(['rue', 'haute'])
})
