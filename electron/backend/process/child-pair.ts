import { AppError } from '../../../shared/contract/error.ts'
import { traitsOf, triedFile, triedSource } from '../../../shared/contract/methods.ts'
import type { OfferedFile } from '../platform/offered-file.ts'
import type { FolderIdentity } from '../store/folder-identity.ts'
import type { ChildPort, ChildRole, ToChild } from './child-port.ts'
import { watchContacts } from './contact-watch.ts'
import { createJobCalls } from './job-calls.ts'
import { createManagedChild, type ManagedChild } from './managed-child.ts'

/** Starts a child of a role, on the folder that others had open before it. */
export type Spawn = (role: ChildRole, known: FolderIdentity | null) => ChildPort

/** The two children on a data folder: the answer child is respawned when it dies, the job child lives on demand. */
export interface ChildPair {
  call(role: ChildRole, method: string, body: string): Promise<string>
  /** Tells the job child something, if there is one. */
  tellJob(message: ToChild): void
  /** Has the job child there, ready to read a file, before one is offered. */
  prepareJob(): void
  /** Ends the imports that are under way or wait: they fail with `cancelled`. An undo, purge or restore goes on. */
  cancelImports(): Promise<{ readonly cancelled: boolean }>
  /**
   * Goes on with children that are started another way, once the first of them is ready. Rejects with its failure, or
   * `folder-busy` while the job child works, and the present children stay.
   */
  reopen(spawn: Spawn): Promise<void>
  /** Ends the children and waits until they are gone. */
  close(): Promise<void>
}

/** Each job child is told the files that were offered, by their tokens. */
export function createChildPair(
  spawn: Spawn,
  files: ReadonlyMap<string, OfferedFile>,
  onEvent: (text: string) => void,
): ChildPair {
  let { answer, job } = openLines(spawn)
  const jobCalls = createJobCalls(() => job)
  let isReopening = false
  /** The file of the newest plan, which is the one that a commit writes. */
  let planned: string | null = null

  function openLines(start: Spawn): { readonly answer: ManagedChild; readonly job: ManagedChild } {
    let known: FolderIdentity | null = null
    const heard = (role: ChildRole) => {
      const { hear, gone } = watchContacts(role, onEvent)
      return { onEvent: hear, onEnded: gone }
    }
    return {
      answer: createManagedChild({
        spawn: () => start('answer', known),
        isAlwaysThere: true,
        ...heard('answer'),
        onOpened: (folder) => {
          known = folder
        },
      }),
      job: createManagedChild({ spawn: () => withFiles(start('job', known)), isAlwaysThere: false, ...heard('job') }),
    }
  }

  function withFiles(port: ChildPort): ChildPort {
    for (const [token, file] of files) port.send({ kind: 'file', token, ...file })
    return port
  }

  function callJob(method: string, body: string): Promise<string> {
    const { importStep } = traitsOf(method)
    if (importStep === 'trial') planned = files.get(triedFile(method, body) ?? '')?.name ?? triedSource(method, body)
    return jobCalls.send(method, body, importStep === undefined ? null : { file: planned })
  }

  return {
    call: (role, method, body) => (role === 'answer' ? answer.call(method, body) : callJob(method, body)),
    tellJob: (message) => job.tell(message),
    prepareJob: () => job.wake({ kind: 'prepare' }),
    async cancelImports() {
      const ended = await jobCalls.cancelImports()
      for (const file of ended) if (file !== null) answer.tell({ kind: 'cancelled', file })
      return { cancelled: ended.length > 0 }
    },
    async reopen(next) {
      if (jobCalls.isBusy() || isReopening) throw new AppError('folder-busy')
      const candidate = openLines(next)
      isReopening = true
      const failure = await candidate.answer.ready
      isReopening = false
      if (failure !== null || jobCalls.isBusy()) {
        await candidate.answer.close()
        throw new AppError(failure?.code ?? 'folder-busy', failure?.details)
      }
      const before = [answer, job]
      answer = candidate.answer
      job = candidate.job
      await Promise.all(before.map((line) => line.close()))
    },
    async close() {
      await Promise.all([answer.close(), job.close()])
    },
  }
}
