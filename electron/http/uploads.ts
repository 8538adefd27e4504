import { rm } from 'node:fs/promises'
import type { Transport } from '../../shared/contract/envelope.ts'
import { encodeFailure, readEnvelope } from '../../shared/contract/envelope.ts'
import { fileReadOnce, traitsOf, triedFile } from '../../shared/contract/methods.ts'
import type { Supervisor } from '../backend/process/supervisor.ts'

/** Uploaded files, each until its import ends or it was verified. */
export interface Uploads {
  /** Takes a file and returns its token; removes files whose trial is over. */
  take(path: string, name: string): Promise<string>
  /** Forwards a call; removes the file of a committed or cancelled import, at a purge all tried ones. */
  readonly call: Transport['call']
}

/** Follows the imports of a host to remove their uploads. */
export function createUploads(supervisor: Pick<Supervisor, 'call' | 'offerFile' | 'fileOf' | 'forgetFile'>): Uploads {
  const stages = new Map<string, 'waiting' | 'on trial' | 'tried'>()

  async function removeAt(...ended: readonly ('on trial' | 'tried')[]): Promise<void> {
    const tokens = [...stages].filter(([, stage]) => ended.some((each) => each === stage)).map(([token]) => token)
    for (const token of tokens) await remove(token)
  }

  /** Nothing but an upload: what the program made, or a person chose, is not ours to remove. */
  async function remove(token: string): Promise<void> {
    const file = supervisor.fileOf(token)
    if (!stages.delete(token)) return
    supervisor.forgetFile(token)
    if (file !== null) await rm(file.path, { force: true })
  }

  async function tryFile(token: string, method: string, body: string): Promise<string> {
    // Otherwise the child would have the path of a removed file.
    if (supervisor.fileOf(token) === null) return encodeFailure({ code: 'file-unknown', details: {} })
    if (stages.has(token)) stages.set(token, 'on trial')
    const text = await supervisor.call(method, body)
    if (stages.has(token)) stages.set(token, 'tried')
    return text
  }

  return {
    async take(path, name) {
      await removeAt('tried')
      const token = supervisor.offerFile(path, name)
      stages.set(token, 'waiting')
      return token
    },
    async call(method, body) {
      const token = triedFile(method, body)
      if (token !== null) return tryFile(token, method, body)
      const text = await supervisor.call(method, body)
      const readOnce = fileReadOnce(method, body)
      if (readOnce !== null) await remove(readOnce)
      const { endsTrials } = traitsOf(method)
      if (endsTrials !== undefined && isDone(text))
        await removeAt('tried', ...(endsTrials === 'all' ? (['on trial'] as const) : []))
      return text
    },
  }
}

/** False for a failure, and for a cancellation without effect. */
function isDone(text: string): boolean {
  const envelope = readEnvelope(text)
  return envelope.ok && Object(envelope.result).cancelled !== false
}
