import type { ChosenFile, HostBridge } from '../../shared/contract/bridge.ts'
import { AppError, type ErrorCode, failureSchema } from '../../shared/contract/error.ts'
import { createEventPoll } from './event-poll.ts'

/**
 * The bridge to the loopback host: every request carries the token in its header, none in its address. `origin` is
 * empty in a page, which the host itself has served.
 */
export function openBrowserHost(token: string, origin = ''): HostBridge {
  const send = (path: string, request: RequestInit = {}): Promise<Response> =>
    fetch(`${origin}${path}`, { ...request, headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' })
  return {
    host: 'browser',
    transport: {
      async call(method, body) {
        const response = await send(`/rpc/${encodeURIComponent(method)}`, { method: 'POST', body }).catch(() => null)
        return response === null || response.status === 403 ? failed('backend-gone') : response.text()
      },
      listen: createEventPoll((query) => send(`/events${query}`)),
    },
    async offerFile(file: ChosenFile & Blob) {
      const address = `/files?name=${encodeURIComponent(file.name)}`
      const answer: unknown = await (await expectServed(send(address, { method: 'POST', body: file }))).json()
      return String(Object(answer).token)
    },
    async save(token, suggestedName) {
      const response = await expectServed(send(`/files/${encodeURIComponent(token)}`))
      download(await response.blob(), suggestedName)
      return 'saved'
    },
  }
}

function failed(code: ErrorCode): string {
  return JSON.stringify({ ok: false, error: { code, details: {} } })
}

async function expectServed(sent: Promise<Response>): Promise<Response> {
  const response = await sent.catch((cause: unknown) => {
    throw new AppError('backend-gone', {}, { cause })
  })
  if (response.ok) return response
  const told: unknown = await response.json().catch(() => null)
  const failure = failureSchema.safeParse(Object(told).error)
  throw failure.success ? new AppError(failure.data.code, failure.data.details) : new AppError('backend-gone')
}

function download(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads the content after the click; freeing it at once would cancel the download.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
