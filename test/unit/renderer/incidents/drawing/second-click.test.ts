import { expect, it } from 'vitest'
import { meantPoint } from '../../../../../renderer/incidents/drawing/second-click.ts'

const AUGUST = { from: '2019-08-01', to: '2019-08-31' }
const first = { key: '2019-08', x: 600, y: 300 }
const second = (x: number) => ({ key: '2019-10', x, y: 301 })

it('a second click at the same place takes back the month that the first one made the period', () => {
  expect(meantPoint(second(602), first, AUGUST)).toBe('2019-08')
})

it('a click elsewhere, or once something else is the period, means the month under the pointer', () => {
  expect(meantPoint(second(620), first, AUGUST)).toBe('2019-10')
  expect(meantPoint(second(602), first, { from: '2019-01-01', to: '2019-12-31' })).toBe('2019-10')
  expect(meantPoint(second(602), first, null)).toBe('2019-10')
  expect(meantPoint(second(602), null, AUGUST)).toBe('2019-10')
})
