import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createUploads, type Uploads } from '../../../electron/http/uploads.ts'

let folder: string
let answers: Record<string, unknown>
let asked: string[]
let uploads: Uploads
let lastToken: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-uploads-'))
  answers = {}
  asked = []
  lastToken = 0
  const files = new Map<string, { path: string; name: string }>()
  uploads = createUploads({
    call: async (method) => {
      asked.push(method)
      return JSON.stringify(answers[method] ?? { ok: true, result: {} })
    },
    offerFile: (path, name) => {
      lastToken += 1
      files.set(String(lastToken), { path, name })
      return String(lastToken)
    },
    fileOf: (token) => files.get(token) ?? null,
    forgetFile: (token) => void files.delete(token),
  })
})
afterEach(() => rm(folder, { recursive: true }))

const pathOf = (name: string) => join(folder, name)
const isThere = (name: string) => existsSync(pathOf(name))

async function upload(name: string): Promise<string> {
  await writeFile(pathOf(name), name)
  return uploads.take(pathOf(name), name)
}

const plan = (file: string) => uploads.call('import.plan', JSON.stringify({ file, options: {} }))

test('a file stays through its trials and goes with its commit', async () => {
  const token = await upload('a.csv')
  await plan(token)
  await plan(token)
  expect(isThere('a.csv')).toBe(true)
  answers['import.commit'] = { ok: false, error: { code: 'folder-locked', details: {} } }
  await uploads.call('import.commit', '{"plan":"p"}')
  expect(isThere('a.csv')).toBe(true)
  delete answers['import.commit']
  await uploads.call('import.commit', '{"plan":"p"}')
  expect(isThere('a.csv')).toBe(false)
})

test('a file goes when its import is cancelled, in the middle of its trial too', async () => {
  const token = await upload('a.csv')
  const trial = plan(token)
  answers['import.cancel'] = { ok: true, result: { cancelled: false } }
  await uploads.call('import.cancel', '{}')
  expect(isThere('a.csv')).toBe(true)
  answers['import.cancel'] = { ok: true, result: { cancelled: true } }
  await uploads.call('import.cancel', '{}')
  await trial
  expect(isThere('a.csv')).toBe(false)
})

test('a file that was tried goes when another comes; one that waits for its trial stays', async () => {
  answers['import.plan'] = { ok: true, result: { plan: null } }
  await plan(await upload('refused.csv'))
  expect(isThere('refused.csv')).toBe(true)
  await upload('waiting.csv')
  expect(isThere('refused.csv')).toBe(false)
  await upload('other.csv')
  expect(isThere('waiting.csv')).toBe(true)
})

test('a trial of a file that is gone is answered without the backend', async () => {
  const token = await upload('a.csv')
  await plan(token)
  await upload('b.csv')
  asked = []
  expect(JSON.parse(await plan(token))).toMatchObject({ ok: false, error: { code: 'file-unknown' } })
  expect(asked).toEqual([])
})

test.each(['', 'no json', 'null', '[]', '{"file":7}'])('the body %j is left to the backend', async (body) => {
  await uploads.call('import.plan', body)
  expect(asked).toEqual(['import.plan'])
})

test('a file that was verified goes with its answer; one that was not uploaded stays', async () => {
  const verify = (file: string) => uploads.call('report.verify', JSON.stringify({ file }))
  const other = await upload('a.csv')
  const token = await upload('report.pdf')
  await verify(token)
  expect(isThere('report.pdf')).toBe(false)
  expect(isThere('a.csv')).toBe(true)
  await plan(other)
  await verify('made by the program')
  expect(isThere('a.csv')).toBe(true)
})
