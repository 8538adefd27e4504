import { encodeFailure } from '../../../shared/contract/envelope.ts'
import type { Failure } from '../../../shared/contract/error.ts'
import type { FolderIdentity } from '../store/folder-identity.ts'
import type { ChildPort, FromChild, ToChild } from './child-port.ts'

/** How long a child may take to close its database before it is ended by force, in milliseconds. */
const CLOSE_TIMEOUT = 2_000

/** Keeps one child process running and passes calls to it. */
export interface ManagedChild {
  /** Always resolves: with the child's answer, or with a failure when the child could not open or is gone. */
  call(method: string, body: string): Promise<string>
  /** Tells the child something, if there is one. */
  tell(message: ToChild): void
  /** Tells the child something; where there is none, or only one that is exiting, the next one is started for it. */
  wake(message: ToChild): void
  /** Resolves once no child is exiting. */
  noChildExiting(): Promise<void>
  /** Ends the child where calls are under way; they answer the failure. Resolves once it is gone. */
  abort(failure: Failure): Promise<void>
  /** What the first child came to: `null` once it is ready, else why it could not open. */
  readonly ready: Promise<Failure | null>
  /** Ends the child for good, cleanly if it still listens. */
  close(): Promise<void>
}

interface ManagedChildOptions {
  readonly spawn: () => ChildPort
  /** A child that serves the screen is there from the start and comes back when it dies. */
  readonly isAlwaysThere: boolean
  readonly onEvent: (text: string) => void
  /** Told of each child that has the folder open. */
  readonly onOpened?: (folder: FolderIdentity) => void
  /** Told when a child has ended, whichever way. */
  readonly onEnded?: () => void
}

/** Numbers the calls, starts the child when it is needed, and again where it must always be there. */
export function createManagedChild({
  spawn,
  isAlwaysThere,
  onEvent,
  onOpened,
  onEnded,
}: ManagedChildOptions): ManagedChild {
  let current: RunningChild | null = null
  let isClosed = false
  let lastId = 0
  const { promise: ready, resolve: tellReady } = Promise.withResolvers<Failure | null>()

  function start(): RunningChild {
    const child = hearChild(spawn(), { onReady, onEvent, onGone })
    current = child
    return child
  }

  function onReady(folder: FolderIdentity): void {
    onOpened?.(folder)
    tellReady(null)
  }

  function onGone({ failure, isReady }: RunningChild): void {
    current = null
    onEnded?.()
    tellReady(failure ?? { code: 'backend-gone', details: {} })
    // One that never came up is tried again by the next call, not in a loop.
    if (isAlwaysThere && isReady && !isClosed) start()
  }

  async function noChildExiting(): Promise<void> {
    while (current !== null && current.failure !== null) await current.gone
  }

  async function call(method: string, body: string): Promise<string> {
    // Where none is exiting nothing is awaited: what ends the child finds this call under way.
    while (current !== null && current.failure !== null) await current.gone
    if (isClosed) return encodeFailure({ code: 'backend-gone', details: {} })
    const child = current ?? start()
    return new Promise((resolve) => {
      lastId += 1
      child.waiting.set(lastId, resolve)
      child.port.send({ kind: 'call', id: lastId, method, body })
    })
  }

  function wake(message: ToChild): void {
    if (isClosed) return
    const child = current ?? start()
    if (child.failure === null) child.port.send(message)
    else void child.gone.then(() => wake(message))
  }

  if (isAlwaysThere) start()
  return {
    call,
    ready,
    tell: (message) => current?.port.send(message),
    wake,
    noChildExiting,
    async abort(failure) {
      if (current === null || current.waiting.size === 0) return
      const { port, gone } = current
      current.failure = failure
      port.kill()
      await gone
    },
    async close() {
      isClosed = true
      if (current === null) return
      const { port, gone } = current
      const timer = setTimeout(() => port.kill(), CLOSE_TIMEOUT)
      port.send({ kind: 'close' })
      await gone
      clearTimeout(timer)
    },
  }
}

/** A child that was started, and the calls that wait for its answers. */
interface RunningChild {
  readonly port: ChildPort
  /** Those who wait, by the numbers of their calls. */
  readonly waiting: Map<number, (text: string) => void>
  readonly gone: Promise<void>
  isReady: boolean
  /** Set when the child is on its way out: what its calls are told. */
  failure: Failure | null
}

interface ChildListener {
  onReady(folder: FolderIdentity): void
  onEvent(text: string): void
  /** The calls under way are answered by then. */
  onGone(child: RunningChild): void
}

/** Hears what a child says until it is gone. */
function hearChild(port: ChildPort, listener: ChildListener): RunningChild {
  const { promise: gone, resolve: leave } = Promise.withResolvers<void>()
  const child: RunningChild = { port, waiting: new Map(), gone, isReady: false, failure: null }
  port.onMessage((message) => receive(child, message, listener))
  port.onExit(() => {
    answerAll(child)
    leave()
    listener.onGone(child)
  })
  return child
}

function receive(child: RunningChild, message: FromChild, listener: ChildListener): void {
  switch (message.kind) {
    case 'ready':
      child.isReady = true
      listener.onReady(message.folder)
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
      listener.onEvent(message.text)
  }
}

function answerAll({ waiting, failure }: RunningChild): void {
  const text = encodeFailure(failure ?? { code: 'backend-gone', details: {} })
  for (const answer of waiting.values()) answer(text)
  waiting.clear()
}
