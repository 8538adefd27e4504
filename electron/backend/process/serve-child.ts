import { join } from 'node:path'
import { encodeFailure } from '../../../shared/contract/envelope.ts'
import type { AppEvent } from '../../../shared/contract/event.ts'
import { traitsOf } from '../../../shared/contract/methods.ts'
import { createFileLog } from '../platform/file-log.ts'
import type { Log } from '../platform/log.ts'
import { type Backend, openBackend } from './backend.ts'
import type { ChildOptions, FromChild, ToChild } from './child-port.ts'
import { createDispatcher, failureOf, isDamagedFolder } from './dispatcher.ts'
import { createRestoreHandler } from './restore-handler.ts'

/** The work of a child, whatever it runs in. */
export interface ServedChild {
  readonly log: Log
  hear(message: Exclude<ToChild, { readonly kind: 'close' }>): void
  /** Closes what is open; one that could not open has nothing to close, and has said why. */
  close(): Promise<void>
}

interface ServeOptions extends ChildOptions {
  /** The present instant, ISO text. */
  readonly now: () => string
}

/** Opens the data folder and answers what is heard from then on by `tell`. */
export function serveChild(options: ServeOptions, tell: (message: FromChild) => void): ServedChild {
  const log = createFileLog(join(options.dataFolder, 'logs'), options.role)
  const emit = (event: AppEvent): void => tell({ kind: 'event', text: JSON.stringify(event) })
  const tellFailed = (error: unknown): void => tell({ kind: 'failed', failure: failureOf(error, 'open', log) })

  let opening = open()

  function open() {
    const opened = openBackend({ ...options, tellsInterrupted: options.role === 'answer', log, emit }).then(
      (backend) => ({ backend, dispatch: createDispatcher(backend.handlers, log, () => expectInPlace(backend)) }),
    )
    opened.then(
      ({ backend }) => tell({ kind: 'ready', folder: backend.folder }),
      // One that can still bring a backup back waits for what it is asked.
      (error: unknown) => canRescue(error) || tellFailed(error),
    )
    return opened
  }

  function canRescue(error: unknown): boolean {
    return options.role === 'job' && isDamagedFolder(error)
  }

  /** The one thing that is still done on damaged data: a backup is put in their place, which is then opened. */
  async function rescue(method: string, body: string, error: unknown): Promise<string> {
    if (!canRescue(error)) throw error
    if (traitsOf(method).replacesDatabase !== true) {
      tellFailed(error)
      throw error
    }
    const restore = createRestoreHandler({ ...options, emit })
    const text = await createDispatcher({ 'backups.restore': restore }, log)(method, body)
    opening = open()
    return text
  }

  /** The same data in another file are for the next child to open: this one says that it is on its way out. */
  async function expectInPlace(backend: Backend): Promise<void> {
    try {
      await backend.expectInPlace()
    } catch (error) {
      const failure = failureOf(error, 'open', log)
      if (failure.code === 'backend-gone') tell({ kind: 'failed', failure })
      throw error
    }
  }

  function withBackend(act: (backend: Backend) => void): void {
    opening.then(({ backend }) => act(backend)).catch(() => {})
  }

  return {
    log,
    hear(message) {
      switch (message.kind) {
        case 'call': {
          const { id, method, body } = message
          opening
            .then(
              ({ dispatch }) => dispatch(method, body),
              (error: unknown) => rescue(method, body, error),
            )
            .catch((error: unknown) => encodeFailure(failureOf(error, method, log)))
            .then((text) => tell({ kind: 'answer', id, text }))
          return
        }
        case 'file':
          return withBackend((backend) => backend.offerFile(message.token, message))
        case 'prepare':
          return withBackend((backend) => backend.prepareImport())
        case 'cancelled':
          return withBackend((backend) => backend.forgetImport(message.file))
      }
    },
    async close() {
      await opening.then(({ backend }) => backend.close()).catch(() => {})
    },
  }
}
