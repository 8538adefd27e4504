import { fork } from 'node:child_process'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { silentLog } from '../../electron/backend/platform/log.ts'
import type { ChildPort, ChildRole, FromChild } from '../../electron/backend/process/child-port.ts'
import { createSupervisor, type Supervisor } from '../../electron/backend/process/supervisor.ts'

const CHILD = join(import.meta.dirname, 'endless-child.ts')

interface Born {
  readonly role: ChildRole
  readonly port: ChildPort
  readonly signal: Promise<NodeJS.Signals | null>
  isKilled: boolean
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
    kill: () => {
      child.kill('SIGKILL')
      own.isKilled = true
    },
  }
  const signal = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, by) => resolve(by)))
  const own = { role, port, signal, isKilled: false }
  born.push(own)
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
  const cancelled = supervisor.call('import.cancel', '{}')
  await setImmediate()
  expect(childrenOf('job')[0]!.isKilled).toBe(true)
  // The next import, asked for before that process is gone, has one of its own.
  const next = supervisor.call('import.plan', '{}')
  expect(codeIn(await cancelled)).toBe('ok')
  expect(codeIn(await answer)).toBe('cancelled')
  expect(await childrenOf('job')[0]!.signal).toBe('SIGKILL')
  await expect.poll(() => childrenOf('job')).toHaveLength(2)
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
