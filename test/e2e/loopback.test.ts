import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/log.ts'
import { shippedFolder } from '../../electron/backend/shipped-folder.ts'
import { ensurePage, ROOT } from '../../electron/build.ts'
import { BODY_LIMITS } from '../../electron/http/body.ts'
import { type Host, startHost } from '../../electron/http/host.ts'
import { sample } from '../counts.ts'
import { type Asked, ask, speakRaw } from './ask.ts'

let host: Host
let folder: string
let port: number
let bearer: Readonly<Record<string, string>>

/** A slow body is given up soon here, so that the test need not wait as long as a user may. */
const LIMITS = { ...BODY_LIMITS, callTime: 500 }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-e2e-'))
  host = await startHost({
    dataFolder: join(folder, 'data'),
    shippedFolder: shippedFolder(),
    pageFolder: await ensurePage(() => {}),
    isDemonstration: false,
    port: 0,
    user: 'test',
    log: silentLog,
    limits: LIMITS,
  })
  port = Number(new URL(host.address).port)
  bearer = { Authorization: `Bearer ${host.address.split('=')[1]}` }
})
afterAll(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})

const call = (headers: Readonly<Record<string, string>>, more: Asked = {}) =>
  ask(port, '/rpc/app.version', { method: 'POST', body: '{}', ...more, headers })

const expectAlive = async () => expect((await call(bearer)).status).toBe(200)

describe('L2: requests for another host are refused before routing', () => {
  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1',
    'localhost',
    'localhost.:PORT',
    'localhost:PORT',
    '127.0.0.1:1',
    '[::1]:PORT',
    'user@127.0.0.1:PORT',
    '127.0.0.1:PORT.',
  ])('Host: %s', async (name) => {
    const headers = { ...bearer, Host: name.replace('PORT', String(port)) }
    expect((await ask(port, '/', { headers })).status).toBe(403)
    expect((await call(headers)).status).toBe(403)
  })

  test('no Host at all', async () => {
    expect(await speakRaw(port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /)
    expect(await speakRaw(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /)
  })

  test('nothing listens beside 127.0.0.1', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    const reached = await Promise.all(
      others.map(
        ({ address }) =>
          new Promise((resolve) => {
            connect(port, address, () => resolve(true)).on('error', () => resolve(false))
          }),
      ),
    )
    expect(reached).not.toContain(true)
  })
})

describe('L3: calls without the token of this launch are refused', () => {
  const wrong = () => bearer.Authorization!.replace(/.$/, (last) => (last === '0' ? '1' : '0'))

  test.each<[string, () => ReturnType<typeof ask>]>([
    ['no token', () => call({})],
    ['a wrong token', () => call({ Authorization: wrong() })],
    ['a shorter token', () => call({ Authorization: bearer.Authorization!.slice(0, -1) })],
    ['another scheme', () => call({ Authorization: bearer.Authorization!.replace('Bearer', 'Basic') })],
    ['a cross-site form', () => call({ 'Content-Type': 'text/plain', Origin: 'http://evil.example' })],
    ['a foreign origin with the token', () => call({ ...bearer, Origin: 'http://evil.example' })],
    ['the origin of another port', () => call({ ...bearer, Origin: 'http://127.0.0.1:1' })],
    ['the origin null', () => call({ ...bearer, Origin: 'null' })],
    [
      'a preflight',
      () => ask(port, '/rpc/app.version', { method: 'OPTIONS', headers: { Origin: 'http://evil.example' } }),
    ],
    [
      'the token in the address',
      () => ask(port, `/rpc/app.version?token=${bearer.Authorization!.slice(7)}`, { method: 'POST', body: '{}' }),
    ],
    ['an upload without token', () => ask(port, '/files?name=a.csv', { method: 'POST', body: 'a' })],
    ['a download without token', () => ask(port, `/files/${'0'.repeat(32)}`)],
    ['events without token', () => ask(port, '/events')],
    ['a foreign page that embeds ours', () => ask(port, '/', { headers: { Origin: 'http://evil.example' } })],
  ])('%s', async (_what, send) => {
    const { status, headers } = await send()
    expect(status).toBe(403)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('the page itself calls with its own origin', async () => {
    expect((await call({ ...bearer, Origin: `http://127.0.0.1:${port}` })).status).toBe(200)
  })
})

describe('L4: odd paths and bodies are answered, and the host lives on', () => {
  test.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '//etc/passwd',
    '/etc/passwd',
    '/assets/..%5c..%5cpackage.json',
    '/assets/../index.html',
    '/..\\..\\package.json',
    '/index.html%00.js',
    '/assets/',
    'http://127.0.0.1/etc/passwd',
    '/sources.sha256',
  ])('%s is not found', async (path) => {
    expect((await ask(port, path)).status).toBe(404)
    expect((await ask(port, path, { headers: bearer })).status).toBe(404)
  })

  test('a body of 50 MB is too large', async () => {
    expect((await call(bearer, { body: Buffer.alloc(50 * 1024 * 1024, 0x20) })).status).toBe(413)
    await expectAlive()
  })

  test('a slow body is given up', async () => {
    const head = `POST /rpc/app.version HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: ${bearer.Authorization}\r\n`
    expect(await speakRaw(port, `${head}Content-Length: 100\r\n\r\n{`)).toMatch(/^HTTP\/1\.1 408 /)
    await expectAlive()
  })

  test('200 connections at once are all answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => (index % 2 ? call(bearer) : ask(port, '/'))),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test.each(['constructor', '__proto__', 'toString', 'app.version/x', ''])('the unknown method "%s"', async (name) => {
    const { status, text } = await ask(port, `/rpc/${name}`, { method: 'POST', headers: bearer, body: '{}' })
    expect([status, JSON.parse(text).error.code]).toEqual([200, 'unknown-method'])
  })

  test.each([
    ['GET', '/rpc/app.version'],
    ['PUT', '/files'],
    ['POST', '/events'],
    ['DELETE', '/'],
  ])('%s %s is no call', async (method, path) => {
    expect((await ask(port, path, { method, headers: bearer })).status).toBe(405)
  })

  test('any path is answered without a server error, and none leaves the built page', async () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%00', '%5c', 'assets', 'rpc', 'files', 'etc', 'passwd', ''),
      fc.webSegment(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), fc.boolean(), async (parts, hasToken) => {
        const { status, text } = await ask(port, `/${parts.join('/')}`, hasToken ? { headers: bearer } : {})
        return status < 500 && !text.includes('root:')
      }),
      sample('loopback-paths', 150, 20_000),
    )
    await expectAlive()
  })
})

