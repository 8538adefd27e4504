import { encodeFailure } from '../../../shared/contract/envelope.ts'
import type { ManagedChild } from './managed-child.ts'

const CANCELLED = { code: 'cancelled', details: {} } as const

/** A piece of work of the job child that is not answered yet. */
interface JobCall {
  /** The import that it is a part of, by the name of its file; `null` for other work. */
  readonly importOf: { readonly file: string | null } | null
  /** Answers it before its turn. */
  readonly giveUp: (text: string) => void
  isCancelled: boolean
}

/** What is asked of the job child: one call at a time, so that an import is ended without what waits behind it. */
export interface JobCalls {
  /** Sends a call once those before it are answered. Always resolves. */
  send(method: string, body: string, importOf: JobCall['importOf']): Promise<string>
  /** Ends the import under way with its child, and those that wait; other work is left to go on. Gives their files. */
  cancelImports(): Promise<readonly (string | null)[]>
  /** True while a call is not answered. */
  isBusy(): boolean
}

/** `line` is the one to the job child of the moment: another data folder has another. */
export function createJobCalls(line: () => ManagedChild): JobCalls {
  const calls = new Set<JobCall>()
  let last: Promise<unknown> = Promise.resolve()
  let running: JobCall | null = null

  async function run(call: JobCall, method: string, body: string): Promise<string> {
    running = call
    try {
      // Until a child that is being ended is gone, the call may still be cancelled without another one.
      await line().noChildExiting()
      return call.isCancelled ? encodeFailure(CANCELLED) : await line().call(method, body)
    } finally {
      running = null
    }
  }

  return {
    async send(method, body, importOf) {
      const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<string>()
      const call: JobCall = { importOf, giveUp, isCancelled: false }
      calls.add(call)
      const answer = last.then(() => run(call, method, body))
      last = answer.catch(() => undefined)
      try {
        return await Promise.race([answer, givenUp])
      } finally {
        calls.delete(call)
      }
    },
    async cancelImports() {
      const ended = [...calls].filter(({ importOf }) => importOf !== null)
      for (const call of ended) {
        call.isCancelled = true
        if (call !== running) call.giveUp(encodeFailure(CANCELLED))
      }
      if (running !== null && ended.includes(running)) await line().abort(CANCELLED)
      return ended.map(({ importOf }) => importOf?.file ?? null)
    },
    isBusy: () => calls.size > 0,
  }
}
