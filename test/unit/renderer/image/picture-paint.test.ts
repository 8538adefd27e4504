import { expect, test } from 'vitest'
import { gradientOf, layersOf, visibleColour } from '../../../../renderer/image/picture-paint.ts'

const BOX = { x: 10, y: 20, width: 100, height: 12 }
const ACCENT = 'rgb(52, 60, 156)'

test('what nobody sees has no colour', () => {
  expect(['transparent', 'rgba(0, 0, 0, 0)', 'color(srgb 0 0 0 / 0)'].map(visibleColour)).toEqual([null, null, null])
  expect(visibleColour('rgba(0, 0, 0, 0.5)')).toBe('rgba(0, 0, 0, 0.5)')
})

test('a hatch keeps its angle and its width: stripes of 1.5 pixels every 4', () => {
  const hatch = gradientOf(
    `repeating-linear-gradient(135deg, ${ACCENT} 0px, ${ACCENT} 1.5px, rgba(0, 0, 0, 0) 1.5px, rgba(0, 0, 0, 0) 4px)`,
    BOX,
  )
  expect(hatch?.isRepeated).toBe(true)
  expect(hatch?.stops).toEqual([
    { offset: 0, colour: ACCENT },
    { offset: 0.375, colour: ACCENT },
    { offset: 0.375, colour: null },
    { offset: 1, colour: null },
  ])
  const { x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = hatch ?? {}
  expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(4)
  // Down and to the right.
  expect([x2 - x1, y2 - y1].map((each) => each.toFixed(3))).toEqual(['2.828', '2.828'])
})

test('without an angle it runs down, from the top of the box to its foot', () => {
  const line = gradientOf('linear-gradient(rgb(0, 0, 0), rgb(255, 255, 255))', BOX)
  expect(line?.isRepeated).toBe(false)
  expect([line?.x1, line?.y1, line?.x2, line?.y2].map((each) => each?.toFixed(3))).toEqual([
    '60.000',
    '20.000',
    '60.000',
    '32.000',
  ])
})

test('two places of one colour are two stops', () => {
  const striped = gradientOf('linear-gradient(90deg, rgb(1, 1, 1) 0px 3px, rgb(2, 2, 2) 3px 6px)', BOX)
  expect(striped?.stops.map(({ offset }) => offset)).toEqual([0, 0.5, 0.5, 1])
})

test('no stripes, no gradient', () => {
  expect(gradientOf('none', BOX)).toBeNull()
  expect(gradientOf('url("x.png")', BOX)).toBeNull()
})

test('each layer covers its own part of the box, the first one on top', () => {
  const line = `linear-gradient(${ACCENT}, ${ACCENT})`
  const style = {
    backgroundImage: `${line}, ${line}`,
    backgroundSize: '1px 100%, 1px 100%',
    backgroundPosition: '0% 0px, 50% 0px',
  }
  expect(layersOf(style, BOX)).toEqual([
    { image: line, box: { x: 59.5, y: 20, width: 1, height: 12 } },
    { image: line, box: { x: 10, y: 20, width: 1, height: 12 } },
  ])
  expect(layersOf({ backgroundImage: 'none', backgroundSize: 'auto', backgroundPosition: '0% 0%' }, BOX)).toEqual([
    { image: 'none', box: BOX },
  ])
})
