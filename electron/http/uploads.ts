import { rm } from 'node:fs/promises'
import { encodeFailure, readEnvelope } from '../../shared/contract/envelope.ts'
import { traitsOf, triedFile } from '../../shared/contract/methods.ts'
import type { Transport } from '../../shared/contract/transport.ts'
import type { Supervisor } from '../backend/process/supervisor.ts'

/** The files that pages uploaded, each kept only as long as its import may still ask for it. */
export interface Uploads {
  /** Takes an uploaded file and gives its token; files whose trial is over make room for it. */
  take(path: string, name: string): Promise<string>
  /** Passes a call on, and removes the file of an import that it committed or cancelled; with a purge all that were tried. */
  readonly call: Transport['call']
}

/** Watches the imports of a host for the end of its uploads. */
export function createUploads(supervisor: Pick<Supervisor, 'call' | 'offerFile' | 'fileOf' | 'forgetFile'>): Uploads {
  const stages = new Map<string, 'waiting' | 'on trial' | 'tried'>()

  async function removeAt(...ended: readonly ('on trial' | 'tried')[]): Promise<void> {
    const tokens = [...stages].filter(([, stage]) => ended.some((each) => each === stage)).map(([token]) => token)
    for (const token of tokens) {
      const file = supervisor.fileOf(token)
      stages.delete(token)
      supervisor.forgetFile(token)
      if (file !== null) await rm(file.path, { force: true })
    }
  }

  async function tryFile(token: string, method: string, body: string): Promise<string> {
    // The child would still know the path of a file that is gone.
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
      const { endsTrials } = traitsOf(method)
      if (endsTrials !== undefined && isDone(text))
        await removeAt('tried', ...(endsTrials === 'all' ? (['on trial'] as const) : []))
      return text
    },
  }
}

/** False for a failure, and for a cancellation that found nothing to cancel. */
function isDone(text: string): boolean {
  const envelope = readEnvelope(text)
  return envelope.ok && Object(envelope.result).cancelled !== false
}
