import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface BenchOptions {
  readonly rows: number
  /** Where the document goes, `null` for nowhere. */
  readonly json: string | null
  /** What alone is measured, `null` for all. */
  readonly only: readonly string[] | null
}

/** The sizes at which the targets count. */
export const MILLION = 1_000_000
export const TEN_MILLION = 10_000_000

const SMALLEST = 1000

export const USAGE = 'npm run bench [-- --rows 1000000 --json FILE --only NAME[,NAME]]\n'

/** Reads the command line; `null` when it is not understood. */
export function readOptions(values: readonly string[]): BenchOptions | null {
  try {
    const { rows, json, only } = parseArgs({
      args: [...values],
      options: {
        rows: { type: 'string', default: String(MILLION) },
        json: { type: 'string' },
        only: { type: 'string' },
      },
    }).values
    const count = Number(rows)
    if (!Number.isInteger(count) || count < SMALLEST || count > TEN_MILLION) return null
    return { rows: count, json: json === undefined ? null : resolve(json), only: only?.split(',') ?? null }
  } catch {
    return null
  }
}
