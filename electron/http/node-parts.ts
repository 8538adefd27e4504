import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Spawn } from '../backend/process/child-pair.ts'
import type { ChildOptions, FolderOptions, FromChild } from '../backend/process/child-port.ts'
import type { HostParts } from '../backend/process/host-parts.ts'

const CHILD_PROGRAM = join(import.meta.dirname, '..', 'backend', 'process', 'child.ts')

/** In MB: less would trigger a collection during loading, and the first charts take half as long again. */
const ROOM = 64

export const CHILD_FLAGS: readonly string[] = [`--initial-old-space-size=${ROOM}`]

/** Forked processes and a Chromium of this computer. */
export const NODE_PARTS: HostParts = {
  isPackaged: false,
  spawn: createFork,
  openPrinter: async (host) => (await import('./printer.ts')).createPrinter(host),
}

/** Starts children as Node processes, which end with this one. */
export function createFork(options: FolderOptions): Spawn {
  return (role, known) => {
    const child = fork(CHILD_PROGRAM, [JSON.stringify({ ...options, role, known } satisfies ChildOptions)], {
      // Standard output is for the address of the host.
      stdio: ['ignore', 2, 2, 'ipc'],
      execArgv: [...process.execArgv, ...CHILD_FLAGS],
    })
    return {
      // A broken channel is handled by the exit event.
      send: (message) => void child.send(message, () => {}),
      // The other end is child.ts, whose messages have this type.
      onMessage: (listener) => void child.on('message', (message) => listener(message as FromChild)),
      onExit: (listener) => void child.once('exit', listener).once('error', listener),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
