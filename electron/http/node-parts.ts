import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Spawn } from '../backend/process/child-pair.ts'
import type { ChildOptions, FolderOptions, FromChild } from '../backend/process/child-port.ts'
import type { HostParts } from '../backend/process/host-parts.ts'

const CHILD_PROGRAM = join(import.meta.dirname, '..', 'backend', 'process', 'child.ts')

/**
 * In MB: with less room at first, loading the program begins a collection, during which V8 compiles nothing, and the first
 * charts take half as long again.
 */
const ROOM = 64

export const CHILD_FLAGS: readonly string[] = [`--initial-old-space-size=${ROOM}`]

/** The parts of a host in plain Node: forked processes, and a Chromium of this computer. */
export const NODE_PARTS: HostParts = {
  spawn: createFork,
  openPrinter: async (host) => (await import('./printer.ts')).createPrinter(host),
}

/** Starts children as Node processes of their own, which end when this process does. */
export function createFork(options: FolderOptions): Spawn {
  return (role, known) => {
    const child = fork(CHILD_PROGRAM, [JSON.stringify({ ...options, role, known } satisfies ChildOptions)], {
      // Standard output belongs to the address of the host.
      stdio: ['ignore', 2, 2, 'ipc'],
      execArgv: [...process.execArgv, ...CHILD_FLAGS],
    })
    return {
      // A line that is already cut is told by the exit, which answers what was under way.
      send: (message) => void child.send(message, () => {}),
      // Only child.ts speaks on this line, in messages of this type.
      onMessage: (listener) => void child.on('message', (message) => listener(message as FromChild)),
      onExit: (listener) => void child.once('exit', listener).once('error', listener),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
