import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/contract/error.ts'
import type { AppEvent } from '../../../shared/contract/event.ts'
import { type Handlers, isMethodName, METHODS } from '../../../shared/contract/methods.ts'
import type { Transport } from '../../../shared/contract/transport.ts'
import { createDispatcher } from '../dispatcher.ts'
import type { Log } from '../log.ts'
import type { OfferedFile } from '../offered-file.ts'
import { type ChildLine, createChildLine } from './child-line.ts'
import type { ChildPort, ChildRole } from './child-port.ts'

/** A host's whole backend: two children and the handlers of the host itself behind one transport. */
export interface Supervisor extends Transport {
  /** Tells every listener. */
  emit(event: AppEvent): void
  /** Keeps the path of a file under a token, by which the renderer and the children speak of it. */
  offerFile(path: string, name: string): string
  fileOf(token: string): OfferedFile | null
  /** Its token stands for nothing from now on; the file itself is not touched. */
  forgetFile(token: string): void
  /**
   * Goes on with children that are started another way, once the first of them is ready. Rejects with its failure, or
   * `folder-busy` while an import runs, and the present children stay.
   */
  reopen(spawn: (role: ChildRole) => ChildPort): Promise<void>
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
  let answer = createAnswerLine(spawn)
  let job = createJobLine(spawn)
  let isReopening = false
  const host = createDispatcher(
    { ...hostHandlers, 'import.cancel': () => ({ cancelled: job.abort({ code: 'cancelled', details: {} }) }) },
    log,
  )

  function createAnswerLine(start: typeof spawn): ChildLine {
    return createChildLine({ spawn: () => start('answer'), isAlwaysThere: true, onEvent })
  }

  function createJobLine(start: typeof spawn): ChildLine {
    return createChildLine({ spawn: () => withFiles(start('job')), isAlwaysThere: false, onEvent })
  }

  function withFiles(port: ChildPort): ChildPort {
    for (const [token, file] of files) port.send({ kind: 'file', token, ...file })
    return port
  }

  async function reopen(next: typeof spawn): Promise<void> {
    if (job.isBusy() || isReopening) throw new AppError('folder-busy')
    const candidate = createAnswerLine(next)
    isReopening = true
    const failure = await candidate.ready
    isReopening = false
    if (failure !== null || job.isBusy()) {
      await candidate.close()
      throw new AppError(failure?.code ?? 'folder-busy', failure?.details)
    }
    const before = [answer, job]
    answer = candidate
    job = createJobLine(next)
    await Promise.all(before.map((line) => line.close()))
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
    reopen,
    forgetFile: (token) => void files.delete(token),
    async close() {
      await Promise.all([answer.close(), job.close()])
    },
  }
}
