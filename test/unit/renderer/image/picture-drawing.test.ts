import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { copyDrawing } from '../../../../renderer/image/picture-drawing.ts'
import { PlainElement, PlainText, stubDrawing } from '../../../support/plain-drawing.ts'

beforeAll(stubDrawing)
afterAll(() => void vi.unstubAllGlobals())

const copied = (drawing: PlainElement) => String(copyDrawing(drawing as unknown as SVGElement))

test('what a style sheet says stands on the element, and nothing that would have to be looked up', () => {
  const bar = new PlainElement(
    'rect',
    { x: '1', width: '20', class: 'bar', 'data-code': 'road', role: 'option' },
    { fill: 'rgb(52, 60, 156)', stroke: 'none', opacity: '0.6', 'stroke-width': '1px' },
  )
  expect(copied(bar)).toBe('<rect x="1" width="20" fill="rgb(52, 60, 156)" opacity="0.6"></rect>')
})

test('what is not displayed, and what is said to readers alone, is left out; what is hidden keeps what is in it', () => {
  const group = new PlainElement('g', {}, { visibility: 'hidden' }).append(
    new PlainElement('title').append('1 of 2'),
    new PlainElement('path', { d: 'M0 0' }, { display: 'none' }),
    new PlainElement('path', { d: 'M1 1' }),
  )
  expect(copied(group)).toBe('<g visibility="hidden"><path d="M1 1"></path></g>')
  expect(copyDrawing(new PlainElement('rect', {}, { display: 'none' }) as unknown as SVGElement)).toBeNull()
})

test('a group hands no colour down: what is in it says its own', () => {
  const group = new PlainElement('g', {}, { fill: 'rgb(1, 2, 3)', opacity: '0.5' }).append(
    new PlainElement('circle', { r: '3' }, { fill: 'rgb(1, 2, 3)' }),
  )
  expect(copied(group)).toBe('<g opacity="0.5"><circle r="3" fill="rgb(1, 2, 3)"></circle></g>')
})

test('words have their size and weight, and digits of one width; other text between elements is none', () => {
  const look = { 'font-size': '12px', 'font-weight': '600', fontVariantNumeric: 'tabular-nums' }
  const text = new PlainElement('text', { x: '4' }, look).append(new PlainText('1 234'))
  expect(copied(new PlainElement('g').append('\n', text))).toBe(
    '<g><text x="4" font-size="12px" font-weight="600" style:fontVariantNumeric="tabular-nums">1 234</text></g>',
  )
})

test('round corners and radii of a style sheet become attributes, where they round anything', () => {
  const rect = (look: Record<string, string>) => copied(new PlainElement('rect', {}, look))
  expect(rect({ rx: '2px', ry: '0px' })).toBe('<rect rx="2px"></rect>')
  expect(rect({ rx: 'auto' })).toBe('<rect></rect>')
  expect(copied(new PlainElement('circle', { r: '5' }, { r: '3px' }))).toBe('<circle r="5"></circle>')
})

test('a turn of a style sheet is about its own point', () => {
  const turned = (look: Record<string, string>, attributes = {}) => copied(new PlainElement('path', attributes, look))
  const matrix = 'matrix(0, 1, -1, 0, 0, 0)'
  expect(turned({ transform: matrix, transformOrigin: '5px 6px' })).toBe(
    `<path transform="translate(5 6) ${matrix} translate(-5 -6)"></path>`,
  )
  expect(turned({ transform: matrix, transformOrigin: '0px 0px' })).toBe(`<path transform="${matrix}"></path>`)
  expect(turned({ transform: matrix, transformOrigin: '5px 6px' }, { transform: 'scale(2)' })).toBe(
    '<path transform="scale(2)"></path>',
  )
})
