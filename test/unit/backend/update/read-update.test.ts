import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { UpdateRules } from '../../../../electron/backend/update/judge-update.ts'
import { readUpdate } from '../../../../electron/backend/update/read-update.ts'
import { textOfKey } from '../../../../electron/backend/update/update-keys.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import { sample } from '../../../counts.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { layOddUpdate, layUpdate, manifestOf, UPDATE_FILES, UPDATE_RULES } from '../../../support/update-fixture.ts'

const folder = testFolder((path) => mkdirSync(join(path, 'out')))
const out = () => join(folder.path, 'out')

async function codeOf(path: string, rules: Partial<UpdateRules> = {}, into: string | null = null): Promise<string> {
  try {
    await readUpdate(path, { ...UPDATE_RULES, ...rules }, into)
    return 'taken'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** A copy of a package with other bytes. */
function changed(path: string, change: (bytes: Buffer) => Buffer): string {
  const copy = join(folder.path, 'changed')
  writeFileSync(copy, change(Buffer.from(readFileSync(path))))
  return copy
}

const written = () =>
  Object.fromEntries(readdirSync(out()).map((name) => [name, readFileSync(join(out(), name), 'utf8')]))

test('an update that the publisher signed is taken, and its files are those that were signed, their owner’s alone', async () => {
  const path = await layUpdate(folder.path)
  expect(await readUpdate(path, UPDATE_RULES, out())).toMatchObject({
    version: '9.0.0',
    files: Object.entries(UPDATE_FILES).map(([name, { length }]) => ({ name, bytes: length })),
  })
  expect(written()).toEqual(UPDATE_FILES)
  if (process.platform !== 'win32')
    expect(readdirSync(out()).map((name) => statSync(join(out(), name)).mode & 0o777)).toEqual([0o600, 0o600])
})

test('no changed byte of a package is ever taken for what was signed', async () => {
  const path = await layUpdate(folder.path)
  const { length } = readFileSync(path)
  const codes = new Set<string>()
  // 7 has no divisor in common with the length: steps of it meet each byte once.
  const { numRuns } = sample('update-bytes', 200, 851)
  expect([length, length % 7 > 0], 'the full count meets each byte').toEqual([851, true])
  for (let step = 0; step < numRuns; step++) {
    const at = (step * 7) % length
    const into = join(folder.path, `out-${at}`)
    mkdirSync(into)
    const code = await codeOf(
      changed(path, (bytes) => bytes.fill((bytes[at] ?? 0) ^ 0x21, at, at + 1)),
      {},
      into,
    )
    codes.add(code)
    // What only the directory says, as a date, is no part of what is installed.
    if (code === 'taken')
      for (const [name, content] of Object.entries(UPDATE_FILES))
        expect(readFileSync(join(into, name), 'utf8'), `byte ${at}`).toBe(content)
  }
  expect([...codes].filter((code) => !['taken', 'update-damaged', 'update-foreign'].includes(code))).toEqual([])
  expect(codes.size).toBe(3)
})

test('a package that was cut off anywhere is damaged', async () => {
  const path = await layUpdate(folder.path)
  const { length } = readFileSync(path)
  for (let end = 0; end < length; end += 7)
    expect(await codeOf(changed(path, (bytes) => bytes.subarray(0, end)))).toBe('update-damaged')
})

test('a package by another key is foreign, and without a key none is taken', async () => {
  const path = await layUpdate(folder.path)
  const other = textOfKey(generateKeyPairSync('ed25519').privateKey)
  expect(await codeOf(path, { keys: [other] })).toBe('update-foreign')
  expect(await codeOf(path, { keys: [other, ...UPDATE_RULES.keys] })).toBe('taken')
  expect(await codeOf(path, { keys: [] })).toBe('update-no-key')
})

test('what is not for this program is not written', async () => {
  const path = await layUpdate(folder.path)
  expect(await codeOf(path, { version: '9.0.1' }, out())).toBe('update-not-newer')
  expect(await codeOf(path, { version: '9.0.1', mayBeOlder: true })).toBe('taken')
  expect(written()).toEqual({})
})

test.each(['../evil', '/tmp/evil', 'C:\\evil', '..\\evil', 'a/../../evil', '..'])(
  'zip slip: nothing is written outside the folder for an entry called %s, signed or not',
  async (name) => {
    const evil = [{ name, content: ['evil'] }]
    const before = readdirSync(folder.path)
    const signed = await layOddUpdate(join(folder.path, 'signed'), manifestOf(name), evil)
    expect(await codeOf(signed, {}, out())).toBe('update-damaged')
    const beside = await layOddUpdate(join(folder.path, 'beside'), manifestOf('a.deb'), [
      { name: 'a.deb', content: ['evil'] },
      ...evil,
    ])
    expect(await codeOf(beside, {}, out())).toBe('update-damaged')
    expect(readdirSync(folder.path)).toEqual([...before, 'beside', 'signed'].sort())
    expect(written()).toEqual({})
  },
)

test.each([
  ['a file that is missing', 'a.deb', []],
  ['a file nobody signed', 'a.deb', ['a.deb', 'b.deb']],
  ['two files of one name', 'a.deb', ['a.deb', 'a.deb']],
  ['a file in the place of the manifest', 'manifest.json', ['manifest.json']],
])('%s makes a package damaged', async (_what, name, entries) => {
  const path = await layOddUpdate(
    join(folder.path, 'odd'),
    manifestOf(name),
    entries.map((each) => ({ name: each, content: ['evil'] })),
  )
  expect(await codeOf(path)).toBe('update-damaged')
})

test('other bytes of the signed length are damaged, and a manifest of another form', async () => {
  const path = join(folder.path, 'odd')
  const entry = { name: 'a.deb', content: ['evil'] }
  expect(await codeOf(await layOddUpdate(path, manifestOf('a.deb'), [entry]))).toBe('taken')
  expect(await codeOf(await layOddUpdate(path, manifestOf('a.deb'), [{ ...entry, content: ['EVIL'] }]))).toBe(
    'update-damaged',
  )
  expect(await codeOf(await layOddUpdate(path, { ...manifestOf('a.deb'), format: 2 }, [entry]))).toBe('update-damaged')
  expect(await codeOf(await layOddUpdate(path, { ...manifestOf('a.deb'), version: '9.0' }, [entry]))).toBe(
    'update-damaged',
  )
})

test('a file that cannot be read or written is said to be that', async () => {
  expect(await codeOf(join(folder.path, 'nowhere'))).toBe('file-unreadable')
  expect(await codeOf(folder.path)).toBe('file-unreadable')
  expect(await codeOf(await layUpdate(folder.path), {}, join(folder.path, 'no folder'))).toBe('write-failed')
})
