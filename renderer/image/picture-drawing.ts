import { svgElement } from './svg-element.ts'

/** What a style sheet may say of a shape, with what it is where nothing is said. */
const PAINT = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'vector-effect': 'none',
  'paint-order': 'normal',
  opacity: '1',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
} as const satisfies Readonly<Record<string, string>>

const TYPE = {
  'font-size': '',
  'font-weight': '400',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
} as const satisfies Readonly<Record<string, string>>

/** Of a shape in place of its attribute. */
const SIZES = ['r', 'rx', 'ry'] as const

/** What means something without a style sheet, a script or a reader. */
const KEPT =
  /^(?:id|x|y|x1|x2|y1|y2|cx|cy|dx|dy|r|rx|ry|d|points|width|height|viewBox|preserveAspectRatio|transform|offset|pattern(?:Units|ContentUnits|Transform)|gradient(?:Units|Transform)|clip-path|mask|href)$/

const LEFT_OUT = /^(?:title|desc|style|script|foreignObject)$/

/** A drawing of the page as it looks, with no style sheet left to look up; `null` where nobody sees it. */
export function copyDrawing(drawing: SVGElement): SVGElement | null {
  const style = getComputedStyle(drawing)
  if (LEFT_OUT.test(drawing.localName) || style.display === 'none') return null
  const copy = svgElement(drawing.localName)
  for (const { name, value } of drawing.attributes) if (KEPT.test(name)) copy.setAttribute(name, value)
  if (style.visibility !== 'visible') copy.setAttribute('visibility', 'hidden')
  const isText = /^(?:text|tspan)$/.test(drawing.localName)
  for (const [name, usual] of Object.entries({ ...PAINT, ...(isText ? TYPE : {}) })) {
    const value = style.getPropertyValue(name)
    // A group hands its colours down by itself: what is in it says its own.
    const isGroup = /^(?:g|svg|defs)$/.test(drawing.localName) && name !== 'opacity'
    if (!isGroup && value !== usual && value !== '') copy.setAttribute(name, value.replaceAll('"', ''))
  }
  if (isText && /tabular/.test(style.fontVariantNumeric)) copy.style.fontVariantNumeric = 'tabular-nums'
  for (const name of SIZES) {
    const value = style.getPropertyValue(name)
    if (
      /rect|circle|ellipse/.test(drawing.localName) &&
      !copy.hasAttribute(name) &&
      /^[\d.]*[1-9][\d.]*px$/.test(value)
    )
      copy.setAttribute(name, value)
  }
  if (style.transform !== 'none' && !drawing.hasAttribute('transform')) copy.setAttribute('transform', moved(style))
  for (const child of drawing.childNodes) {
    if (child instanceof SVGElement) copy.append(copyDrawing(child) ?? '')
    else if (child instanceof Text && isText) copy.append(child.data)
  }
  return copy
}

function moved({ transform, transformOrigin }: CSSStyleDeclaration): string {
  const [x = 0, y = 0] = transformOrigin.split(' ').map(Number.parseFloat)
  return x === 0 && y === 0 ? transform : `translate(${x} ${y}) ${transform} translate(${-x} ${-y})`
}
