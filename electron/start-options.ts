import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder, demonstrationFolder } from './backend/platform/data-folder.ts'

/** What `npm start` can be told. */
export interface StartOptions {
  readonly isBrowserWanted: boolean
  readonly shouldOpen: boolean
  readonly dataFolder: string
  readonly isDemonstration: boolean
  readonly port: number
}

/** Reads the options of a start; `null` when they are not understood. `--no-open` and `--port` imply the browser. */
export function readStartOptions(values: readonly string[]): StartOptions | null {
  const options = parse(values)
  const port = Number(options?.port ?? 0)
  if (options === null || !Number.isInteger(port) || port < 0 || port > 65_535) return null
  const ordinary = defaultDataFolder(process.env, process.platform, homedir())
  const isDemonstration = options.demo ?? false
  return {
    isBrowserWanted: (options.browser ?? false) || options['no-open'] === true || options.port !== undefined,
    shouldOpen: !(options['no-open'] ?? false),
    dataFolder: resolve(options['data-dir'] ?? (isDemonstration ? demonstrationFolder(ordinary) : ordinary)),
    isDemonstration,
    port,
  }
}

function parse(values: readonly string[]) {
  try {
    return parseArgs({
      args: [...values],
      options: {
        browser: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        demo: { type: 'boolean' },
        'data-dir': { type: 'string' },
        port: { type: 'string' },
      },
    }).values
  } catch {
    return null
  }
}
