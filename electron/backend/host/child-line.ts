import type { Failure } from '../../../shared/contract/error.ts'
import type { ChildPort, FromChild, ToChild } from './child-port.ts'
import { encodeFailure } from './envelope.ts'

/** How long a child may take to close its database before it is ended by force. */
const PATIENCE = 2_000

export interface ChildLine {
  /** Always resolves: with the child's answer, or with a failure when the child could not open or is gone. */
  call(method: string, body: string): Promise<string>
  /** Tells the child something, if there is one. */
  tell(message: ToChild): void
  /** Ends the child at once; calls under way answer the failure. False when nothing was under way. */
  abort(failure: Failure): boolean
  /** What the first child of the line came to: `null` once it is ready, else why it could not open. */
  readonly ready: Promise<Failure | null>
  /** True while calls are under way. */
  isBusy(): boolean
  /** Ends the child for good, cleanly if it still listens. */
  close(): Promise<void>
}

interface LineOptions {
  readonly spawn: () => ChildPort
  /** A child that serves the screen is there from the start and comes back when it dies. */
  readonly isAlwaysThere: boolean
  readonly onEvent: (text: string) => void
}

interface Child {
  readonly port: ChildPort
  readonly waiting: Map<number, (text: string) => void>
  readonly gone: Promise<void>
  isReady: boolean
  /** Set when the child is on its way out: what its calls are told. */
  failure: Failure | null
}

/** The line to one child of a role: numbers the calls, and starts the child when it is needed. */
export function createChildLine({ spawn, isAlwaysThere, onEvent }: LineOptions): ChildLine {
  let current: Child | null = null
  let isClosed = false
  let lastId = 0
  const { promise: ready, resolve: tellReady } = Promise.withResolvers<Failure | null>()

  function start(): Child {
    const port = spawn()
    const { promise: gone, resolve: leave } = Promise.withResolvers<void>()
    const child: Child = { port, waiting: new Map(), gone, isReady: false, failure: null }
    port.onMessage((message) => receive(child, message))
    port.onExit(() => {
      current = null
      tellReady(child.failure ?? { code: 'backend-gone', details: {} })
      answerAll(child)
      leave()
      // One that never came up is tried again by the next call, not in a loop.
      if (isAlwaysThere && child.isReady && !isClosed) start()
    })
    current = child
    return child
  }

  function receive(child: Child, message: FromChild): void {
    switch (message.kind) {
      case 'ready':
        child.isReady = true
        tellReady(null)
        return
      case 'failed':
        child.failure = message.failure
        child.port.kill()
        return
      case 'answer':
        child.waiting.get(message.id)?.(message.text)
        child.waiting.delete(message.id)
        return
      case 'event':
        onEvent(message.text)
    }
  }

  async function call(method: string, body: string): Promise<string> {
    while (current !== null && current.failure !== null) await current.gone
    if (isClosed) return encodeFailure({ code: 'backend-gone', details: {} })
    const child = current ?? start()
    return new Promise((resolve) => {
      lastId += 1
      child.waiting.set(lastId, resolve)
      child.port.send({ kind: 'call', id: lastId, method, body })
    })
  }

  if (isAlwaysThere) start()
  return {
    call,
    ready,
    isBusy: () => current !== null && current.waiting.size > 0,
    tell: (message) => current?.port.send(message),
    abort(failure) {
      if (current === null || current.waiting.size === 0) return false
      current.failure = failure
      current.port.kill()
      return true
    },
    async close() {
      isClosed = true
      if (current === null) return
      const { port, gone } = current
      const timer = setTimeout(() => port.kill(), PATIENCE)
      port.send({ kind: 'close' })
      await gone
      clearTimeout(timer)
    },
  }
}

function answerAll({ waiting, failure }: Child): void {
  const text = encodeFailure(failure ?? { code: 'backend-gone', details: {} })
  for (const answer of waiting.values()) answer(text)
  waiting.clear()
}
