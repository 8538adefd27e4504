import { createReadStream, createWriteStream, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { AppError } from '../../../../shared/contract/error.ts'
import { readJson } from '../../../../shared/domain/reading/read-json.ts'
import { writeAtomically } from '../../platform/atomic-write.ts'
import { ensureFolder } from '../../platform/ensure-folder.ts'
import { errorCode } from '../../platform/error-code.ts'
import type { RecordKey } from '../query/records-query.ts'
import { firstField, recordLines } from './record-lines.ts'

const sinceSchema = z.object({ stamp: z.string(), isIncluded: z.boolean() }).strict().readonly()

const stateSchema = z
  .object({
    /** What was asked, in one word: pages of another question are none of this one. */
    asked: z.string(),
    /** The last row of the pages that are whole. */
    after: z.object({ stamp: z.string().nullable(), reference: z.string() }).strict().readonly(),
    /** So much of the file is whole pages. */
    bytes: z.number().int().nonnegative(),
    rows: z.number().int().nonnegative(),
    /** From which change on rows may have changed since the state of the server that the pages are of. */
    next: sinceSchema,
  })
  .strict()
  .readonly()

export type KeptState = z.infer<typeof stateSchema>

/** The pages of one server that were fetched, kept until the pull is whole: one that is cut off goes on from there. */
export interface KeptPages {
  /** What an earlier pull left of the same question; `null` where nothing. */
  readonly left: KeptState | null
  /** The file with the whole pages alone; there is none before the first. */
  readonly path: string
  rows(): number
  /** Takes out the records that may have changed since. */
  leaveOut(references: ReadonlySet<string>): Promise<void>
  /** Writes a page behind those that are whole. It is kept where `next` tells what may change from now on. */
  add(pieces: AsyncIterable<Buffer>, page: PageEnd): Promise<void>
  /** Begins anew. */
  clear(): void
}

interface PageEnd {
  readonly until: RecordKey
  readonly rows: number
  readonly next: KeptState['next'] | null
}

/** Opens the pages of a server of a source, by its place among them. */
export function openKeptPages(folder: string, server: number, asked: string): KeptPages {
  ensureFolder(folder)
  const path = join(folder, `${server}.csv`)
  const stateFile = join(folder, `${server}.json`)
  const left = readState(stateFile, path, asked)
  let whole = { bytes: left?.bytes ?? 0, rows: left?.rows ?? 0 }
  const clear = (): void => {
    whole = { bytes: 0, rows: 0 }
    rmSync(stateFile, { force: true })
    rmSync(path, { force: true })
  }
  if (left === null) clear()
  else truncateSync(path, left.bytes)
  const keep = (state: KeptState): Promise<void> =>
    writeAtomically(stateFile, (unfinished) => writeFile(unfinished, JSON.stringify(state), { mode: 0o600 }))
  return {
    left,
    path,
    rows: () => whole.rows,
    async leaveOut(references) {
      if (left === null || references.size === 0) return
      let rows = 0
      async function* others() {
        for await (const record of recordLines(createReadStream(path)))
          if (!references.has(firstField(record))) {
            rows += 1
            yield record
          }
      }
      const rest = `${path}.part`
      await writing(pipeline(Readable.from(others()), createWriteStream(rest, { mode: 0o600 })))
      await rename(rest, path)
      whole = { bytes: statSync(path).size, rows }
    },
    async add(pieces, { until, rows, next }) {
      await writing(pipeline(Readable.from(pieces), createWriteStream(path, { flags: 'a', mode: 0o600 })))
      whole = { bytes: statSync(path).size, rows: whole.rows + rows }
      if (next !== null) await keep({ asked, after: until, ...whole, next })
    },
    clear,
  }
}

/** A disk that takes no more fails as any other file would. */
async function writing(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('write-failed', { reason: errorCode(cause) ?? '' }, { cause })
  }
}

function readState(stateFile: string, path: string, asked: string): KeptState | null {
  try {
    const state = stateSchema.safeParse(readJson(readFileSync(stateFile, 'utf8'))).data
    return state?.asked === asked && statSync(path).size >= state.bytes ? state : null
  } catch {
    // What cannot be read was not kept.
    return null
  }
}
