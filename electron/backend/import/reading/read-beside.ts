import { statSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { type FileFacts, fileHashBeside, fileMark, readingRefusal } from '../format/file-facts.ts'
import { inspectBeginning, inspectFile } from '../format/open-file.ts'
import { withUnpacked } from '../format/packed/with-unpacked.ts'
import type { RefusedOpening } from '../format/record-source.ts'
import { type ImportReading, type ReadFile, readImport } from './read-import.ts'
import type { ReadingInput } from './reading-input.ts'
import { type ReadingThread, startReadingThread } from './reading-thread.ts'
import { type RefusedReading, refusedReading } from './refused-reading.ts'
import type { RowSink } from './row-batch.ts'

/** In bytes: a smaller file is read before a thread for it would have started. */
const WORTH_A_THREAD = 4 * 1024 * 1024

/** A file as it was read, with what it is as a whole. */
export type FileReading = { readonly ok: true; readonly read: ReadFile; readonly facts: FileFacts } | RefusedReading

interface Beside {
  /** Gives the thread that reads a large file. */
  readonly startThread?: () => ReadingThread
  /** In bytes: the size from which a file is read in a thread. */
  readonly worthAThread?: number
}

/** Reads a file in a thread beside this one, so that what it reads is staged while it reads on. */
export async function readBeside(
  input: ReadingInput,
  sink: RowSink,
  { startThread = startReadingThread, worthAThread = WORTH_A_THREAD }: Beside = {},
): Promise<FileReading> {
  const { path, name } = input.file
  const found = await whileUnchanged(path, () =>
    withUnpacked(input.file, input.options.mapping, (file) => {
      const ofTable = { ...input, file, given: path }
      const isLarge = sizeOf(file.path) >= worthAThread
      return isLarge ? readLarge(ofTable, sink, startThread) : readSmall(ofTable, sink)
    }),
  )
  if (!found.ok) return refusedReading(name, found)
  const { reading, facts } = found
  return reading.ok ? { ...reading, facts } : reading
}

type WholeReading = { readonly ok: true; readonly reading: ImportReading; readonly facts: FileFacts } | RefusedOpening

/** What is read, and the path of the file that a person gave, which may pack it. */
interface TableInput extends ReadingInput {
  readonly given: string
}

/** A thread begins with what the beginning of the file tells, while the whole of it is looked through. */
async function readLarge(
  { given, ...input }: TableInput,
  sink: RowSink,
  startThread: () => ReadingThread,
): Promise<WholeReading> {
  const { file, options } = input
  let thread = startThread()
  try {
    const expected = inspectBeginning(file, options.mapping)
    const begun = expected === null ? null : thread.read({ ...input, ...expected }, sink)
    const found = inspectFile(file.path, options.mapping)
    if (!found.ok) return found
    const { known } = found
    if (begun !== null && isDeepStrictEqual(expected, known)) return await withHash(given, begun)
    if (begun !== null) {
      await thread.end()
      sink.restart()
      thread = startThread()
    }
    return await withHash(given, thread.read({ ...input, ...known }, sink))
  } finally {
    await thread.end()
  }
}

async function readSmall({ given, ...input }: TableInput, sink: RowSink): Promise<WholeReading> {
  const found = inspectFile(input.file.path, input.options.mapping)
  return found.ok ? withHash(given, readImport({ ...input, ...found.known }, sink)) : found
}

/** Hashes the file that a person gave while it is read. */
async function withHash(given: string, begun: Promise<ImportReading>): Promise<WholeReading> {
  const [reading, sha256] = await Promise.all([begun, fileHashBeside(given)])
  return { ok: true, reading, facts: { bytes: statSync(given).size, sha256 } }
}

const CHANGED = { ok: false, code: 'file-changed', details: {} } as const

/**
 * What the work gives, or why the file cannot be used: it is another by then, of which rows and hash, read side by side,
 * may not both be, or it is out of reach.
 */
async function whileUnchanged(path: string, work: () => Promise<WholeReading>): Promise<WholeReading> {
  const mark = fileMark(path)
  try {
    const result = await work()
    return !result.ok || fileMark(path) === mark ? result : CHANGED
  } catch (error) {
    const refusal = readingRefusal(error)
    // A disk or a share that fails says so; that the file cannot be looked at any more follows from it.
    if (refusal?.code === 'file-unreadable') return refusal
    if (fileMark(path) !== mark) return CHANGED
    if (refusal !== null) return refusal
    throw error
  }
}

/** 0 for a file that cannot be looked at: reading it tells why. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
