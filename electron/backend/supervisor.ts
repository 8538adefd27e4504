import { randomBytes } from 'node:crypto'
import type { AppEvent } from '../../shared/contract/event.ts'
import { type Handlers, isMethodName, METHODS } from '../../shared/contract/methods.ts'
import type { Transport } from '../../shared/contract/transport.ts'
import { createChildLine } from './child-line.ts'
import type { ChildPort, ChildRole } from './child-port.ts'
import { createDispatcher } from './dispatcher.ts'
import type { Log } from './log.ts'

export type { ChildPort, ChildRole } from './child-port.ts'

export interface OfferedFile {
  readonly path: string
  readonly name: string
}

/** A host's whole backend: two children and the handlers of the host itself behind one transport. */
export interface Supervisor extends Transport {
  /** Tells every listener. */
  emit(event: AppEvent): void
  /** Keeps the path of a file under a token, by which the renderer and the children speak of it. */
  offerFile(path: string, name: string): string
  fileOf(token: string): OfferedFile | null
  /** Ends the children and waits until they are gone. */
  close(): Promise<void>
}

export interface SupervisorOptions {
  readonly spawn: (role: ChildRole) => ChildPort
  /** What only the host can do; `import.cancel` is done here. */
  readonly hostHandlers: Partial<Handlers>
  readonly log: Log
}

/** Routes each method to who runs it. The answer child is respawned when it dies, the job child lives on demand. */
export function createSupervisor({ spawn, hostHandlers, log }: SupervisorOptions): Supervisor {
  const files = new Map<string, OfferedFile>()
  const listeners = new Set<(event: string) => void>()
  const onEvent = (text: string): void => {
    for (const listener of listeners) listener(text)
  }
  const answer = createChildLine({ spawn: () => spawn('answer'), isAlwaysThere: true, onEvent })
  const job = createChildLine({ spawn: startJob, isAlwaysThere: false, onEvent })
  const host = createDispatcher(
    { ...hostHandlers, 'import.cancel': () => ({ cancelled: job.abort({ code: 'cancelled', details: {} }) }) },
    log,
  )

  function startJob(): ChildPort {
    const port = spawn('job')
    for (const [token, file] of files) port.send({ kind: 'file', token, ...file })
    return port
  }

  return {
    call(method, body) {
      if (!isMethodName(method)) return host(method, body)
      switch (METHODS[method].runs) {
        case 'host':
          return host(method, body)
        case 'answer':
          return answer.call(method, body)
        case 'job':
          return job.call(method, body)
      }
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emit: (event) => onEvent(JSON.stringify(event)),
    offerFile(path, name) {
      const token = randomBytes(16).toString('hex')
      files.set(token, { path, name })
      job.tell({ kind: 'file', token, path, name })
      return token
    },
    fileOf: (token) => files.get(token) ?? null,
    async close() {
      await Promise.all([answer.close(), job.close()])
    },
  }
}
