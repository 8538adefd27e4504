import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { fileTokenSchema } from '../../../shared/contract/method.ts'
import {
  fileReadOnce,
  isMethodName,
  METHODS,
  traitsOf,
  triedFile,
  triedSource,
} from '../../../shared/contract/methods.ts'
import { keysOf } from '../../../shared/domain/vocabulary/record-keys.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
/** What passes calls on, and answers none but in its `*-handlers.ts`. */
const WIRE = ['electron/http', 'electron/shell', 'electron/backend/process']
/** The bridge of the page; the hooks beside it are callers. */
const BRIDGE = ['browser-host.ts', 'event-poll.ts', 'open-host.ts'].map((name) => join(ROOT, 'renderer/host', name))
const LITERAL = /(['"])([a-z]+\.[a-z]+)\1(?!\s*\]?\s*:)/g

const files = WIRE.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/-handlers\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
)
const sources = [...files, ...BRIDGE]

test('what passes calls on knows no method by its name, but as the key of a handler', () => {
  expect(sources.length).toBeGreaterThan(40)
  const named = sources.flatMap((path) => {
    const names = [...readFileSync(path, 'utf8').matchAll(LITERAL)].map(([, , name = '']) => name)
    return names.filter(isMethodName).map((name) => `${relative(ROOT, path)}: ${name}; declare a trait in method.ts`)
  })
  expect(named).toEqual([])
})

test('a method that tries a file is given it by its token, one that tries a warehouse by its name', () => {
  const trials = keysOf(METHODS).filter((name) => traitsOf(name).importStep === 'trial')
  expect(trials).toEqual(['import.plan', 'pull.plan', 'records.plan', 'lists.pull'])
  expect(METHODS['import.plan'].input.shape.file).toBe(fileTokenSchema)
  const question = JSON.stringify({ source: 'region', grain: 'day', from: null, to: null })
  expect([triedSource('pull.plan', question), triedFile('pull.plan', question)]).toEqual(['region', null])
  expect([triedSource('pull.commit', question), triedSource('pull.plan', '{')]).toEqual([null, null])
})

test('the file of a trial is that of its input, whatever other texts a body holds', () => {
  const file = '0'.repeat(32)
  expect(triedFile('import.plan', JSON.stringify({ file, options: { note: 'f'.repeat(32) } }))).toBe(file)
  expect(triedFile('import.problems', JSON.stringify({ file, from: 0, count: 1 }))).toBeNull()
  for (const body of ['', 'no json', 'null', '[]', '{"file":7}']) expect(triedFile('import.plan', body)).toBeNull()
})

test('a file that nobody needs once it was read is no trial', () => {
  const body = JSON.stringify({ file: '0'.repeat(32) })
  expect(keysOf(METHODS).filter((name) => fileReadOnce(name, body) !== null)).toEqual([
    'report.verify',
    'report.unpack',
  ])
  expect(triedFile('report.verify', body)).toBeNull()
})

test('a name that is none of the table has no trait', () => {
  expect(traitsOf('constructor')).toEqual({})
  expect(traitsOf('import.erase')).toEqual({})
})
