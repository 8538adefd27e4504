import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { encodeFailure } from '../../shared/contract/envelope.ts'
import { contentPolicy } from '../backend/host/content-policy.ts'
import { pageHtml } from '../backend/host/page-html.ts'
import { errorCode } from '../backend/platform/error-code.ts'
import type { Log } from '../backend/platform/log.ts'
import { officePolicy } from '../backend/platform/policy.ts'
import type { Supervisor } from '../backend/process/supervisor.ts'
import type { Asset } from './assets.ts'
import { keepEvents } from './event-log.ts'
import { Refusal } from './refusal.ts'
import { type BodyLimits, readBody, receiveFile } from './request-body.ts'
import { createUploads } from './uploads.ts'

export interface HttpServerOptions {
  readonly assets: ReadonlyMap<string, Asset>
  readonly token: string
  readonly supervisor: Supervisor
  /** For uploaded files, until their import ends. */
  readonly uploadFolder: string
  readonly limits: BodyLimits
  readonly log: Log
  /** Called at each request with the token. */
  readonly onCall?: () => void
}

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  rest: string,
  query: URLSearchParams,
) => Promise<void>

const JSON_TYPE = 'application/json; charset=utf-8'

/** Serves the page to everyone on this computer, and calls to holders of the token. */
export function createHostServer(options: HttpServerOptions): Server {
  const { assets, token } = options
  const routes = createRoutes(options)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    expectOwnAddress(request)
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const [, area = '', rest = ''] = /^\/([a-z]+)(?:\/(.*))?$/.exec(path) ?? []
    const asset = assets.get(path)
    if (asset !== undefined && isReading(request)) return sendAsset(request, response, asset, path === '/')
    const isCall = ['rpc', 'files', 'events'].includes(area)
    if (isCall) {
      expectToken(request, token)
      options.onCall?.()
    }
    const route = routes.get(`${request.method} /${area}`)
    if (route !== undefined) return route(request, response, rest, new URLSearchParams(query))
    throw isCall || asset !== undefined ? new Refusal(405, 'bad-request') : new Refusal(404, 'bad-request')
  }

  // Node's limits would end a large upload after five minutes; `BodyLimits` apply instead.
  const settings = { requireHostHeader: false, headersTimeout: 10_000, requestTimeout: 0 }
  return createServer(settings, (request, response) => {
    for (const [name, value] of HEADERS) response.setHeader(name, value)
    answer(request, response).catch((error: unknown) => refuse(request, response, error, options))
  })
}

const HEADERS = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cache-Control', 'no-store'],
] as const

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

function createRoutes({ supervisor, uploadFolder, limits }: HttpServerOptions): ReadonlyMap<string, Answer> {
  const events = keepEvents(supervisor.listen)
  const uploads = createUploads(supervisor)
  return new Map<string, Answer>([
    [
      'POST /rpc',
      async (request, response, method) => {
        sendJson(response, 200, await uploads.call(method, await readBody(request, limits)))
      },
    ],
    [
      'POST /files',
      async (request, response, _rest, query) => {
        const path = join(uploadFolder, randomBytes(8).toString('hex'))
        await receiveFile(request, path, limits)
        const token = await uploads.take(path, shownName(query.get('name') ?? ''))
        sendJson(response, 200, JSON.stringify({ token }))
      },
    ],
    [
      'GET /files',
      async (_request, response, fileToken) => {
        const file = supervisor.fileOf(fileToken)
        const found = file === null ? null : await stat(file.path).catch(() => null)
        if (file === null || found === null) throw new Refusal(404, 'file-unknown')
        response.setHeader('Content-Type', 'application/octet-stream')
        response.setHeader('Content-Length', found.size)
        response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        await pipeline(createReadStream(file.path), response)
        await supervisor.dropFile(fileToken)
      },
    ],
    [
      'GET /events',
      async (_request, response, _rest, query) => {
        const after = query.get('after')
        sendJson(response, 200, JSON.stringify(events.since(after === null ? null : Number(after) || 0)))
      },
    ],
  ])
}

/** In characters; only the display name, since the stored file has a generated one. */
const LONGEST_NAME = 512

function shownName(name: string): string {
  return [...name].slice(0, LONGEST_NAME).join('')
}

function sendAsset(request: IncomingMessage, response: ServerResponse, asset: Asset, isPage: boolean): void {
  const nonce = randomBytes(16).toString('base64')
  response.setHeader('Content-Security-Policy', contentPolicy(nonce, "'self'"))
  response.setHeader('Content-Type', asset.type)
  // Names of all files but the page contain a hash of their content.
  if (!isPage) response.setHeader('Cache-Control', 'private, max-age=31536000, immutable')
  const isGzip = asset.gzip !== null && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  if (isGzip) response.setHeader('Content-Encoding', 'gzip')
  const plain = isPage ? Buffer.from(pageHtml(asset.bytes, nonce, officePolicy().language)) : asset.bytes
  const bytes = isGzip ? asset.gzip : plain
  response.setHeader('Content-Length', bytes.length)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

function sendJson(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': JSON_TYPE })
  response.end(text)
}

/** Codes of a sender that hung up. */
const LEFT: ReadonlySet<string | null> = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'])

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  { log, limits }: HttpServerOptions,
): void {
  const isRefusal = error instanceof Refusal
  // A sender that hung up is no error of ours.
  if (!isRefusal && !LEFT.has(errorCode(error))) log.error('a request failed', { error: String(error) })
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  if (isRefusal && error.status === 408) response.setHeader('Connection', 'close')
  const failure = isRefusal ? error.failure : ({ code: 'internal', details: {} } as const)
  const text = encodeFailure(failure)
  if (isRefusal && error.status === 413) sendEarly(request, response, text, limits.callTime)
  else sendJson(response, isRefusal ? error.status : 500, text)
}

/**
 * Answers 413 at once, and ends the answer when the rest of the body was read and thrown away: a sender whose connection is
 * closed over unread bytes is told by the system that it was cut off, before it reads why.
 */
function sendEarly(request: IncomingMessage, response: ServerResponse, text: string, time: number): void {
  response.writeHead(413, { 'Content-Type': JSON_TYPE, 'Content-Length': Buffer.byteLength(text) })
  response.write(text)
  const late = setTimeout(() => request.destroy(), time)
  request.once('close', () => {
    clearTimeout(late)
    response.end()
  })
  request.resume()
}

/** Refuses foreign pages by Host and Origin: after DNS rebinding a foreign GET has no Origin. */
function expectOwnAddress({ headers, socket, method }: IncomingMessage): void {
  const authority = `127.0.0.1:${socket.localPort}`
  const isOwn = headers.host === authority && [undefined, `http://${authority}`].includes(headers.origin)
  if (!isOwn || method === 'OPTIONS') throw new Refusal(403, 'bad-request', { rule: 'address' })
}

/** Refuses a call without the token of this launch. Comparing hashes leaks neither length nor text by time. */
function expectToken({ headers }: IncomingMessage, token: string): void {
  const isGiven = timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
  if (!isGiven) throw new Refusal(403, 'bad-request', { rule: 'token' })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
