import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { type Started, startProgram } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'irisboard-e2e-'))
const temporary = mkdtempSync(join(tmpdir(), 'irisboard-e2e-'))
const started: Started[] = []

afterAll(() => {
  for (const { process } of started) process.kill('SIGKILL')
  for (const each of [folder, temporary]) rmSync(each, { recursive: true, force: true })
})

async function start(): Promise<{ readonly program: Started; readonly address: URL }> {
  const values = ['--browser', '--no-open', '--data-dir', join(folder, 'data')]
  const program = startProgram(values, { TMPDIR: temporary })
  started.push(program)
  const line = await program.firstLine
  return { program, address: new URL(line ?? program.errors()) }
}

/** What lies in the temporary folder and was uploaded: it alone has such a name. */
const uploads = (): readonly string[] =>
  readdirSync(temporary, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|[/\\])[0-9a-f]{16}$/.test(name))

test('an upload that a killed host left goes when the next host starts', async () => {
  const { program, address } = await start()
  const headers = { Authorization: `Bearer ${address.hash.slice('#token='.length)}` }
  const body = 'a street, a person'
  const { status } = await ask(Number(address.port), '/files?name=a.csv', { method: 'POST', headers, body })
  expect(status).toBe(200)
  program.process.kill('SIGKILL')
  await program.ended
  expect(uploads()).toHaveLength(1)
  await start()
  expect(uploads()).toEqual([])
})
