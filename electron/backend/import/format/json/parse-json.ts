import { FileRefusal } from '../../../store/foreign/file-refusal.ts'

export type JsonValue = string | boolean | null | JsonNumber | readonly JsonValue[] | JsonObject

/** A number as it is written, so that an identifier never loses a digit. */
interface JsonNumber {
  readonly digits: string
}

/** A map and not a plain object: `__proto__` is a name like any other. */
export type JsonObject = ReadonlyMap<string, JsonValue>

/** Objects and lists inside one another: an incident needs eight. */
const DEEPEST = 32
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** All code units but the quotation mark, the backslash and the control characters. */
const PLAIN = /[ !#-[\]-\uffff]*/y
const WORDS: readonly (readonly [string, JsonValue])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
]

/**
 * Reads a JSON text. The elements of the lists that `isRecordList` names by their path (`_embedded.response`, or '' for the
 * text itself) go one by one to `visit`, with that path, and are not kept; the reading ends when it returns false, and then
 * has no value.
 * Fails with a `FileRefusal` that names the line; a name that stands twice in one object does too.
 */
export function parseJson(
  text: string,
  isRecordList: (path: string) => boolean = () => false,
  visit: (value: JsonValue, path: string) => boolean | undefined = () => undefined,
): JsonValue {
  let at = 0

  const fail = (code: 'json-invalid' | 'json-too-deep' | 'json-key-duplicate', details = {}): never => {
    throw new FileRefusal(code, details, { line: text.slice(0, at).split('\n').length })
  }
  const skipSpace = (): void => {
    let code = text.charCodeAt(at)
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++at)
  }
  const take = (sign: string): boolean => {
    skipSpace()
    if (text[at] !== sign) return false
    at += 1
    return true
  }
  const expectSign = (sign: string): void => {
    if (!take(sign)) fail('json-invalid')
  }
  /** Where the plain characters of a text end that begin here. */
  const endOfPlain = (from: number): number => {
    PLAIN.lastIndex = from
    PLAIN.test(text)
    return PLAIN.lastIndex
  }
  const readString = (): string => {
    expectSign('"')
    const start = at - 1
    let isEscaped = false
    for (at = endOfPlain(at); text[at] !== '"'; at = endOfPlain(at + 2)) {
      if (text[at] !== '\\') fail('json-invalid')
      isEscaped = true
    }
    at += 1
    const raw = text.slice(start, at)
    if (!isEscaped) return raw.slice(1, -1)
    const value = unescaped(raw)
    return value ?? fail('json-invalid')
  }
  const readObject = (path: string, depth: number): JsonObject => {
    const members = new Map<string, JsonValue>()
    if (take('}')) return members
    do {
      const name = readString()
      if (members.has(name)) fail('json-key-duplicate', { name })
      expectSign(':')
      members.set(name, readValue(path === '' ? name : `${path}.${name}`, depth))
    } while (take(','))
    expectSign('}')
    return members
  }
  const readList = (path: string, depth: number): readonly JsonValue[] => {
    const isOfRecords = isRecordList(path)
    const list: JsonValue[] = []
    if (take(']')) return list
    do {
      const value = readValue(`${path}[]`, depth)
      if (!isOfRecords) list.push(value)
      else if (visit(value, path) === false) throw new EndOfWalk()
    } while (take(','))
    expectSign(']')
    return list
  }
  const readScalar = (): JsonValue => {
    if (text[at] === '"') return readString()
    for (const [word, value] of WORDS)
      if (text.startsWith(word, at)) {
        at += word.length
        return value
      }
    NUMBER.lastIndex = at
    const number = NUMBER.exec(text)?.[0]
    if (number === undefined) return fail('json-invalid')
    at += number.length
    return { digits: number }
  }
  const readValue = (path: string, depth: number): JsonValue => {
    if (depth > DEEPEST) fail('json-too-deep', { limit: DEEPEST })
    if (take('{')) return readObject(path, depth + 1)
    if (take('[')) return readList(path, depth + 1)
    return readScalar()
  }

  try {
    const value = readValue('', 0)
    skipSpace()
    return at < text.length ? fail('json-invalid') : value
  } catch (error) {
    if (error instanceof EndOfWalk) return null
    throw error
  }
}

/** Thrown through the levels of a text that is left before its end. */
class EndOfWalk extends Error {}

/** `null` for an escape that is none, or half a character. */
function unescaped(raw: string): string | null {
  try {
    const value: unknown = JSON.parse(raw)
    return typeof value === 'string' && value.isWellFormed() ? value : null
  } catch {
    return null
  }
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** The text of a text or a number, `null` for any other value. */
export function writtenText(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'digits' in value ? value.digits : null
}
