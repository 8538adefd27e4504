import { join } from 'node:path'
import electronLog from 'electron-log/node.js'
import type { Log } from './log.ts'

const LARGEST_FILE = 1024 * 1024

/** Writes lines to `NAME.log` in a folder; a full file becomes `NAME.old.log`. One process per name. */
export function createFileLog(folder: string, name: string): Log {
  const logger = electronLog.create({ logId: `${name} ${folder}` })
  logger.transports.console.level = false
  const file = logger.transports.file
  file.level = 'info'
  file.maxSize = LARGEST_FILE
  file.format = '{iso} {level} {text}'
  file.resolvePathFn = () => join(folder, `${name}.log`)
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error'): Log['debug'] =>
    (message, facts) =>
      logger[level](facts === undefined ? message : `${message} ${JSON.stringify(facts)}`)
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}
