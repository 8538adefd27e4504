import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Borders, boxOf, edgeOf, isUnseen, SIDES, strokeOf } from '../../../../renderer/image/picture-svg.ts'
import { PlainElement, stubDrawing } from '../../../support/plain-drawing.ts'

beforeAll(stubDrawing)
afterAll(() => void vi.unstubAllGlobals())

interface Part {
  readonly name?: string
  readonly words?: string
  readonly width?: number
  readonly hasIcon?: boolean
}

const unseen = ({ name = 'div', words = '', width = 20, hasIcon = false }: Part, look = {}) =>
  isUnseen(
    {
      textContent: words,
      getBoundingClientRect: () => ({ width, height: width }),
      matches: (selector: string) => selector.split(', ').includes(name),
      querySelector: () => (hasIcon ? {} : null),
    } as unknown as Element,
    { display: 'block', opacity: '1', clipPath: 'none', overflow: 'visible', ...look },
  )

test.each([
  ['is not displayed', {}, { display: 'none' }],
  ['is transparent', {}, { opacity: '0' }],
  ['is cut away, for readers', {}, { clipPath: 'inset(50%)' }],
  ['is as small as a point and cut, for readers', { width: 1 }, { overflow: 'hidden' }],
  ['is a field', { name: 'input' }, {}],
  ['is a button with an icon alone', { name: 'button', hasIcon: true }, {}],
])('what %s is no part of a picture', (_, part, look) => {
  expect(unseen(part, look)).toBe(true)
})

test.each([
  ['words', {}, {}],
  ['a button with words', { name: 'button', words: 'Roads', hasIcon: true }, {}],
  ['a bar, which is a button without icon', { name: 'button' }, {}],
  ['a line as thin as a point', { width: 1 }, {}],
])('%s: it is drawn', (_, part, look) => {
  expect(unseen(part, look)).toBe(false)
})

const BOX = { x: 10, y: 20, width: 100, height: 40 }
const sides = (value: string, of: string) =>
  Object.fromEntries(['Top', 'Right', 'Bottom', 'Left'].map((side) => [`border${side}${of}`, value]))
const PLAIN = {
  ...sides('0px', 'Width'),
  ...sides('rgb(0, 0, 0)', 'Color'),
  ...sides('none', 'Style'),
  backgroundColor: 'rgba(0, 0, 0, 0)',
  backgroundImage: 'none',
  backgroundSize: 'auto',
  backgroundPosition: '0% 0%',
  borderTopRightRadius: '0px',
}
const FRAME = { ...sides('2px', 'Width'), ...sides('solid', 'Style') }

function drawn(look: object, box = BOX) {
  const defs = new PlainElement('defs')
  const style = { ...PLAIN, ...look } as Parameters<typeof boxOf>[1]
  return { parts: boxOf(box, style, { defs: defs as unknown as SVGElement }).map(String), defs: String(defs) }
}

test('a box without ground or border draws nothing, nor does one without room', () => {
  expect(drawn({}).parts).toEqual([])
  expect(drawn({ backgroundColor: 'rgb(1, 2, 3)' }, { ...BOX, width: 0 }).parts).toEqual([])
})

test('a ground fills its box, with its round corners', () => {
  expect(drawn({ backgroundColor: 'rgb(1, 2, 3)', borderTopRightRadius: '4px' }).parts).toEqual([
    '<rect x="10" y="20" width="100" height="40" rx="4" fill="rgb(1, 2, 3)"></rect>',
  ])
})

test('an even border of a round box is one frame within it; that of any other box is a line for each side', () => {
  expect(drawn({ ...FRAME, borderTopRightRadius: '4px' }).parts).toEqual([
    '<rect x="11" y="21" width="98" height="38" rx="3" fill="none" stroke="rgb(0, 0, 0)" stroke-width="2"></rect>',
  ])
  expect(drawn(FRAME).parts).toHaveLength(4)
  expect(drawn({ ...FRAME, borderLeftWidth: '0px', borderTopRightRadius: '4px' }).parts).toHaveLength(3)
})

test('stripes are a gradient that the box refers to', () => {
  const stripes =
    'repeating-linear-gradient(90deg, rgb(1, 2, 3) 0px, rgb(1, 2, 3) 2px, transparent 2px, transparent 4px)'
  const { parts, defs } = drawn({ backgroundImage: stripes })
  expect(parts).toEqual(['<rect x="10" y="20" width="100" height="40" fill="url(#stripes-0)"></rect>'])
  expect(defs).toMatch(/<linearGradient id="stripes-0" x1="10" y1="40" x2="14" y2="40".* spreadMethod="repeat">/)
  expect(defs.match(/stop-opacity="0"/g)).toHaveLength(2)
})

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
