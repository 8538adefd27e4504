import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IpcMain } from 'electron'
import { silentLog } from '../../electron/backend/platform/log.ts'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { openBackend } from '../../electron/backend/process/backend.ts'
import type { ChildPort } from '../../electron/backend/process/child-port.ts'
import { createDispatcher } from '../../electron/backend/process/dispatcher.ts'
import { createSupervisor, type Supervisor } from '../../electron/backend/process/supervisor.ts'
import { createFork } from '../../electron/http/node-parts.ts'
import { BODY_LIMITS } from '../../electron/http/request-body.ts'
import { createHostServer } from '../../electron/http/server.ts'
import { APP_PAGE } from '../../electron/shell/app-scheme.ts'
import { servePages } from '../../electron/shell/ipc.ts'
import { CALL_CHANNEL } from '../../electron/shell/ipc-messages.ts'
import { openBrowserHost } from '../../renderer/host/browser-host.ts'
import type { Transport } from '../../shared/contract/envelope.ts'
import { fillWithPublished } from '../support/laid-folder.ts'

/** A host as a client sees it, over a real data folder of its own. */
export interface TestHost {
  readonly transport: Pick<Transport, 'call'>
  close(): Promise<void>
}

/** Stands for a bug in a handler, on every host: no report is made in these tests. */
const FAULTY_HANDLERS = {
  'report.create': () => {
    throw new TypeError('a bug')
  },
  'snapshots.export': () => {
    throw new TypeError('a bug')
  },
}

/** The backend in this very process, as the terminal has it. */
export async function openInProcess(): Promise<TestHost> {
  const dataFolder = await makeFolder()
  const open = (role: 'answer' | 'job') =>
    openBackend({
      tellsInterrupted: true,
      role,
      dataFolder,
      shippedFolder: shippedFolder(),
      log: silentLog,
      now: () => new Date().toISOString(),
      user: 'test',
      emit: () => {},
      isDemonstration: false,
    })
  const answer = await open('answer')
  const job = await open('job')
  const ofHost = { 'import.prepare': () => ({}), 'import.cancel': () => ({ cancelled: false }) }
  const call = createDispatcher({ ...answer.handlers, ...job.handlers, ...ofHost, ...FAULTY_HANDLERS }, silentLog)
  return {
    transport: { call },
    async close() {
      answer.close()
      job.close()
      await rm(dataFolder, { recursive: true })
    },
  }
}

/** The real server on a real port, spoken to by the page's own bridge. */
export async function openLoopback(): Promise<TestHost> {
  const { supervisor, folder, close } = await superviseChildren()
  const token = '0123456789abcdef'
  const server = createHostServer({
    assets: new Map(),
    token,
    supervisor,
    uploadFolder: folder,
    limits: BODY_LIMITS,
    log: silentLog,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = Object(server.address())
  return {
    transport: openBrowserHost(token, `http://127.0.0.1:${port}`).transport,
    async close() {
      server.close()
      server.closeAllConnections()
      await close()
    },
  }
}

/** Electron's channel, with a small fake in place of its two ends. */
export async function openElectron(): Promise<TestHost> {
  const { supervisor, close } = await superviseChildren()
  const { ipcMain, invoke } = fakeIpc()
  const service = {
    call: supervisor.call,
    offer: (path: string) => supervisor.offerFile(path, path),
    update: () => {},
    save: async () => 'cancelled' as const,
    speak: () => {},
  }
  servePages(ipcMain, service, silentLog)
  return { transport: { call: (method, body) => invoke({ kind: 'call', method, body }) }, close }
}

export interface Children {
  readonly supervisor: Supervisor
  readonly folder: string
  /** The children in the order of their birth. */
  readonly ports: readonly ChildPort[]
  close(): Promise<void>
}

/** A supervisor over real processes. */
export async function superviseChildren(): Promise<Children> {
  const folder = await makeFolder()
  // How an empty folder is filled is seen in process.
  await fillWithPublished(folder)
  const fork = createFork({ dataFolder: folder, shippedFolder: shippedFolder(), isDemonstration: false, user: 'test' })
  const ports: ChildPort[] = []
  const supervisor = createSupervisor({
    spawn: (role, known) => {
      const port = fork(role, known)
      ports.push(port)
      return port
    },
    hostHandlers: FAULTY_HANDLERS,
    log: silentLog,
  })
  return {
    supervisor,
    folder,
    ports,
    async close() {
      await supervisor.close()
      await rm(folder, { recursive: true })
    },
  }
}

function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'irisboard-contract-'))
}

function fakeIpc(): { ipcMain: IpcMain; invoke: (message: unknown) => Promise<string> } {
  const handlers = new Map<string, (event: unknown, message: unknown) => Promise<string>>()
  const ipcMain = {
    handle: (channel: string, handler: (event: unknown, message: unknown) => Promise<string>) =>
      void handlers.set(channel, handler),
  }
  const event = { senderFrame: { parent: null, url: APP_PAGE } }
  return {
    // Only `handle` is used of Electron's object; what crosses is cloned as Electron clones it.
    ipcMain: ipcMain as unknown as IpcMain,
    invoke: (message) => handlers.get(CALL_CHANNEL)!(event, structuredClone(message)),
  }
}
