import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { type Started, startProgram } from './program.ts'

let folder: string
let temporary: string
let started: Started
let address: URL

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-e2e-'))
  temporary = await mkdtemp(join(tmpdir(), 'irisboard-e2e-'))
  started = startProgram(['--browser', '--no-open', '--data-dir', join(folder, 'data')], { TMPDIR: temporary })
  const line = await started.firstLine
  expect(line, started.errors()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64}$/)
  address = new URL(line!)
})
afterAll(async () => {
  started.process.kill('SIGKILL')
  await Promise.all([folder, temporary].map((each) => rm(each, { recursive: true, force: true })))
})

const bearer = () => ({ Authorization: `Bearer ${address.hash.slice('#token='.length)}` })
const port = () => Number(address.port)

test('the page has its policy, and a nonce of its own in every response', async () => {
  const [first, second] = await Promise.all([ask(port(), '/'), ask(port(), '/')])
  const nonce = /<meta name="csp-nonce" content="([^"]+)"/.exec(first.text)?.[1]
  expect(first.headers['content-security-policy']).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; ` +
      "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  )
  expect(second.text).not.toContain(nonce)
  expect(first.text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=/)
})

test('what the page refers to is served with its type, the scripts also compressed', async () => {
  const page = await ask(port(), '/')
  const places = [...page.text.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map(([, place]) => place!)
  const answers = await Promise.all(places.map((place) => ask(port(), place)))
  expect(answers.map(({ status }) => status)).toEqual(places.map(() => 200))
  const script = places.find((place) => place.endsWith('.js'))!
  const { headers } = await ask(port(), script, { headers: { 'Accept-Encoding': 'gzip' } })
  expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'content-encoding': 'gzip' })
})

test('a call reaches the backend, which seeded its folder', async () => {
  const { text } = await ask(port(), '/rpc/folder.state', { method: 'POST', headers: bearer(), body: '{}' })
  expect(JSON.parse(text)).toMatchObject({ ok: true, result: { asOf: { published: '2023-11-15' }, hasRecords: false } })
})

test('a port that is taken is said in a sentence', async () => {
  const second = startProgram(['--no-open', '--port', address.port, '--data-dir', join(folder, 'other')], {
    LANG: 'nl_BE',
  })
  expect(await second.ended).toBe(1)
  expect(second.errors()).toContain(`Poort ${address.port} is al door een ander programma in gebruik.`)
  expect(second.lines).toEqual([])
})

test.each(['--nothing', '--port=x', '--port=99999', 'file.csv'])('%s is a usage error', async (value) => {
  const refused = startProgram([value])
  expect(await refused.ended).toBe(1)
  expect(refused.errors()).toContain('npm start -- ')
})

test('asked to end, even twice, it ends its children, removes its temporary files and has printed nothing else', async () => {
  started.process.kill('SIGTERM')
  started.process.kill('SIGINT')
  expect(await started.ended).toBe(0)
  expect(await readdir(temporary)).toEqual([])
  expect(started.lines).toEqual([address.href])
  // The children end their log with their line to the parent; only then is the data folder free to be removed.
  await rm(folder, { recursive: true })
})
