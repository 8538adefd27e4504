import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ChildOptions, FromChild, ToChild } from './child-port.ts'
import { serveChild } from './serve-child.ts'

/** Electron's end of the line in a utility process; typed here because the backend never imports Electron. */
interface UtilityPort {
  postMessage(message: FromChild): void
  on(name: 'message', listener: (event: { readonly data: ToChild }) => void): void
}

// Only the host that started this process speaks on the line: the types of its messages are those of child-port.ts.
const utility = (process as { parentPort?: UtilityPort }).parentPort
// A host may be gone before this process has come so far: its folder, which may be gone with it, is not made anew. The line
// is looked at between two turns.
for (let turn = 0; turn < 2 && utility === undefined; turn += 1) await nextTurn()
if (utility === undefined && !process.connected) process.exit(0)
const options = JSON.parse(process.argv[2] ?? '{}') as ChildOptions
const child = serveChild({ ...options, now: () => new Date().toISOString() }, tell)

function tell(message: FromChild): void {
  // A host that is gone hears nothing; this process ends with it by itself.
  if (utility === undefined) process.send?.(message, undefined, undefined, () => {})
  else utility.postMessage(message)
}

function hear(message: ToChild): void {
  if (message.kind === 'close') void leave()
  else child.hear(message)
}

async function leave(): Promise<void> {
  await child.close()
  process.exit(0)
}

/** Closes what is open; what is still being opened or filled is let go, as where this process is killed. */
async function abandon(): Promise<void> {
  await Promise.race([child.close(), nextTurn()])
  process.exit(0)
}

if (utility === undefined) process.on('message', (message) => hear(message as ToChild))
else utility.on('message', ({ data }) => hear(data))

// A terminal sends Ctrl+C to every process of the program; the parent decides how the children end.
process.on('SIGINT', () => {})
process.on('disconnect', () => void abandon())
process.on('uncaughtException', (error) => {
  child.log.error('a bug ended this process', { error: error.stack ?? error.message })
  process.exit(70)
})
