/** An operator of a content stream with its operands, as it stands in the file. */
export interface Operation {
  readonly operator: string
  readonly text: string
}

/**
 * Cuts a content stream (ISO 32000-1, 7.8.2), as one character per byte, into its operations. What cannot be read as one,
 * such as white space at the end, is the text of an operation without a name. Images that stand inside are one operation.
 */
export function* operationsOf(content: string): Generator<Operation> {
  let start = 0
  let at = 0
  while (at < content.length) {
    const begin = at
    at = tokenEnd(content, begin)
    if (!mayBeOperator(content.charCodeAt(begin))) continue
    const token = content.slice(begin, at)
    if (!OPERATOR.test(token)) continue
    if (token === 'BI') at = imageEnd(content, at)
    yield { operator: token === 'BI' ? 'EI' : token, text: content.slice(start, at) }
    start = at
  }
  if (start < content.length) yield { operator: '', text: content.slice(start) }
}

const OPERATOR = /^(?:[A-Za-z][A-Za-z0-9]*\*?|['"])$/
const HEX = /<[0-9A-Fa-f\s]*>/y
const COMMENT = /%[^\r\n]*/y

/** What a byte is in a content stream, by its number: a page has a hundred thousand of them. */
const KINDS = Array.from({ length: 256 }, (_, code) => {
  const letter = String.fromCharCode(code)
  if (/\s/.test(letter)) return 'space'
  return '()<>[]{}/%'.includes(letter) ? 'delimiter' : 'regular'
})

/** A letter, or one of the quotation marks that show words. */
function mayBeOperator(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x27 || code === 0x22
}

/** Where the token ends that begins at a place: white space, a string, a name, a number, a bracket or an operator. */
function tokenEnd(content: string, at: number): number {
  const kind = KINDS[content.charCodeAt(at)]
  if (kind !== 'delimiter') return endOf(kind, content, at + 1)
  switch (content[at]) {
    case '(':
      return stringEnd(content, at)
    case '/':
      return endOf('regular', content, at + 1)
    case '<':
      return patternEnd(HEX, content, at)
    case '%':
      return patternEnd(COMMENT, content, at)
    default:
      return at + 1
  }
}

function endOf(kind: (typeof KINDS)[number] | undefined, content: string, from: number): number {
  let at = from
  while (at < content.length && KINDS[content.charCodeAt(at)] === kind) at += 1
  return at
}

/** Behind one bracket where it is no more than that. */
function patternEnd(pattern: RegExp, content: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(content) ? pattern.lastIndex : at + 1
}

/** A string in brackets may hold brackets in pairs, and any character after a backslash. */
function stringEnd(content: string, start: number): number {
  let depth = 0
  for (let at = start; at < content.length; at += 1) {
    if (content[at] === '\\') at += 1
    else if (content[at] === '(') depth += 1
    else if (content[at] === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return content.length
}

function imageEnd(content: string, at: number): number {
  const end = /\sEI(?=\s|$)/g
  end.lastIndex = at
  return end.test(content) ? end.lastIndex : content.length
}

/** The numbers before the operator. */
export function numbersOf(text: string): readonly number[] {
  const numbers: number[] = []
  let at = endOf('space', text, 0)
  while (at < text.length) {
    const begin = at
    while (at < text.length && KINDS[text.charCodeAt(at)] !== 'space') at += 1
    const next = endOf('space', text, at)
    if (next < text.length) numbers.push(Number(text.slice(begin, at)))
    at = next
  }
  return numbers
}
