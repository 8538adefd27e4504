import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import electronLog from 'electron-log/node.js'
import { ensureFolder } from './ensure-folder.ts'
import type { Log } from './log.ts'
import { fileModeIn, makeFileInside, makeInside } from './private-folder.ts'

const LARGEST_FILE = 1024 * 1024

/**
 * Writes lines to `NAME.log` in a folder, which is made in one that is there; a full file becomes `NAME.old.log`. One process
 * per name. Where the folder takes no file nothing is kept, and nothing else is said of it.
 */
export function createFileLog(folder: string, name: string): Log {
  const logger = electronLog.create({ logId: `${name} ${folder}` })
  logger.transports.console.level = false
  // What it says there of a file that it could not write is said whatever the level.
  logger.transports.console.writeFn = () => undefined
  const file = logger.transports.file
  file.level = 'info'
  file.maxSize = LARGEST_FILE
  file.format = '{iso} {level} {text}'
  file.resolvePathFn = () => join(folder, `${name}.log`)
  const write =
    (level: 'info' | 'warn' | 'error'): Log['info'] =>
    (message, facts) => {
      if (!takesFile(folder, `${name}.log`)) return
      file.writeOptions = { ...file.writeOptions, mode: fileModeIn(folder) }
      logger[level](facts === undefined ? message : `${message} ${JSON.stringify(facts)}`)
    }
  // Every call of a page has such a line, of which the file keeps none.
  return { debug: () => undefined, info: write('info'), warn: write('warn'), error: write('error') }
}

/** The log of a host in a data folder, which is made where it is missing. That it cannot be is told where it is opened. */
export function createHostLog(dataFolder: string, name: string): Log {
  try {
    ensureFolder(dataFolder)
  } catch {
    // Then nothing can be kept there either.
  }
  return createFileLog(join(dataFolder, 'logs'), name)
}

/** The log itself would make all folders above, and never end where a file system takes none. */
function takesFile(folder: string, name: string): boolean {
  try {
    makeInside(folder)
    makeFileInside(join(folder, name))
    accessSync(join(folder, name), constants.W_OK)
    return true
  } catch {
    return false
  }
}
