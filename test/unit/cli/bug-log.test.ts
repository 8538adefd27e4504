import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLog } from '../../../electron/backend/platform/log.ts'
import { shippedFolder } from '../../../electron/backend/platform/shipped-folder.ts'
import { createSupervisor } from '../../../electron/backend/process/supervisor.ts'
import { openLocal } from '../../../electron/cli/local-client.ts'
import { main } from '../../../electron/cli/main.ts'
import { createFork } from '../../../electron/http/node-parts.ts'
import { createClient } from '../../../shared/contract/client.ts'
import { temporaryFolder } from '../../support/folder.ts'

/** An import of a dataset that there is not: whoever undoes it runs into an error that nobody expects. */
const BROKEN = `
  CREATE TEMP TABLE broken AS SELECT * FROM snapshot ORDER BY id DESC LIMIT 1;
  UPDATE broken SET id = id + 1, dataset = 'nonsense', origin = 'user';
  INSERT INTO snapshot SELECT * FROM broken`

let folder: ReturnType<typeof temporaryFolder>

beforeEach(async () => {
  folder = temporaryFolder()
  const { backend, close } = await openLocal(folder.path, 'job')
  backend.database.exec(BROKEN)
  close()
})
afterEach(() => {
  vi.restoreAllMocks()
  folder[Symbol.dispose]()
})

const logOf = (name: string): string => readFileSync(join(folder.path, 'logs', `${name}.log`), 'utf8')
const STACK = /^\d{4}-\S+Z error a method failed .*"method":"import\.undo".*TypeError: .*undo-import\.ts/

test('a bug behind a command of the terminal ends it with 70, and is logged with its stack', async () => {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  expect(existsSync(join(folder.path, 'logs'))).toBe(false)
  expect(await main(['undo', '--data-dir', folder.path, '--lang', 'en'])).toBe(70)
  expect(said.join('')).toContain('the log in the data folder keeps a trace of it')
  expect(logOf('terminal')).toMatch(STACK)
})

test('diagnostics tell of such a bug where in the program it happened, and what a check finds', async () => {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await main(['undo', '--data-dir', folder.path])
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  expect(await main(['diagnostics', '--data-dir', folder.path, '--json'])).toBe(0)
  const { errors, data } = JSON.parse(said.join(''))
  expect(errors).toMatchObject([{ log: 'terminal', message: 'a method failed', method: 'import.undo' }])
  expect(errors[0].frames).toContainEqual(
    expect.stringMatching(/^electron\/backend\/import\/commit\/undo-import\.ts:\d+$/),
  )
  expect(data.findings).toMatchObject({ 'snapshot-differs': expect.any(Number) })
  expect(JSON.stringify(data)).not.toContain('nonsense')
  const out = join(folder.path, 'told.json')
  expect(await main(['diagnostics', '--data-dir', folder.path, '--out', out])).toBe(0)
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ irisboard: 'diagnostics', errors })
  expect(await main(['diagnostics', '--data-dir', folder.path, '--out', out])).toBe(2)
})

test('a bug of the command itself is logged too', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process.stdout, 'write').mockImplementation(() => {
    throw new TypeError('no terminal')
  })
  expect(await main(['mappings', '--data-dir', folder.path])).toBe(70)
  expect(logOf('terminal')).toMatch(/error a command failed .*TypeError: no terminal.*bug-log\.test\.ts/)
})

test('a bug in the process that writes is logged by it with its stack', async () => {
  const places = { dataFolder: folder.path, shippedFolder: shippedFolder(), isDemonstration: false, user: 'tester' }
  const supervisor = createSupervisor({ spawn: createFork(places), hostHandlers: {}, log: silentLog })
  const client = createClient(supervisor)
  await expect(client.call('import.undo', {})).rejects.toMatchObject({ code: 'internal' })
  await supervisor.close()
  expect(logOf('job')).toMatch(STACK)
})
