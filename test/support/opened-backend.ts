import { silentLog } from '../../electron/backend/platform/log.ts'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { type Backend, type BackendOptions, openBackend } from '../../electron/backend/process/backend.ts'
import { createDispatcher } from '../../electron/backend/process/dispatcher.ts'
import { type Client, createClient } from '../../shared/contract/client.ts'
import { NOW } from './folder.ts'

/** Opens a backend on a folder, of which only what matters is said: it answers, and ships what the program does. */
export function openedBackend(dataFolder: string, options: Partial<BackendOptions> = {}): Promise<Backend> {
  return openBackend({
    tellsInterrupted: true,
    role: 'answer',
    dataFolder,
    shippedFolder: shippedFolder(),
    log: silentLog,
    now: () => NOW,
    user: 'tester',
    isDemonstration: false,
    emit: () => undefined,
    ...options,
  })
}

/** Asks handlers as a page would, without a host between. */
export function clientOf(handlers: Backend['handlers']): Client {
  return createClient({ call: createDispatcher(handlers, silentLog), listen: () => () => undefined })
}
