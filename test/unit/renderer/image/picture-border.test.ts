import { expect, test } from 'vitest'
import { type Borders, edgeOf, SIDES, strokeOf } from '../../../../renderer/image/picture-border.ts'

const NONE: Borders = {
  borderTopWidth: '0px',
  borderTopColor: 'rgb(1, 1, 1)',
  borderTopStyle: 'none',
  borderRightWidth: '0px',
  borderRightColor: 'rgb(1, 1, 1)',
  borderRightStyle: 'none',
  borderBottomWidth: '0px',
  borderBottomColor: 'rgb(1, 1, 1)',
  borderBottomStyle: 'none',
  borderLeftWidth: '0px',
  borderLeftColor: 'rgb(1, 1, 1)',
  borderLeftStyle: 'none',
}
const top = (width: string, color: string, kind: string) =>
  strokeOf('Top', { ...NONE, borderTopWidth: width, borderTopColor: color, borderTopStyle: kind })

test('a border has its colour and its width, dashes and dots by that width', () => {
  expect(top('1px', 'rgb(2, 2, 2)', 'solid')).toEqual({
    stroke: 'rgb(2, 2, 2)',
    'stroke-width': 1,
    'stroke-dasharray': null,
  })
  expect(top('2px', 'rgb(2, 2, 2)', 'dashed')?.['stroke-dasharray']).toBe('6 4')
  expect(top('2px', 'rgb(2, 2, 2)', 'dotted')?.['stroke-dasharray']).toBe('2 2')
})

test('a border that nobody sees is none', () => {
  expect(SIDES.map((side) => strokeOf(side, NONE))).toEqual([null, null, null, null])
  expect(top('1px', 'rgba(0, 0, 0, 0)', 'solid')).toBeNull()
  expect(top('1px', 'rgb(2, 2, 2)', 'hidden')).toBeNull()
})

test('each edge runs along its side, within the box', () => {
  const box = { x: 10, y: 20, width: 100, height: 40 }
  expect(edgeOf('Top', box, 2)).toEqual({ x1: 10, x2: 110, y1: 21, y2: 21 })
  expect(edgeOf('Right', box, 2)).toEqual({ x1: 109, x2: 109, y1: 20, y2: 60 })
  expect(edgeOf('Bottom', box, 2)).toEqual({ x1: 10, x2: 110, y1: 59, y2: 59 })
  expect(edgeOf('Left', box, 2)).toEqual({ x1: 11, x2: 11, y1: 20, y2: 60 })
})
