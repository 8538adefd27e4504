import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rememberedFile } from '../../../../electron/backend/folders/remembered-file.ts'
import { createScreenHandlers } from '../../../../electron/backend/folders/screen-handlers.ts'
import { createRecalledStorage } from '../../../../renderer/state/recalled-storage.ts'
import { createClient } from '../../../../shared/contract/client.ts'
import { isMethodName } from '../../../../shared/contract/methods.ts'
import { browserMemory } from '../../../support/browser-memory.ts'
import { temporaryFolder } from '../../../support/folder.ts'

interface Start {
  readonly folder?: string
  /** What the browser knows of this address. */
  readonly known?: Readonly<Record<string, string>>
  readonly isRecalled?: boolean
}

/** A start of the program: a page of its own, with a browser that mostly knows nothing yet of its address. */
async function startPage(file: string | null, start: Start = {}) {
  const { folder = 'a'.repeat(16), isRecalled = true } = start
  const handlers = createScreenHandlers({ file, openFolder: () => folder })
  const calls: string[] = []
  const client = createClient({
    async call(name, input) {
      calls.push(name)
      if (!isRecalled) throw new Error('gone')
      if (!isMethodName(name) || !Object.hasOwn(handlers, name)) throw new Error(`${name} is not answered here`)
      const result = name === 'screen.keep' ? handlers[name](JSON.parse(input)) : handlers['screen.recall']({})
      return JSON.stringify({ ok: true, result: await result })
    },
    listen: () => () => undefined,
  })
  const browser = browserMemory(start.known)
  const lost: unknown[] = []
  const storage = createRecalledStorage(browser, (error) => lost.push(error))
  await storage.recall(client)
  return { storage, browser, calls, lost }
}

test('what a page stored is there at the next start, on another port', async () => {
  using root = temporaryFolder()
  const file = rememberedFile(join(root.path, 'usual'), 'screen')
  const first = await startPage(file)
  first.storage.setItem('irisboard.theme', 'dark')
  first.storage.setItem('irisboard.theme', 'light')
  first.storage.setItem('irisboard.tour', 'done')
  const next = await startPage(file)
  expect(next.storage.getItem('irisboard.theme')).toBe('light')
  expect(next.storage.getItem('irisboard.tour')).toBe('done')
  expect([...first.lost, ...next.lost]).toEqual([])
})

test('another folder remembers its own', async () => {
  using root = temporaryFolder()
  const file = rememberedFile(join(root.path, 'usual'), 'screen')
  const one = await startPage(file)
  one.storage.setItem('irisboard.theme', 'dark')
  const other = await startPage(file, { folder: 'b'.repeat(16) })
  expect(other.storage.getItem('irisboard.theme')).toBeNull()
  other.storage.setItem('irisboard.theme', 'light')
  expect((await startPage(file)).storage.getItem('irisboard.theme')).toBe('dark')
})

test('what the browser knows stays, and what does not change is not sent', async () => {
  using root = temporaryFolder()
  const file = rememberedFile(join(root.path, 'usual'), 'screen')
  const page = await startPage(file)
  page.storage.setItem('irisboard.theme', 'dark')
  page.storage.setItem('irisboard.theme', 'dark')
  expect(page.calls).toEqual(['screen.recall', 'screen.keep'])
  const next = await startPage(file, { known: { 'irisboard.theme': 'light' } })
  expect(next.storage.getItem('irisboard.theme')).toBe('light')
})

test('a page whose host recalls nothing starts all the same, and is told why', async () => {
  const page = await startPage(null, { isRecalled: false, known: { 'irisboard.theme': 'dark' } })
  expect([page.storage.getItem('irisboard.theme'), page.lost.length]).toEqual(['dark', 1])
})

test.each(['{}', 'no JSON', '{"version":2,"screens":[]}'])('a file that says %s remembers nothing', async (text) => {
  using root = temporaryFolder()
  const file = rememberedFile(join(root.path, 'usual'), 'screen')
  mkdirSync(root.path, { recursive: true })
  writeFileSync(file, text)
  const page = await startPage(file)
  expect(page.storage.getItem('irisboard.theme')).toBeNull()
  page.storage.setItem('irisboard.theme', 'dark')
  expect((await startPage(file)).storage.getItem('irisboard.theme')).toBe('dark')
})

test('a host without a file keeps nothing and says so', () => {
  const handlers = createScreenHandlers({ file: null, openFolder: () => 'a'.repeat(16) })
  expect(handlers['screen.keep']({ key: 'irisboard.theme', value: 'dark' })).toEqual({ kept: false })
  expect(handlers['screen.recall']({})).toEqual({ rows: [] })
})

test('no more than 32 entries of a folder are kept, the latest', async () => {
  using root = temporaryFolder()
  const file = rememberedFile(join(root.path, 'usual'), 'screen')
  const page = await startPage(file)
  for (let at = 0; at < 40; at += 1) page.storage.setItem(`irisboard.recent.${at}`, '[]')
  const next = await startPage(file)
  expect([7, 8, 39].map((at) => next.storage.getItem(`irisboard.recent.${at}`))).toEqual([null, '[]', '[]'])
})

test('no more than 8 folders are kept, the latest', async () => {
  using root = temporaryFolder()
  const file = rememberedFile(join(root.path, 'usual'), 'screen')
  const open = (at: number) => startPage(file, { folder: String(at).repeat(16) })
  for (let at = 0; at < 9; at += 1) (await open(at)).storage.setItem('irisboard.theme', 'dark')
  const kept = await Promise.all([0, 1, 8].map(open))
  expect(kept.map(({ storage }) => storage.getItem('irisboard.theme'))).toEqual([null, 'dark', 'dark'])
})
