import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isObject,
  type JsonValue,
  parseJson,
  writtenText,
} from '../../../../../../electron/backend/import/format/json/parse-json.ts'

/** A value without the difference that our reader leaves numbers as they are written. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return `n${value}`
  if (typeof value === 'string') return value
  const written = writtenText(value as JsonValue)
  if (written !== null) return `n${Number(written)}`
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value === 'boolean') return value
  const members = isObject(value as JsonValue)
    ? [...(value as ReadonlyMap<string, unknown>)]
    : Object.entries(value as object)
  return members
    .map(([name, member]): [string, unknown] => [name, plain(member)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function read(text: string): unknown {
  return plain(
    parseJson(
      text,
      () => false,
      () => undefined,
    ),
  )
}

/** What the engine's own parser reads; `undefined` where it refuses. */
function oracle(text: string): unknown {
  try {
    return plain(JSON.parse(text))
  } catch {
    return undefined
  }
}

const json = fc.json({ maxDepth: 6 })
const whole = (text: string): boolean => JSON.stringify(JSON.parse(text)).isWellFormed() && !/\\ud[89a-f]/i.test(text)

test('any JSON is read as the engine reads it', () => {
  fc.assert(
    fc.property(json.filter(whole), (text) => {
      expect(read(text)).toEqual(oracle(text))
    }),
  )
})

test('a text with a fault is never read where the engine refuses it', () => {
  const sign = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '0', '-', '.', 'e', ' ', '\n', '\0', 'n', 'x')
  fc.assert(
    fc.property(json, fc.nat(), sign, fc.nat({ max: 2 }), (text, place, inserted, removed) => {
      const at = place % (text.length + 1)
      const faulty = text.slice(0, at) + inserted + text.slice(at + removed)
      const expected = oracle(faulty)
      if (expected === undefined) expect(() => read(faulty)).toThrow(/^json-/)
    }),
    { numRuns: 2000 },
  )
})
