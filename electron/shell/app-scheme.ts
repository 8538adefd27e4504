import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CustomScheme } from 'electron'
import { contentPolicy } from '../backend/host/content-policy.ts'
import { pageFiles } from '../backend/host/page-files.ts'
import { pageHtml } from '../backend/host/page-html.ts'
import { officePolicy } from '../backend/platform/policy.ts'

/** The only address of the program; nothing is ever loaded from `file:` or from a network. */
const APP_ORIGIN = 'app://irisboard'
export const APP_PAGE = `${APP_ORIGIN}/`

export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/**
 * Answers `app://irisboard/...` from the regular files that are in the folder now. A request's path is only looked up
 * in that list, never given to the file system: there is nothing to climb out of.
 */
export function createAppHandler(folder: string): (request: Request) => Promise<Response> {
  const files = new Map(pageFiles(folder).map((file) => [file.address, file]))
  return async (request) => {
    const url = new URL(request.url)
    const file = url.host === 'irisboard' ? files.get(url.pathname === '/' ? '/index.html' : url.pathname) : undefined
    if (file === undefined || request.method !== 'GET') return answer(404, null, 'text/plain; charset=utf-8')
    const { path, type } = file
    const bytes = await readFile(path)
    if (!type.startsWith('text/html')) return answer(200, new Uint8Array(bytes), type)
    const nonce = newNonce()
    return answer(200, pageHtml(bytes, nonce, officePolicy().language), type, nonce)
  }
}

function answer(status: number, body: Uint8Array<ArrayBuffer> | string | null, type: string, nonce = newNonce()) {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentPolicy(nonce, "'none'"),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    },
  })
}

function newNonce(): string {
  return randomBytes(16).toString('base64')
}
