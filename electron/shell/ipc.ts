import { isAbsolute } from 'node:path'
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { z } from 'zod'
import { encodeFailure, encodeResult, LARGEST_BODY } from '../../shared/contract/envelope.ts'
import { AppError } from '../../shared/contract/error.ts'
import { LANGUAGES, type Language } from '../../shared/domain/vocabulary/language.ts'
import type { Log } from '../backend/platform/log.ts'
import { failureOf } from '../backend/process/dispatcher.ts'
import { APP_PAGE } from './app-scheme.ts'
import { CALL_CHANNEL, type Message } from './ipc-messages.ts'

const messageSchema: z.ZodType<Message> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), method: z.string().max(100), body: z.string() }).strict(),
  // The preload alone knows paths, from files that the user dropped or chose.
  z.object({ kind: z.literal('offer'), path: z.string().min(1).max(4096).refine(isAbsolute) }).strict(),
  z.object({ kind: z.literal('update'), path: z.string().min(1).max(4096).refine(isAbsolute) }).strict(),
  z
    .object({ kind: z.literal('save'), token: z.string().regex(/^[0-9a-f]{32}$/), name: z.string().min(1).max(300) })
    .strict(),
  z.object({ kind: z.literal('language'), language: z.enum(LANGUAGES) }).strict(),
])

/** What the main process does for a page, one function per kind of message. */
export interface PageService {
  /** Gives the JSON text of an envelope, as every transport does. */
  call(method: string, body: string): Promise<string>
  /** Gives the token of a file that the user chose in this page. */
  offer(path: string, page: WebContents): string
  /** Asks the person about an update package that was dropped in this page. */
  update(path: string, page: WebContents): void
  save(token: string, name: string): Promise<'saved' | 'cancelled'>
  /** The page speaks this language now; the hidden print page may speak another than the window's. */
  speak(language: Language, page: WebContents): void
}

/** Answers the pages of this program on its one channel; any other sender and any other message is refused. */
export function servePages(ipcMain: IpcMain, service: PageService, log: Log): void {
  ipcMain.handle(CALL_CHANNEL, async (event: IpcMainInvokeEvent, raw: unknown): Promise<string> => {
    try {
      if (!isOwnPage(event)) throw new AppError('bad-request', { rule: 'sender' })
      return await answer(readMessage(raw), service, event.sender)
    } catch (error) {
      return encodeFailure(failureOf(error, CALL_CHANNEL, log))
    }
  })
}

/** True for the top frame of a page of `app://irisboard`: a frame inside it has no business here. */
function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.url.startsWith(APP_PAGE)
}

function readMessage(raw: unknown): Message {
  const size = z.object({ body: z.string() }).safeParse(raw)
  if (size.success && size.data.body.length > LARGEST_BODY) throw new AppError('too-large', { limit: LARGEST_BODY })
  const message = messageSchema.safeParse(raw)
  if (!message.success) throw new AppError('bad-request', { rule: 'message' })
  return message.data
}

async function answer(message: Message, service: PageService, page: WebContents): Promise<string> {
  switch (message.kind) {
    case 'call':
      return service.call(message.method, message.body)
    case 'offer':
      return encodeResult(service.offer(message.path, page))
    case 'update':
      service.update(message.path, page)
      return encodeResult(null)
    case 'save':
      return encodeResult(await service.save(message.token, message.name))
    case 'language':
      service.speak(message.language, page)
      return encodeResult(null)
  }
}
