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
    const end = tokenEnd(content, at)
    const token = content.slice(at, end)
    at = end
    if (!OPERATOR.test(token)) continue
    if (token === 'BI') at = imageEnd(content, at)
    yield { operator: token === 'BI' ? 'EI' : token, text: content.slice(start, at) }
    start = at
  }
  if (start < content.length) yield { operator: '', text: content.slice(start) }
}

const OPERATOR = /^(?:[A-Za-z][A-Za-z0-9]*\*?|['"])$/
const WORD = /[^\s()<>[\]{}/%]+/y
const SPACE = /\s+/y
const NAME = /\/[^\s()<>[\]{}/%]*/y
const HEX = /<[0-9A-Fa-f\s]*>/y
const COMMENT = /%[^\r\n]*/y

/** Where the token ends that begins at a place: white space, a string, a name, a number, a bracket or an operator. */
function tokenEnd(content: string, at: number): number {
  if (content[at] === '(') return stringEnd(content, at)
  for (const pattern of [SPACE, NAME, HEX, COMMENT, WORD]) {
    pattern.lastIndex = at
    if (pattern.test(content)) return pattern.lastIndex
  }
  return at + 1
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
  return text.trim().split(/\s+/).slice(0, -1).map(Number)
}
