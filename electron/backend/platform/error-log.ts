import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Log, silentLog } from './log.ts'
import { fileModeIn, makeInside } from './private-folder.ts'

const LARGEST_FILE = 1024 * 1024

/**
 * Keeps errors only, in `NAME.log` of a folder, which is made with the first of them in one that is there: for commands
 * that run for a moment. A full file becomes `NAME.old.log`; `now` is the present instant, ISO text. It never throws: what
 * went wrong is told all the same.
 */
export function createErrorLog(folder: string, name: string, now: () => string): Log {
  const file = join(folder, `${name}.log`)
  return {
    ...silentLog,
    error(message, facts) {
      const words = facts === undefined ? message : `${message} ${JSON.stringify(facts)}`
      try {
        makeInside(folder)
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_FILE)
          renameSync(file, join(folder, `${name}.old.log`))
        appendFileSync(file, `${now()} error ${words}\n`, { mode: fileModeIn(folder) })
      } catch {
        // A folder that takes no log must not hide the error itself.
      }
    },
  }
}
