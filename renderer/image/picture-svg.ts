import { copyDrawing } from './picture-drawing.ts'
import {
  type Backgrounds,
  type Gradient,
  gradientOf,
  layersOf,
  type PictureBox,
  visibleColour,
} from './picture-paint.ts'
import { textLines } from './picture-text.ts'
import { svgElement } from './svg-element.ts'

interface Canvas {
  /** Where the picture begins on the screen. */
  readonly left: number
  readonly top: number
  readonly defs: SVGElement
  /** Words that say how the chart is used, of no use on a picture. */
  readonly leftOut: ReadonlySet<string>
}

/**
 * Draws an element of the page, whatever is in it, as a picture of its own: boxes, lines and text as they stand on the
 * screen, with the colours that they have there, and nothing that another program would have to look up.
 */
export function pictureOf(
  element: HTMLElement,
  {
    title,
    sentence,
    leftOut,
  }: { readonly title: string; readonly sentence: string; readonly leftOut: ReadonlySet<string> },
): string {
  const { left, top, width, height } = element.getBoundingClientRect()
  const defs = svgElement('defs')
  const content = svgElement(
    'g',
    { transform: `translate(${-left} ${-top})` },
    drawn(element, { left, top, defs, leftOut }),
  )
  const picture = svgElement(
    'svg',
    {
      width: Math.ceil(width),
      height: Math.ceil(height),
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      role: 'img',
      'font-family': "Inter, 'Segoe UI', system-ui, sans-serif",
    },
    [
      svgElement('title', {}, [document.createTextNode(title)]),
      svgElement('desc', {}, [document.createTextNode(sentence)]),
      defs,
      content,
    ],
  )
  return ownNames(picture)
}

function drawn(element: Element, canvas: Canvas): readonly Node[] {
  const style = getComputedStyle(element)
  if (isUnseen(element, style) || canvas.leftOut.has(element.textContent)) return []
  const box = element.getBoundingClientRect()
  if (element instanceof SVGSVGElement) {
    const copy = copyDrawing(element)
    for (const [name, value] of Object.entries({ x: box.x, y: box.y, width: box.width, height: box.height }))
      copy?.setAttribute(name, `${value}`)
    copy?.setAttribute('overflow', 'visible')
    return copy === null ? [] : [copy]
  }
  const children = [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return style.visibility === 'visible' ? textLines(child, style) : []
    return child instanceof Element ? drawn(child, canvas) : []
  })
  const parts = [...(style.visibility === 'visible' ? boxOf(box, style, canvas) : []), ...children]
  return style.opacity === '1' || parts.length === 0 ? parts : [svgElement('g', { opacity: style.opacity }, parts)]
}

type Shown = Pick<CSSStyleDeclaration, 'display' | 'opacity' | 'clipPath' | 'overflow'>

/** What is there for readers or to be pressed is no part of the picture: a button without words, a field. */
export function isUnseen(element: Element, style: Shown): boolean {
  const { width, height } = element.getBoundingClientRect()
  const isHidden = style.display === 'none' || style.opacity === '0'
  const isForReaders = style.clipPath === 'inset(50%)' || (width <= 1 && height <= 1 && style.overflow === 'hidden')
  const isTool = element.matches('input, select, textarea') || (element.matches('button') && isWordless(element))
  return isHidden || isForReaders || isTool
}

function isWordless(button: Element): boolean {
  return button.textContent.trim() === '' && button.querySelector(':scope > svg') !== null
}

type Painted = Borders & Backgrounds & Pick<CSSStyleDeclaration, 'backgroundColor' | 'borderTopRightRadius'>

/** The ground of a box, its stripes and its border; stripes are kept among the definitions. */
export function boxOf(box: PictureBox, style: Painted, { defs }: Pick<Canvas, 'defs'>): readonly SVGElement[] {
  const { x, y, width, height } = box
  if (width === 0 || height === 0) return []
  const round = Number.parseFloat(style.borderTopRightRadius) || null
  const ground = visibleColour(style.backgroundColor)
  const layers = layersOf(style, box).flatMap(({ image, box: part }) => {
    const gradient = gradientOf(image, part)
    if (gradient === null) return []
    const stripes = stripesOf(gradient, `stripes-${defs.childElementCount}`)
    defs.append(stripes)
    return [svgElement('rect', { ...part, rx: round, fill: `url(#${stripes.id})` })]
  })
  return [
    ...(ground === null ? [] : [svgElement('rect', { x, y, width, height, rx: round, fill: ground })]),
    ...layers,
    ...(round === null ? edgesOf(box, style) : roundEdge(box, round, style)),
  ]
}

