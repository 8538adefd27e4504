import { expect, test } from 'vitest'
import { fittingTicks } from '../../../../renderer/charts/axis.ts'
import { columnAt, pointAt, pointDistance } from '../../../../renderer/charts/point-at.ts'

test('the point of a trend that is nearest to the pointer is the one that a click chooses', () => {
  // Twelve points, 100 pixels apart, of which the first stands 56 pixels from the left: 56 + 11 x 100 + 48.
  const width = 1204
  expect([50, 56, 105, 107, 556, 1156, 1160].map((x) => pointAt(x, width, 12))).toEqual([0, 0, 0, 1, 5, 11, 11])
  expect([0, 47, 1161, 1204].map((x) => pointAt(x, width, 12))).toEqual([null, null, null, null])
})

test('a click between two columns chooses the one on whose side it is', () => {
  expect([0, 99, 100, 250, 399].map((x) => columnAt(x, 400, 4))).toEqual([0, 0, 1, 2, 3])
  expect([-1, 400, 407].map((x) => columnAt(x, 400, 4))).toEqual([null, null, null])
  expect(columnAt(10, 400, 0)).toBeNull()
})

test('a trend of one point has only that', () => {
  expect([60, 300, 550].map((x) => pointAt(x, 600, 1))).toEqual([0, 0, 0])
})

test('the points of a trend lie as far apart as its width leaves room for', () => {
  expect([pointDistance(1204, 12), pointDistance(604, 1)]).toEqual([100, 500])
})

test('of the words of an axis those are written that have room, the last ones first', () => {
  const points = ['2013', '', '2014', '', '2015', '', '2016'].map((tick, index) => ({ key: `${index}`, tick }))
  // Four figures are 26 pixels wide, and 12 lie between them: 19 pixels from point to point are just enough.
  expect([19, 18, 9, 3].map((distance) => fittingTicks(points, distance))).toEqual([
    ['0', '2', '4', '6'],
    ['2', '6'],
    ['0', '6'],
    ['6'],
  ])
})

test('words of an axis of which not all have room stand evenly, however long each is', () => {
  const months = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.']
  const points = months.map((tick) => ({ key: tick, tick }))
  const said = [36, 28].map((distance) => fittingTicks(points, distance))
  expect(said).toEqual([
    ['janv.', 'mars', 'mai', 'juil.', 'sept.', 'nov.'],
    ['janv.', 'mars', 'mai', 'juil.', 'sept.', 'nov.'],
  ])
})
