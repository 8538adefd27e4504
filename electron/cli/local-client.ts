import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { type Client, createClient } from '../../shared/contract/client.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { AppEvent } from '../../shared/contract/event.ts'
import { createErrorLog } from '../backend/platform/error-log.ts'
import type { Log } from '../backend/platform/log.ts'
import { officePolicy } from '../backend/platform/policy.ts'
import { shippedFolder } from '../backend/platform/shipped-folder.ts'
import { type Backend, openBackend } from '../backend/process/backend.ts'
import { createDispatcher, failureOf } from '../backend/process/dispatcher.ts'
import { ensureDataPlace } from './data-place.ts'
import { shownText } from './shown-text.ts'
import type { Terminal } from './terminal.ts'

/** The backend in this very process, behind the same client as everywhere. */
export interface LocalClient {
  readonly client: Client
  readonly backend: Backend
  /** Offers a file for import and gives its token. */
  offer(path: string): string
  close(): void
}

/** The log of what is run from a terminal on a data folder. */
export function createTerminalLog(dataFolder: string): Log {
  return createErrorLog(join(dataFolder, 'logs'), 'terminal', () => new Date().toISOString())
}

/** Opens a data folder in this process, to be closed by the caller. */
export async function openLocal(
  dataFolder: string,
  role: 'answer' | 'job',
  emit: (event: AppEvent) => void = () => undefined,
): Promise<LocalClient> {
  ensureDataPlace(dataFolder)
  const log = createTerminalLog(dataFolder)
  const backend = await openBackend({
    dataFolder,
    shippedFolder: shippedFolder(),
    role,
    tellsInterrupted: true,
    log,
    now: () => new Date().toISOString(),
    user: userInfo().username,
    emit,
    isDemonstration: false,
  }).catch((error: unknown) => {
    const { code, details } = failureOf(error, 'open', log)
    throw new AppError(code, details, { cause: error })
  })
  const dispatch = createDispatcher(backend.handlers, log)
  return {
    backend,
    client: createClient({ call: dispatch, listen: () => () => undefined }),
    offer(path) {
      const token = randomBytes(16).toString('hex')
      backend.offerFile(token, { path: resolve(path), name: basename(path) })
      return token
    },
    close: backend.close,
  }
}

/**
 * Runs work with a local client and closes it whatever happens; `emit` hears how far it is. What was cut off before
 * is told first.
 */
export async function withLocal<Result>(
  { dataFolder, t }: Pick<Terminal, 'dataFolder' | 't'>,
  role: 'answer' | 'job',
  work: (local: LocalClient) => Promise<Result>,
  emit?: (event: AppEvent) => void,
): Promise<Result> {
  const local = await openLocal(dataFolder, role, emit)
  if (local.backend.isReadOnlyCopy)
    process.stderr.write(`${shownText(t('common.read-only-copy', { folder: dataFolder }))}\n`)
  const { isBroken, files } = officePolicy()
  if (isBroken) process.stderr.write(`${shownText(t('common.policy-broken', { file: files.join(', ') }))}\n`)
  for (const { file, stage } of local.backend.interruptedImports)
    process.stderr.write(`${shownText(t(`common.interrupted-${stage}`, { file }))}\n`)
  try {
    return await work(local)
  } finally {
    local.close()
  }
}
