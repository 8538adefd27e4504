import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { HostBridge } from '../../shared/contract/bridge.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { CALL_CHANNEL, EVENT_CHANNEL, type Message } from './ipc-messages.ts'

// The little of the page that this file touches: with the DOM's own types, all of electron/ would see a DOM.
declare const document: { readonly documentElement: { readonly lang: string } }
declare const window: { addEventListener(name: 'DOMContentLoaded', listener: () => void): void }
declare const MutationObserver: new (
  listener: () => void,
) => { observe(node: unknown, options: { readonly attributeFilter: readonly string[] }): void }

const ask = (message: Message): Promise<string> => ipcRenderer.invoke(CALL_CHANNEL, message)

/** The result of an envelope; a failure is thrown with its code as message, all that crosses into the page. */
async function askFor<Result>(message: Message, isResult: (result: unknown) => result is Result): Promise<Result> {
  const envelope: unknown = JSON.parse(await ask(message))
  const { ok, result, error } = Object(envelope)
  if (ok === true && isResult(result)) return result
  throw new Error(String(Object(error).code))
}

const listeners = new Set<(event: string) => void>()
const unheard: string[] = []

ipcRenderer.on(EVENT_CHANNEL, (_event, text: unknown) => {
  if (typeof text !== 'string') return
  // What is said before the page listens, such as the file that the program was started with, waits for it.
  if (listeners.size === 0) unheard.push(text)
  for (const listener of listeners) listener(text)
})

function tellUnheard(): void {
  if (listeners.size === 0) return
  for (const text of unheard.splice(0)) for (const listener of listeners) listener(text)
}

const bridge: HostBridge = {
  host: 'electron',
  transport: {
    call: (method, body) => ask({ kind: 'call', method: String(method), body: String(body) }),
    listen: (listener) => {
      const hear = (text: string) => listener(text)
      listeners.add(hear)
      // All parts of the page that begin to listen in this turn hear it.
      if (unheard.length > 0) queueMicrotask(tellUnheard)
      return () => {
        listeners.delete(hear)
      }
    },
  },
  // Throws for anything but a file; a file that a script made has no path and is refused by the main process.
  offerFile: async (file) =>
    askFor({ kind: 'offer', path: webUtils.getPathForFile(file as File) }, (result) => typeof result === 'string'),
  // What was dropped is no update of the page's to start: the main process asks the person.
  offerUpdate: async (file) => {
    await ask({ kind: 'update', path: webUtils.getPathForFile(file as File) })
  },
  save: (token, name) =>
    askFor(
      { kind: 'save', token: String(token), name: String(name) },
      (result) => result === 'saved' || result === 'cancelled',
    ),
}

contextBridge.exposeInMainWorld('irisboard', bridge)

/** The page's `lang` is the language of the menu; it changes when the user changes it. */
function tellLanguage(): void {
  // The main process checks it against the known languages.
  ask({ kind: 'language', language: document.documentElement.lang as Language })
}

window.addEventListener('DOMContentLoaded', () => {
  tellLanguage()
  new MutationObserver(tellLanguage).observe(document.documentElement, { attributeFilter: ['lang'] })
})
