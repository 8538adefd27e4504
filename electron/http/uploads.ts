import { rm } from 'node:fs/promises'
import type { Transport } from '../../shared/contract/transport.ts'
import { encodeFailure } from '../backend/process/envelope.ts'
import type { Supervisor } from '../backend/process/supervisor.ts'

/** The files that pages uploaded, each kept only as long as its import may still ask for it. */
export interface Uploads {
  /** Takes an uploaded file and gives its token; files whose trial is over make room for it. */
  take(path: string, name: string): Promise<string>
  /** Passes a call on, and removes the file of an import that it committed or cancelled; with a purge all that were tried. */
  readonly call: Transport['call']
}

/** After these no file that was tried is asked for again. */
const ENDING: ReadonlySet<string> = new Set(['import.commit', 'import.purge'])

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

  async function plan(body: string): Promise<string> {
    const token = tokenIn(body)
    if (token === null) return supervisor.call('import.plan', body)
    // The child would still know the path of a file that is gone.
    if (supervisor.fileOf(token) === null) return encodeFailure({ code: 'file-unknown', details: {} })
    if (stages.has(token)) stages.set(token, 'on trial')
    const text = await supervisor.call('import.plan', body)
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
      if (method === 'import.plan') return plan(body)
      const text = await supervisor.call(method, body)
      if (ENDING.has(method) && isDone(text)) await removeAt('tried')
      if (method === 'import.cancel' && isDone(text)) await removeAt('on trial', 'tried')
      return text
    },
  }
}

/** The file that a trial is asked for, or `null` where the body is none that the backend would take. */
function tokenIn(body: string): string | null {
  try {
    const { file } = Object(JSON.parse(body))
    return typeof file === 'string' ? file : null
  } catch {
    return null
  }
}

function isDone(text: string): boolean {
  const { ok, result } = Object(JSON.parse(text))
  return ok === true && Object(result).cancelled !== false
}
