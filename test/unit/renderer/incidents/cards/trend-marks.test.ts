import { expect, test } from 'vitest'
import { noteMarks } from '../../../../../renderer/incidents/cards/trend-marks.ts'

const NOTES = ['2012-05-01', '2022-03-10', '2022-03-15', '2023-06-01'].map((from, index) => ({
  id: index + 1,
  from,
  to: from,
  text: 'x',
}))
const marksOn = (...keys: readonly string[]) =>
  noteMarks(
    NOTES,
    keys.map((key) => ({ key })),
  )

test('a note is marked where it begins, at the first point where it began before', () => {
  expect(marksOn('2022-02', '2022-03', '2023-06')).toEqual([
    { key: '2022-02', text: '1' },
    { key: '2022-03', text: '2, 3' },
    { key: '2023-06', text: '4' },
  ])
})

test('a note that begins after all points, as where only months of March are drawn, is not marked at the first', () => {
  expect(marksOn('2013-03', '2022-03', '2023-03')).toEqual([
    { key: '2013-03', text: '1' },
    { key: '2022-03', text: '2, 3' },
  ])
})
