/** An object of a PDF (ISO 32000-1, 7.3). Strings are their bytes as text, one character each, however they are written. */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'reference'; readonly object: number; readonly generation: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: PdfEntries }

export type PdfEntries = ReadonlyMap<string, PdfValue>

/** What cannot be read in one way only is not read at all. */
export class PdfSyntaxError extends Error {}

const NULL: PdfValue = { kind: 'null' }
const SPACE = /[\0\t\n\f\r ]/
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]/
/** No signer nests deeper; whoever does wants the reader to break. */
const DEEPEST = 40

/**
 * Reads the objects of a text, one byte a character, and is stricter than a viewer: a key that comes twice, a comment and
 * whatever viewers repair each in its own way are errors.
 */
export class PdfScanner {
  readonly #text: string
  at: number

  constructor(text: string, at = 0) {
    this.#text = text
    this.at = at
  }

  skipSpace(): void {
    while (SPACE.test(this.#text.charAt(this.at))) this.at += 1
  }

  /** Passes over a word that must stand here, after white space. */
  expect(word: string): void {
    if (!this.passes(word)) throw new PdfSyntaxError(`${word} expected at ${this.at}`)
  }

  /** Passes over a word where it stands next. */
  passes(word: string): boolean {
    this.skipSpace()
    if (!this.#text.startsWith(word, this.at)) return false
    const isWhole = !REGULAR.test(word.at(-1) ?? '') || !REGULAR.test(this.#text.charAt(this.at + word.length))
    if (isWhole) this.at += word.length
    return isWhole
  }

  integer(): number {
    this.skipSpace()
    const digits = this.#regular()
    if (!/^\d{1,10}$/.test(digits)) throw new PdfSyntaxError(`no integer at ${this.at}`)
    return Number(digits)
  }

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw new PdfSyntaxError('too deep')
    this.skipSpace()
    if (this.passes('<<')) return this.#dictionary(depth)
    switch (this.#text.charAt(this.at)) {
      case '<':
        return this.#hexadecimal()
      case '(':
        return this.#literal()
      case '[':
        return this.#array(depth)
      case '/':
        this.at += 1
        return { kind: 'name', value: plainName(this.#regular()) }
      default:
        return this.#word()
    }
  }

  #regular(): string {
    const start = this.at
    while (REGULAR.test(this.#text.charAt(this.at))) this.at += 1
    return this.#text.slice(start, this.at)
  }

  #dictionary(depth: number): PdfValue {
    const entries = new Map<string, PdfValue>()
    while (!this.passes('>>')) {
      const key = this.value(depth + 1)
      if (key.kind !== 'name' || entries.has(key.value)) throw new PdfSyntaxError(`no key at ${this.at}`)
      entries.set(key.value, this.value(depth + 1))
    }
    return { kind: 'dictionary', entries }
  }

  #array(depth: number): PdfValue {
    this.at += 1
    const items: PdfValue[] = []
    while (!this.passes(']')) items.push(this.value(depth + 1))
    return { kind: 'array', items }
  }

  #word(): PdfValue {
    const start = this.at
    const word = this.#regular()
    if (word === 'null') return NULL
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' }
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) throw new PdfSyntaxError(`unknown word at ${start}`)
    const reference = /^\d+$/.test(word) ? this.#reference(Number(word)) : null
    return reference ?? { kind: 'number', value: Number(word) }
  }

  #reference(object: number): PdfValue | null {
    const after = this.at
    this.skipSpace()
    const generation = this.#regular()
    if (/^\d+$/.test(generation) && this.passes('R'))
      return { kind: 'reference', object, generation: Number(generation) }
    this.at = after
    return null
  }

  #hexadecimal(): PdfValue {
    const end = this.#text.indexOf('>', this.at)
    const digits = this.#text.slice(this.at + 1, end).replace(/[\0\t\n\f\r ]/g, '')
    if (end < 0 || !/^[0-9A-Fa-f]*$/.test(digits)) throw new PdfSyntaxError(`no string at ${this.at}`)
    this.at = end + 1
    const even = digits.length % 2 === 0 ? digits : `${digits}0`
    return { kind: 'string', value: Buffer.from(even, 'hex').toString('latin1') }
  }

  #literal(): PdfValue {
    let depth = 0
    const start = this.at + 1
    do {
      const character = this.#text.charAt(this.at)
      if (character === '') throw new PdfSyntaxError(`no end of the string at ${start}`)
      if (character === '(') depth += 1
      if (character === ')') depth -= 1
      this.at += character === '\\' ? 2 : 1
    } while (depth > 0)
    return { kind: 'string', value: unescaped(this.#text.slice(start, this.at - 1)) }
  }
}

function plainName(written: string): string {
  return written.replace(/#([0-9A-Fa-f]{2})/g, (_all, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(written: string): string {
  return written.replace(/\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?/g, (all, escaped: string | undefined) => {
    if (escaped === undefined) return '\n'
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
    return /^[\r\n]/.test(escaped) ? '' : (ESCAPES[escaped] ?? all.slice(1))
  })
}

/** One text for equal values, in whatever order and form they were written. */
export function canonicalValue(value: PdfValue | undefined): string {
  switch (value?.kind) {
    case undefined:
    case 'null':
      return 'null'
    case 'array':
      return `[${value.items.map(canonicalValue).join(' ')}]`
    case 'dictionary': {
      const entries = [...value.entries].map(([key, each]) => `${JSON.stringify(key)} ${canonicalValue(each)}`)
      return `<<${entries.toSorted().join(' ')}>>`
    }
    default:
      return JSON.stringify(value)
  }
}
