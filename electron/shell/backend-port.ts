import { utilityProcess } from 'electron'
import type { ChildOptions, FromChild } from '../backend/process/child-port.ts'
import type { HostParts } from '../backend/process/host-parts.ts'

/** Starts the built child program as utility processes of Electron, which end with it. */
export function createUtilityFork(program: string): HostParts['spawn'] {
  return (options) => (role, known) => {
    const child = utilityProcess.fork(program, [JSON.stringify({ ...options, role, known } satisfies ChildOptions)], {
      serviceName: `Irisboard ${role}`,
    })
    return {
      send: (message) => child.postMessage(message),
      // Only child.ts speaks on this line, in messages of this type.
      onMessage: (listener) => void child.on('message', (message) => listener(message as FromChild)),
      onExit: (listener) => void child.once('exit', () => listener()),
      kill: () => void child.kill(),
    }
  }
}
