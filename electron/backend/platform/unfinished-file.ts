import { createHash, randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { memoize } from './memoize.ts'
import { isRunning } from './running-process.ts'

const NAME = /^\.irisboard-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.part$/

/** A path in a folder for a file that is not whole yet, whose name says what process writes it. */
export function unfinishedFile(folder: string): string {
  return join(folder, `.irisboard-${numbering(hostname())}-${process.pid}-${randomBytes(8).toString('hex')}.part`)
}

/** Removes what processes that are gone left unfinished in a folder; that of others, or of another computer, is let be. */
export function sweepUnfinishedFiles(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, where, number] = NAME.exec(name) ?? []
      if (where !== numbering(hostname()) || isRunning(Number(number))) continue
      const path = join(folder, name)
      if (lstatSync(path).isFile()) rmSync(path, { force: true })
    }
  } catch {
    // A folder that cannot be listed, or a file that somebody holds: it takes room, and nothing else.
  }
}

/** Who gives a process its number: this computer, on Linux this container of it. */
const numbering = memoize((computer) =>
  createHash('sha256').update(`${computer}\0${container()}`).digest('hex').slice(0, 8),
)

function container(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    // Not Linux, or one that does not say.
    return ''
  }
}
