import { AppError } from '../../../shared/contract/error.ts'
import type { OfferedFile } from '../offered-file.ts'
import { type ChildLine, createChildLine } from './child-line.ts'
import type { ChildPort, ChildRole, ToChild } from './child-port.ts'

/** Starts a child of a role. */
export type Spawn = (role: ChildRole) => ChildPort

/** The two children on a data folder: the answer child is respawned when it dies, the job child lives on demand. */
export interface ChildPair {
  call(role: ChildRole, method: string, body: string): Promise<string>
  /** Tells the job child something, if there is one. */
  tellJob(message: ToChild): void
  /** Has the job child there, ready to read a file, before one is offered. */
  prepareJob(): void
  /** Ends the job under way; what was asked of it fails with `cancelled`. */
  cancelJob(): Promise<{ readonly cancelled: boolean }>
  /**
   * Goes on with children that are started another way, once the first of them is ready. Rejects with its failure, or
   * `folder-busy` while an import runs, and the present children stay.
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
  let answer = createAnswerLine(spawn)
  let job = createJobLine(spawn)
  let isReopening = false
  /** The file of the newest plan, which is the one that a commit writes. */
  let planned: string | null = null
  /** The files that are read or written, or will be in their turn. */
  const importing = new Set<{ readonly file: string | null }>()

  function createAnswerLine(start: Spawn): ChildLine {
    return createChildLine({ spawn: () => start('answer'), isAlwaysThere: true, onEvent })
  }

  function createJobLine(start: Spawn): ChildLine {
    return createChildLine({ spawn: () => withFiles(start('job')), isAlwaysThere: false, onEvent })
  }

  function withFiles(port: ChildPort): ChildPort {
    for (const [token, file] of files) port.send({ kind: 'file', token, ...file })
    return port
  }

  async function callJob(method: string, body: string): Promise<string> {
    // No token can be guessed: a question that holds one is about its file.
    if (method === 'import.plan') planned = [...files].find(([token]) => body.includes(token))?.[1].name ?? null
    if (method !== 'import.plan' && method !== 'import.commit') return job.call(method, body)
    const work = { file: planned }
    importing.add(work)
    try {
      return await job.call(method, body)
    } finally {
      importing.delete(work)
    }
  }

  return {
    call: (role, method, body) => (role === 'answer' ? answer.call(method, body) : callJob(method, body)),
    tellJob: (message) => job.tell(message),
    prepareJob: () => job.wake({ kind: 'prepare' }),
    async cancelJob() {
      const files = [...importing].flatMap(({ file }) => (file === null ? [] : [file]))
      const cancelled = await job.abort({ code: 'cancelled', details: {} })
      if (cancelled) for (const file of files) answer.tell({ kind: 'cancelled', file })
      return { cancelled }
    },
    async reopen(next) {
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
    },
    async close() {
      await Promise.all([answer.close(), job.close()])
    },
  }
}
