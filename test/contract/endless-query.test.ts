import { fork } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChildPort, ChildRole, FromChild } from '../../electron/backend/host/child-port.ts'
import { createSupervisor, type Supervisor } from '../../electron/backend/host/supervisor.ts'
import { silentLog } from '../../electron/backend/log.ts'

const CHILD = join(import.meta.dirname, 'endless-child.ts')

interface Born {
  readonly role: ChildRole
  readonly port: ChildPort
  readonly signal: Promise<NodeJS.Signals | null>
}

let born: Born[]
let supervisor: Supervisor

beforeEach(() => {
  born = []
  supervisor = createSupervisor({ spawn, hostHandlers: {}, log: silentLog })
})
afterEach(() => supervisor.close())

function spawn(role: ChildRole): ChildPort {
  const child = fork(CHILD, { stdio: ['ignore', 2, 2, 'ipc'] })
  const port: ChildPort = {
    send: (message) => void child.send(message, () => {}),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromChild)),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
  const signal = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, by) => resolve(by)))
  born.push({ role, port, signal })
  return port
}

/** Resolves once a query that does not end runs in a child: nothing else tells on these lines. */
function endlessRuns(): Promise<void> {
  return new Promise((resolve) => supervisor.listen(() => resolve()))
}

function codeIn(text: string): string {
  const { ok, error } = JSON.parse(text)
  return ok === true ? 'ok' : error.code
}

const childrenOf = (wanted: ChildRole): readonly Born[] => born.filter(({ role }) => role === wanted)

test('S7: an import whose query never ends is cancelled by killing its process; questions are answered meanwhile', async () => {
  const runs = endlessRuns()
  const answer = supervisor.call('import.plan', '{}')
  await runs
  expect(codeIn(await supervisor.call('app.version', '{}'))).toBe('ok')
  expect(codeIn(await supervisor.call('import.cancel', '{}'))).toBe('ok')
  expect(codeIn(await answer)).toBe('cancelled')
  expect(await childrenOf('job')[0]!.signal).toBe('SIGKILL')
  // The next import has a process of its own.
  const next = supervisor.call('import.undo', '{}')
  await supervisor.call('import.cancel', '{}')
  expect(codeIn(await next)).toBe('cancelled')
  expect(childrenOf('job')).toHaveLength(2)
  expect(childrenOf('answer')).toHaveLength(1)
})

test('S7: a question whose query never ends fails with its process, and the next one is answered', async () => {
  const runs = endlessRuns()
  const answer = supervisor.call('figures.query', '{}')
  await runs
  childrenOf('answer')[0]!.port.kill()
  expect(codeIn(await answer)).toBe('backend-gone')
  // It comes back by itself: it also tells the page what changes.
  await expect.poll(() => childrenOf('answer')).toHaveLength(2)
  expect(codeIn(await supervisor.call('app.version', '{}'))).toBe('ok')
  expect(childrenOf('answer')).toHaveLength(2)
})
