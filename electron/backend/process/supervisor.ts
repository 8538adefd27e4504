import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Transport } from '../../../shared/contract/envelope.ts'
import type { AppEvent } from '../../../shared/contract/event.ts'
import { type Handlers, isMethodName, METHODS } from '../../../shared/contract/methods.ts'
import type { Log } from '../platform/log.ts'
import type { OfferedFile } from '../platform/offered-file.ts'
import { createChildPair, type Spawn } from './child-pair.ts'
import { createDispatcher } from './dispatcher.ts'

/** A host's whole backend: two children and the handlers of the host itself behind one transport. */
export interface Supervisor extends Transport {
  /** Tells every listener. */
  emit(event: AppEvent): void
  /** Keeps the path of a file under a token, by which the renderer and the children speak of it. */
  offerFile(path: string, name: string): string
  fileOf(token: string): OfferedFile | null
  /** The same for a file that the program made for the person to save: it goes once it was saved, and with a purge. */
  keepFile(path: string, name: string): string
  /** Removes a file that was made, and its token; one of the person's own stays as it is. */
  dropFile(token: string): Promise<void>
  /** Its token stands for nothing from now on; the file itself is not touched. */
  forgetFile(token: string): void
  /** Goes on with children that are started another way, as `ChildPair` says. */
  reopen(spawn: Spawn): Promise<void>
  /** Ends the children and waits until they are gone. */
  close(): Promise<void>
}

export interface SupervisorOptions {
  readonly spawn: Spawn
  /** What only the host can do; `import.prepare` and `import.cancel` are done here. */
  readonly hostHandlers: Partial<Handlers>
  readonly log: Log
}

/** Routes each method to who runs it. */
export function createSupervisor({ spawn, hostHandlers, log }: SupervisorOptions): Supervisor {
  const files = new Map<string, OfferedFile>()
  const made = new Set<string>()
  const listeners = new Set<(event: string) => void>()
  const onEvent = (text: string): void => {
    for (const listener of listeners) listener(text)
  }
  const children = createChildPair(spawn, files, onEvent)
  const ofJob: Partial<Handlers> = {
    'import.prepare': async () => {
      children.prepareJob()
      return {}
    },
    'import.cancel': children.cancelImports,
  }
  const host = createDispatcher({ ...hostHandlers, ...ofJob }, log)

  function offerFile(path: string, name: string): string {
    const token = randomBytes(16).toString('hex')
    files.set(token, { path, name })
    children.tellJob({ kind: 'file', token, path, name })
    return token
  }

  async function dropFile(token: string): Promise<void> {
    const file = files.get(token)
    if (!made.delete(token) || file === undefined) return
    files.delete(token)
    // On Windows one that is just being sent stays; it goes with its folder.
    await rm(file.path, { force: true }).catch(() => undefined)
  }

  return {
    async call(method, body) {
      if (!isMethodName(method)) return host(method, body)
      const { runs, traits } = METHODS[method]
      const text = await (runs === 'host' ? host(method, body) : children.call(runs, method, body))
      if (traits.erases) await Promise.all([...made].map(dropFile))
      return text
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emit: (event) => onEvent(JSON.stringify(event)),
    offerFile,
    keepFile(path, name) {
      const token = offerFile(path, name)
      made.add(token)
      return token
    },
    dropFile,
    fileOf: (token) => files.get(token) ?? null,
    forgetFile: (token) => void files.delete(token),
    reopen: children.reopen,
    close: children.close,
  }
}
