import { expect, test } from 'vitest'
import { markLabels } from '../../../../renderer/charts/trend-grid.tsx'

test('the numbers of notes that begin close together are one label over their middle, or 1 and 2 read as 12', () => {
  const marks = [
    { x: 300, text: 'A' },
    { x: 100, text: '1' },
    { x: 106, text: '2' },
  ]
  // A figure is 6.5 pixels wide, and 4 lie between two.
  expect(markLabels(marks, 0)).toEqual([
    { x: 103, text: '1, 2' },
    { x: 300, text: 'A' },
  ])
  expect(markLabels([marks[1]!, { x: 110.5, text: '2' }], 0).map(({ text }) => text)).toEqual(['1', '2'])
})

test('a note and a break in one month share a label, and what it then touches joins them', () => {
  const marks = [
    { x: 100, text: '1, 2' },
    { x: 112, text: '3' },
    { x: 100, text: 'A' },
    { x: 200, text: '4' },
  ]
  expect(markLabels(marks, 0)).toEqual([
    { x: 106, text: '1, 2, A, 3' },
    { x: 200, text: '4' },
  ])
})

test('a label begins no further left than the lines of the grid', () => {
  expect(markLabels([{ x: 56, text: '1, 2, 3, 4' }], 48)).toEqual([{ x: 80.5, text: '1, 2, 3, 4' }])
})
