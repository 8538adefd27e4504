const SVG = 'http://www.w3.org/2000/svg'

/** Attributes of an element by their names; `null` and `undefined` leave one out. */
export type SvgAttributes = Readonly<Record<string, string | number | null | undefined>>

/** An element of a picture, with what stands in it. */
export function svgElement(name: string, attributes: SvgAttributes = {}, children: readonly Node[] = []): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue
    element.setAttribute(key, typeof value === 'number' ? String(Number(value.toFixed(2))) : value)
  }
  element.append(...children)
  return element
}