function stripesOf({ isRepeated, stops, ...line }: Gradient, id: string): SVGElement {
  const attributes = { id, ...line, gradientUnits: 'userSpaceOnUse', spreadMethod: isRepeated ? 'repeat' : 'pad' }
  const drawnStops = stops.map(({ offset, colour }) =>
    svgElement('stop', { offset, 'stop-color': colour ?? '#fff', 'stop-opacity': colour === null ? 0 : null }),
  )
  return svgElement('linearGradient', attributes, drawnStops)
}

/** The border of a box with round corners, where it is the same on all sides. */
function roundEdge(box: PictureBox, round: number, style: Borders): readonly SVGElement[] {
  const [stroke, ...others] = SIDES.map((side) => strokeOf(side, style))
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(stroke))) return edgesOf(box, style)
  if (stroke === undefined || stroke === null) return []
  const line = stroke['stroke-width']
  const inner = { x: box.x + line / 2, y: box.y + line / 2, width: box.width - line, height: box.height - line }
  return [svgElement('rect', { ...inner, rx: round - line / 2, fill: 'none', ...stroke })]
}

function edgesOf(box: PictureBox, style: Borders): readonly SVGElement[] {
  return SIDES.flatMap((side) => {
    const stroke = strokeOf(side, style)
    return stroke === null ? [] : [svgElement('line', { ...edgeOf(side, box, stroke['stroke-width']), ...stroke })]
  })
}

const REFERENCE = /url\((?:&quot;|")?#([^)"&]+)(?:&quot;|")?\)/g

function plainName(name: string): string {
  return name.replaceAll('\\', '')
}

/** Gives what is referred to a plain name, and takes in what lies elsewhere on the page. */
function ownNames(picture: SVGElement): string {
  const defs = picture.querySelector('defs')
  const text = new XMLSerializer().serializeToString(picture)
  const named = [...new Set([...text.matchAll(REFERENCE)].map(([, name = '']) => plainName(name)))]
  for (const name of named) {
    if (picture.querySelector(`[id="${CSS.escape(name)}"]`) !== null) continue
    const elsewhere = document.getElementById(name)
    if (elsewhere instanceof SVGElement) defs?.append(copyDrawing(elsewhere) ?? '')
  }
  const names = new Map([...picture.querySelectorAll('[id]')].map(({ id }, index) => [id, `p${index + 1}`]))
  const renamed = (_: string, name: string) => `url(#${names.get(plainName(name)) ?? name})`
  for (const element of picture.querySelectorAll('*')) {
    const own = names.get(element.id)
    if (own !== undefined) element.id = own
    for (const attribute of element.attributes)
      if (attribute.value.includes('url(#')) attribute.value = attribute.value.replace(REFERENCE, renamed)
  }
  return new XMLSerializer().serializeToString(picture)
}

export const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const

type Side = (typeof SIDES)[number]

/** What a style says of the borders of a box. */
export type Borders = Readonly<Record<`border${Side}${'Width' | 'Color' | 'Style'}`, string>>

/** The stroke of a border; `null` for one that nobody sees. */
export function strokeOf(side: Side, style: Borders) {
  const line = Number.parseFloat(style[`border${side}Width`])
  const colour = visibleColour(style[`border${side}Color`])
  const kind = style[`border${side}Style`]
  if (line === 0 || colour === null || kind === 'none' || kind === 'hidden') return null
  const dash = kind === 'dashed' ? `${3 * line} ${2 * line}` : kind === 'dotted' ? `${line} ${line}` : null
  return { stroke: colour, 'stroke-width': line, 'stroke-dasharray': dash }
}

/** The line of a border, in the middle of its width: a border lies within its box. */
export function edgeOf(side: Side, { x, y, width, height }: PictureBox, line: number) {
  const [left, top, right, bottom] = [x + line / 2, y + line / 2, x + width - line / 2, y + height - line / 2]
  const lines = {
    Top: { x1: x, x2: x + width, y1: top, y2: top },
    Right: { x1: right, x2: right, y1: y, y2: y + height },
    Bottom: { x1: x, x2: x + width, y1: bottom, y2: bottom },
    Left: { x1: left, x2: left, y1: y, y2: y + height },
  } as const satisfies Record<Side, unknown>
  return lines[side]
}
