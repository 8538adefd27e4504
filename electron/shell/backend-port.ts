import type { UtilityProcess } from 'electron'
import type { ChildOptions, ChildPort, ChildRole, FromChild } from '../backend/host/child-port.ts'

type Fork = (modulePath: string, args: string[], options: { readonly serviceName: string }) => UtilityProcess

/** Starts the built child program as utility processes of Electron, which end with it. */
export function createUtilityFork(
  fork: Fork,
  program: string,
  options: Omit<ChildOptions, 'role'>,
): (role: ChildRole) => ChildPort {
  return (role) => {
    const child = fork(program, [JSON.stringify({ ...options, role } satisfies ChildOptions)], {
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
