import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Log, silentLog } from '../../../electron/backend/platform/log.ts'
import type { Supervisor } from '../../../electron/backend/process/supervisor.ts'
import { BODY_LIMITS } from '../../../electron/http/request-body.ts'
import { createHostServer } from '../../../electron/http/server.ts'
import { ask } from '../../e2e/ask.ts'

const token = '0123456789abcdef'
const headers = { Authorization: `Bearer ${token}` }
const bytes = Buffer.from('<!doctype html>')

let folder: string
let server: Server
let port: number
let logged: string[]
let offered: { path: string; name: string } | null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-errors-'))
  logged = []
  offered = null
  const log: Log = {
    ...silentLog,
    error: (message, details) => void logged.push(`${message}: ${details?.error}`),
  }
  const supervisor: Supervisor = {
    call: () => Promise.reject(new Error('a bug')),
    listen: () => () => undefined,
    emit: () => undefined,
    reopen: () => Promise.resolve(),
    offerFile: (path, name) => {
      offered = { path, name }
      return 'token'
    },
    fileOf: () => offered,
    keepFile: () => 'token',
    dropFile: () => Promise.resolve(),
    forgetFile: () => undefined,
    close: () => Promise.resolve(),
  }
  const assets = new Map([['/', { type: 'text/html', bytes, gzip: null }]])
  server = createHostServer({ assets, token, supervisor, uploadFolder: folder, limits: BODY_LIMITS, log })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = Object(server.address()).port
})
afterEach(async () => {
  server.close()
  server.closeAllConnections()
  await rm(folder, { recursive: true, force: true })
})

const upload = () => ask(port, '/files?name=a.csv', { method: 'POST', headers, body: 'a;b\n' })
const expectAlive = async () => expect((await ask(port, '/')).status).toBe(200)

test('an upload may take as long as it goes on', () => {
  expect(server.requestTimeout).toBe(0)
})

test('L4: an error of the host is told, logged, and the host lives on', async () => {
  await rm(folder, { recursive: true })
  const { status, text } = await upload()
  expect([status, JSON.parse(text).error.code]).toEqual([500, 'internal'])
  expect(logged).toEqual([expect.stringMatching(/^a request failed: Error: ENOENT/)])
  await expectAlive()
  await mkdir(folder)
  expect((await upload()).status).toBe(200)
})

test('L4: so is one of a call', async () => {
  const { status } = await ask(port, '/rpc/app.version', { method: 'POST', headers, body: '{}' })
  expect([status, logged]).toEqual([500, ['a request failed: Error: a bug']])
  await expectAlive()
})

test('L4: so is one while a file is sent', async () => {
  // A folder has a size, and cannot be read as a file.
  offered = { path: folder, name: 'a.csv' }
  await expect(ask(port, '/files/token', { headers })).rejects.toThrow()
  expect(logged).toEqual([expect.stringMatching(/EISDIR/)])
  await expectAlive()
})

test('L4: a sender that leaves in the middle of a file is no error, and leaves nothing behind', async () => {
  const socket = connect(port, '127.0.0.1')
  const head = `POST /files?name=a.csv HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\n`
  socket.write(`${head}Content-Length: 1000\r\n\r\nN;`)
  await expect.poll(() => readdir(folder)).toHaveLength(1)
  socket.destroy()
  await expect.poll(() => readdir(folder)).toEqual([])
  expect(logged).toEqual([])
  await expectAlive()
})
