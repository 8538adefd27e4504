import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { BODY_LIMITS } from '../../electron/http/request-body.ts'
import { sample } from '../counts.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { type Asked, ask, sendThenRead, speakRaw } from './ask.ts'
import { type OwnHost, openOwnHost } from './open-host.ts'

let host: OwnHost
let port: number
let bearer: Readonly<Record<string, string>>

const portOf = ({ address }: OwnHost) => Number(new URL(address).port)
const bearerOf = ({ address }: OwnHost) => ({ Authorization: `Bearer ${address.split('=')[1]}` })

beforeAll(async () => {
  host = await openOwnHost({ fill: fillWithPublished })
  port = portOf(host)
  bearer = bearerOf(host)
})
afterAll(() => host.close())

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
    ['a preflight that names no origin', () => ask(port, '/rpc/app.version', { method: 'OPTIONS', headers: bearer })],
    [
      'a preflight for the page',
      () => ask(port, '/', { method: 'OPTIONS', headers: { Origin: 'http://evil.example' } }),
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

  test('a body of 50 MB is too large, and who reads nothing before all is sent still reads so', async () => {
    const body = Buffer.alloc(50 * 1024 * 1024, 0x20)
    expect((await call(bearer, { body })).status).toBe(413)
    expect(await sendThenRead(port, bearer, body)).toMatch(/^HTTP\/1\.1 413 [\s\S]*"too-large"/)
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

  test.each([
    `${'a'.repeat(254)}\u{1f600}.csv`,
    '\u{1f600}'.repeat(200),
    '..',
    '.',
    'a\0b.csv',
    'CON',
    'trailing. . .',
    'a\\b/c.csv',
    '\ud800.csv',
    '',
  ])('a file comes back whatever its name is: %j', async (name) => {
    // As a browser sends a name that is no text.
    const sent = name.toWellFormed()
    const { status, text: answer } = await upload(sent, 'a;b\n')
    expect([status, answer]).toEqual([200, expect.stringContaining('"token"')])
    const kept = await ask(port, `/files/${JSON.parse(answer).token}`, { headers: bearer })
    expect([kept.status, kept.text]).toEqual([200, 'a;b\n'])
    const shown = decodeURIComponent(String(kept.headers['content-disposition']).split("''")[1] ?? '')
    expect(sent.startsWith(shown)).toBe(true)
  })

  test('what the program made goes once it was saved', async () => {
    const made = await ask(port, '/rpc/views.export', { method: 'POST', headers: bearer, body: '{}' })
    const path = `/files/${JSON.parse(made.text).result.file}`
    expect((await ask(port, path, { headers: bearer })).text).toContain('"irisboard"')
    await expect.poll(async () => (await ask(port, path, { headers: bearer })).status).toBe(404)
  })

  test.each(['0'.repeat(32), 'constructor', '..%2f..%2fetc%2fpasswd', ''])('the unknown token "%s"', async (token) => {
    expect((await ask(port, `/files/${token}`, { headers: bearer })).status).toBe(404)
  })
})

describe('a host with narrow limits', () => {
  let narrow: OwnHost
  /** Where it keeps what is uploaded; other hosts come and go in the temporary folder meanwhile. */
  let kept: string

  beforeAll(async () => {
    kept = await mkdtemp(join(tmpdir(), 'irisboard-e2e-'))
    vi.stubEnv('TMPDIR', kept)
    // A slow body is given up soon, so that the test need not wait as long as a user may.
    narrow = await openOwnHost({ fill: fillWithPublished, limits: { ...BODY_LIMITS, fileBytes: 1_000, callTime: 500 } })
    vi.unstubAllEnvs()
  })
  afterAll(async () => {
    await narrow.close()
    await rm(kept, { recursive: true })
  })

  test('L4: gives a slow body up', async () => {
    const head = ['POST /rpc/app.version HTTP/1.1', `Host: 127.0.0.1:${portOf(narrow)}`, 'Content-Length: 100']
    const words = [...head, `Authorization: ${bearerOf(narrow).Authorization}`, '', '{'].join('\r\n')
    expect(await speakRaw(portOf(narrow), words)).toMatch(/^HTTP\/1\.1 408 /)
    const after = await ask(portOf(narrow), '/', { headers: bearerOf(narrow) })
    expect(after.status).toBe(200)
  })

  test('L4: refuses a file over the limit and leaves nothing behind', async () => {
    // The folder beside them is opened meanwhile, and filled.
    const uploads = async () =>
      (await readdir(kept, { recursive: true })).filter((name) => !name.startsWith(basename(narrow.folder)))
    const before = await uploads()
    // Without a length in its header, a body is measured as it comes.
    for (const more of [{}, { 'Transfer-Encoding': 'chunked' }]) {
      const { status } = await ask(portOf(narrow), '/files?name=a.csv', {
        method: 'POST',
        headers: { ...bearerOf(narrow), ...more },
        body: 'x'.repeat(2_000),
      })
      expect(status).toBe(413)
    }
    expect(await uploads()).toEqual(before)
  })
})