describe('files', () => {
  const upload = (name: string, body: string) =>
    ask(port, `/files?name=${encodeURIComponent(name)}`, { method: 'POST', headers: bearer, body })

  test('an offered file comes back under its token with its name', async () => {
    const { token } = JSON.parse((await upload('été "2023".csv', 'a;b\n')).text)
    const { status, text, headers } = await ask(port, `/files/${token}`, { headers: bearer })
    expect([status, text]).toEqual([200, 'a;b\n'])
    expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('été "2023".csv')}`)
  })

  test('its name is never a path', async () => {
    const { token } = JSON.parse((await upload('../../../tmp/x.csv', 'a')).text)
    expect((await ask(port, `/files/${token}`, { headers: bearer })).text).toBe('a')
  })

  test.each(['0'.repeat(32), 'constructor', '..%2f..%2fetc%2fpasswd', ''])('the unknown token "%s"', async (token) => {
    expect((await ask(port, `/files/${token}`, { headers: bearer })).status).toBe(404)
  })

  test('one over the limit is refused and leaves nothing behind', async () => {
    const small = await startSmallHost()
    const smallPort = Number(new URL(small.address).port)
    const headers = { Authorization: `Bearer ${small.address.split('=')[1]}` }
    const before = await filesInTemp()
    // Without a length in its header, a body is measured as it comes.
    const chunked = { ...headers, 'Transfer-Encoding': 'chunked' }
    for (const each of [headers, chunked]) {
      const { status } = await ask(smallPort, '/files?name=a.csv', {
        method: 'POST',
        headers: each,
        body: 'x'.repeat(2_000),
      })
      expect(status).toBe(413)
    }
    expect(await filesInTemp()).toEqual(before)
    await small.close()
  })
})

async function startSmallHost(): Promise<Host> {
  return startHost({
    dataFolder: join(folder, 'small'),
    shippedFolder: shippedFolder(),
    pageFolder: join(ROOT, 'build', 'renderer'),
    isDemonstration: false,
    port: 0,
    user: 'test',
    log: silentLog,
    limits: { ...BODY_LIMITS, fileBytes: 1_000 },
  })
}

/** What the hosts of this process keep in the temporary folder. */
async function filesInTemp(): Promise<readonly string[]> {
  const entries = await readdir(tmpdir(), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory() && /^irisboard-[A-Za-z0-9]{6}$/.test(entry.name))
  const lists = folders.map(async ({ name }) =>
    (await readdir(join(tmpdir(), name)).catch(() => [])).map((each) => `${name}/${each}`),
  )
  return (await Promise.all(lists)).flat().sort()
}
