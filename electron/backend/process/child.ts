import { join } from 'node:path'
import { encodeFailure } from '../../../shared/contract/envelope.ts'
import type { AppEvent } from '../../../shared/contract/event.ts'
import { traitsOf } from '../../../shared/contract/methods.ts'
import { createFileLog } from '../platform/file-log.ts'
import { type Backend, openBackend } from './backend.ts'
import type { ChildOptions, FromChild, ToChild } from './child-port.ts'
import { createDispatcher, failureOf, isDamagedFolder } from './dispatcher.ts'
import { createRestoreHandler } from './restore-handler.ts'

/** Electron's end of the line in a utility process; typed here because the backend never imports Electron. */
interface UtilityPort {
  postMessage(message: FromChild): void
  on(name: 'message', listener: (event: { readonly data: ToChild }) => void): void
}

// Only the host that started this process speaks on the line: the types of its messages are those of child-port.ts.
const utility = (process as { parentPort?: UtilityPort }).parentPort
const options = JSON.parse(process.argv[2] ?? '{}') as ChildOptions
const log = createFileLog(join(options.dataFolder, 'logs'), options.role)

function tell(message: FromChild): void {
  // A host that is gone hears nothing; this process ends with it by itself.
  if (utility === undefined) process.send?.(message, undefined, undefined, () => {})
  else utility.postMessage(message)
}

function hear(listener: (message: ToChild) => void): void {
  if (utility === undefined) process.on('message', (message) => listener(message as ToChild))
  else utility.on('message', ({ data }) => listener(data))
}

const emit = (event: AppEvent): void => tell({ kind: 'event', text: JSON.stringify(event) })
const now = (): string => new Date().toISOString()
const tellFailed = (error: unknown): void => tell({ kind: 'failed', failure: failureOf(error, 'open', log) })

let opening = open()

function open() {
  const opened = openBackend({ ...options, tellsInterrupted: options.role === 'answer', log, now, emit }).then(
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
  const restore = createRestoreHandler({ ...options, now, emit })
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

async function leave(): Promise<void> {
  // One that could not open has nothing to close, and has said why.
  await opening.then(({ backend }) => backend.close()).catch(() => {})
  process.exit(0)
}

hear((message) => {
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
      opening.then(({ backend }) => backend.offerFile(message.token, message)).catch(() => {})
      return
    case 'prepare':
      opening.then(({ backend }) => backend.prepareImport()).catch(() => {})
      return
    case 'cancelled':
      opening.then(({ backend }) => backend.forgetImport(message.file)).catch(() => {})
      return
    case 'close':
      void leave()
  }
})

// A terminal sends Ctrl+C to every process of the program; the parent decides how the children end.
process.on('SIGINT', () => {})
process.on('disconnect', () => void leave())
process.on('uncaughtException', (error) => {
  log.error('a bug ended this process', { error: error.stack ?? error.message })
  process.exit(70)
})
