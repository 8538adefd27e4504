import { encodeFailure } from '../../../shared/contract/envelope.ts'
import type { Failure } from '../../../shared/contract/error.ts'
import type { FolderIdentity } from '../store/folder-identity.ts'
import type { ChildPort, FromChild } from './child-port.ts'

/** A child that was started, and the calls that wait for its answers. */
export interface RunningChild {
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
export function hearChild(port: ChildPort, listener: ChildListener): RunningChild {
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
