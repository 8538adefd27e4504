import type { IpcMain, WebContents } from 'electron'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { silentLog } from '../../../electron/backend/platform/log.ts'
import { servePages } from '../../../electron/shell/ipc.ts'
import { AppError } from '../../../shared/contract/error.ts'

const PAGE = { url: 'app://irisboard/#/overview', parent: null }
const TOKEN = '0123456789abcdef0123456789abcdef'
const service = { call: vi.fn(), offer: vi.fn(), update: vi.fn(), save: vi.fn(), speak: vi.fn() }
const handle = vi.fn()
const sender = {} as WebContents

async function send(message: unknown, senderFrame: unknown = PAGE): Promise<unknown> {
  return JSON.parse(await handle.mock.calls[0]![1]({ senderFrame, sender }, message))
}

function untouched(): boolean {
  return Object.values(service).every((each) => each.mock.calls.length === 0)
}

beforeEach(() => {
  vi.resetAllMocks()
  service.call.mockResolvedValue('{"ok":true,"result":1}')
  service.offer.mockReturnValue(TOKEN)
  service.save.mockResolvedValue('saved')
  servePages({ handle } as unknown as IpcMain, service, silentLog)
})

const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

describe('E6: the one channel', () => {
  test('E6: there is one', () => {
    expect(handle.mock.calls.map(([channel]) => channel)).toEqual(['irisboard:call'])
  })

  test('each kind of message is done', async () => {
    expect(await send({ kind: 'call', method: 'folder.state', body: '{}' })).toEqual({ ok: true, result: 1 })
    expect(service.call).toHaveBeenCalledWith('folder.state', '{}')
    expect(await send({ kind: 'offer', path: '/data/a.csv' })).toEqual({ ok: true, result: TOKEN })
    expect(await send({ kind: 'update', path: '/a.irisboard-update' })).toEqual({ ok: true, result: null })
    expect(service.update).toHaveBeenCalledWith('/a.irisboard-update', sender)
    expect(await send({ kind: 'save', token: TOKEN, name: 'a.pdf' })).toEqual({ ok: true, result: 'saved' })
    expect(await send({ kind: 'language', language: 'nl' })).toEqual({ ok: true, result: null })
    expect(service.speak).toHaveBeenCalledWith('nl', sender)
  })

  test.each([
    ['an injected frame', { url: 'app://irisboard/', parent: PAGE }],
    ['another site', { url: 'https://evil.example/', parent: null }],
    ['a look-alike', { url: 'app://irisboard.evil/', parent: null }],
    ['a file', { url: 'file:///app/index.html', parent: null }],
    ['a frame that is gone', null],
  ])('E6: %s is refused', async (_name, frame) => {
    expect(await send({ kind: 'call', method: 'folder.state', body: '{}' }, frame)).toEqual(refused('bad-request'))
    expect(untouched()).toBe(true)
  })

  test('E6: 50 MB are refused', async () => {
    const body = 'x'.repeat(50 * 1024 * 1024)
    expect(await send({ kind: 'call', method: 'folder.state', body })).toEqual(refused('too-large'))
    expect(await send({ kind: 'save', token: TOKEN, name: body })).toEqual(refused('bad-request'))
    expect(await send({ kind: 'call', method: body, body: '' })).toEqual(refused('bad-request'))
    expect(untouched()).toBe(true)
  })

  test.each([
    JSON.parse('{"kind":"offer","path":"/a","__proto__":{"isAdmin":true}}'),
    JSON.parse('{"__proto__":{"kind":"offer","path":"/a"}}'),
    { kind: 'constructor' },
    { kind: '__proto__' },
    { kind: 'save', token: '../../x', name: 'a' },
    { kind: 'language', language: 'de' },
    { kind: 'call', method: 'folder.state' },
    { kind: 'call', method: 'folder.state', body: '{}', path: '/a' },
    { kind: 'offer', path: '/a', name: 'b' },
    { kind: 'save', token: TOKEN, name: 'a.pdf', path: '/a' },
    { kind: 'language', language: 'nl', path: '/a' },
    { kind: 'call', method: 'folder.state', body: {} },
    null,
    [],
    'call',
  ])('E6: %j is refused and changes no prototype', async (message) => {
    expect(await send(message)).toEqual(refused('bad-request'))
    expect(untouched()).toBe(true)
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
  })

  test('E6: whatever is sent, there is an answer, and nothing unknown is done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true, withBigInt: true }), async (message) => {
        expect(await send(message)).toEqual(refused('bad-request'))
        expect(untouched()).toBe(true)
      }),
    )
  })

  test('E6: a failure keeps its code, a bug says only that it is one', async () => {
    service.offer.mockImplementationOnce(() => {
      throw new AppError('file-unknown')
    })
    expect(await send({ kind: 'offer', path: '/none' })).toEqual(refused('file-unknown'))
    service.save.mockRejectedValueOnce(new Error('/home/somebody/secret'))
    const answer = await send({ kind: 'save', token: TOKEN, name: 'a.pdf' })
    expect(answer).toEqual(refused('internal'))
    expect(JSON.stringify(answer)).not.toContain('secret')
  })
})

describe('E7: paths', () => {
  test.each(['../../x', 'x', '', './x', '~/x'])('E7: %j has no effect', async (path) => {
    expect(await send({ kind: 'offer', path })).toEqual(refused('bad-request'))
    expect(untouched()).toBe(true)
  })
})
