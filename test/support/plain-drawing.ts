import { vi } from 'vitest'

/** As much of an element of a drawing as a picture of it needs; what it looks like is said with it. */
export class PlainElement {
  readonly style: Record<string, string> = {}
  readonly childNodes: (PlainElement | PlainText)[] = []
  readonly #attributes: Map<string, string>

  readonly localName: string
  readonly look: Readonly<Record<string, string>>

  constructor(
    localName: string,
    attributes: Readonly<Record<string, string>> = {},
    look: Readonly<Record<string, string>> = {},
  ) {
    this.localName = localName
    this.look = look
    this.#attributes = new Map(Object.entries(attributes))
  }

  get attributes() {
    return [...this.#attributes].map(([name, value]) => ({ name, value }))
  }

  get id() {
    return this.#attributes.get('id') ?? ''
  }

  get childElementCount() {
    return this.childNodes.filter((child) => child instanceof PlainElement).length
  }

  hasAttribute(name: string) {
    return this.#attributes.has(name)
  }

  setAttribute(name: string, value: string) {
    this.#attributes.set(name, value)
  }

  append(...children: (PlainElement | PlainText | string)[]) {
    for (const child of children)
      if (child !== '') this.childNodes.push(typeof child === 'string' ? new PlainText(child) : child)
    return this
  }

  /** As it would be written. */
  toString(): string {
    const styles = Object.entries(this.style).map(([name, value]) => ` style:${name}="${value}"`)
    const attributes = this.attributes.map(({ name, value }) => ` ${name}="${value}"`)
    return `<${this.localName}${[...attributes, ...styles].join('')}>${this.childNodes.join('')}</${this.localName}>`
  }
}

export class PlainText {
  readonly data: string

  constructor(data: string) {
    this.data = data
  }

  toString(): string {
    return this.data
  }
}

/** What a browser says of an element of which a style sheet says nothing. */
const USUAL = { display: 'inline', visibility: 'visible', transform: 'none', fontVariantNumeric: 'normal' }

/** Lets pictures be drawn without a browser. */
export function stubDrawing(): void {
  vi.stubGlobal('SVGElement', PlainElement)
  vi.stubGlobal('Text', PlainText)
  vi.stubGlobal('document', { createElementNS: (_: string, name: string) => new PlainElement(name) })
  vi.stubGlobal('getComputedStyle', ({ look }: PlainElement) => ({
    ...USUAL,
    ...look,
    getPropertyValue: (name: string) => look[name] ?? '',
  }))
}
