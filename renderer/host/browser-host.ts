import type { ChosenFile, HostBridge, Reach, Reachable } from '../../shared/contract/bridge.ts'
import { encodeFailure } from '../../shared/contract/envelope.ts'
import { AppError, failureSchema } from '../../shared/contract/error.ts'
import { createEventPoll } from './event-poll.ts'

/** What a page knows of its program, and who tells it. */
interface ReachStore extends Reach {
  tell(now: Reachable): void
}

/**
 * The bridge to the loopback host: every request carries the token in its header, none in its address. `origin` is
 * empty in a page, which the host itself has served.
 */
export function openBrowserHost(token: string, origin = ''): HostBridge {
  const reach = createReach()
  const send = (path: string, request: RequestInit = {}): Promise<Response> =>
    fetch(`${origin}${path}`, { ...request, headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' })
  return {
    host: 'browser',
    transport: {
      async call(method, body) {
        const response = send(`/rpc/${encodeURIComponent(method)}`, { method: 'POST', body })
        const text = response.then((answer) =>
          answer.status === 403 ? encodeFailure({ code: 'program-anew', details: {} }) : answer.text(),
        )
        return text.catch(() => encodeFailure({ code: 'program-closed', details: {} }))
      },
      listen: createEventPoll((query) => send(`/events${query}`), reach.tell),
    },
    reach,
    async offerFile(file: ChosenFile & Blob) {
      const address = `/files?name=${encodeURIComponent(file.name)}`
      const sent = send(address, { method: 'POST', body: file })
      const answer: unknown = await contentOf(sent, (served) => served.json()).catch(async (error: unknown) => {
        throw (await isReadable(file)) ? error : new AppError('file-unknown', {}, { cause: error })
      })
      return String(Object(answer).token)
    },
    async save(token, suggestedName) {
      const content = await contentOf(send(`/files/${encodeURIComponent(token)}`), (served) => served.blob())
      download(content, suggestedName)
      return 'saved'
    },
  }
}

/** False for a file that was saved, moved or deleted since it was chosen: a browser gives no more of it. */
async function isReadable(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}

/** What a host serves. One that does not answer, or ends in the middle of its answer, is gone. */
async function contentOf<Content>(
  sent: Promise<Response>,
  read: (served: Response) => Promise<Content>,
): Promise<Content> {
  const response = await sent.catch(gone)
  if (response.status === 403) throw new AppError('program-anew')
  if (response.ok) return read(response).catch(gone)
  const answer: unknown = await response.json().catch(() => null)
  const failure = failureSchema.safeParse(Object(answer).error)
  throw failure.success ? new AppError(failure.data.code, failure.data.details) : new AppError('backend-gone')
}

function gone(cause: unknown): never {
  throw new AppError('program-closed', {}, { cause })
}

function download(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads the content after the click; freeing it at once would cancel the download.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Begins with a program that answers: it has just served the page. */
function createReach(): ReachStore {
  const listeners = new Set<() => void>()
  let reachable: Reachable = 'there'
  return {
    current: () => reachable,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(now) {
      if (now === reachable) return
      reachable = now
      for (const listener of listeners) listener()
    },
  }
}
