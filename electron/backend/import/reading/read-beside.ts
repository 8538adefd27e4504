import { statSync } from 'node:fs'
import { type FileFacts, fileHashBeside, fileMark, readingRefusal } from '../file/file-facts.ts'
import { knowFile } from '../file/open-file.ts'
import type { FileOpening } from '../file/record-source.ts'
import { type ReadFile, readImport } from './read-import.ts'
import type { RowSink } from './read-rows.ts'
import type { ReadingInput } from './reading-input.ts'
import { type ReadingThread, startReadingThread } from './reading-thread.ts'
import { type RefusedReading, refusedReading } from './refused-reading.ts'

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
  // The thread starts while the file is looked through.
  const thread = sizeOf(path) < worthAThread ? null : startThread()
  try {
    const known = knowFile(path, input.options.mapping)
    if (!known.ok) return refusedReading(name, known)
    const { bytes, encoding } = known
    const read = () => thread?.read({ input, known: { bytes, encoding } }, sink) ?? readImport(input, known, sink)
    const found = await whileUnchanged(path, () => Promise.all([read(), fileHashBeside(path)]))
    if (!found.ok) return refusedReading(name, found)
    const [reading, sha256] = found.result
    return reading.ok ? { ...reading, facts: { bytes, sha256 } } : reading
  } finally {
    await thread?.end()
  }
}

const CHANGED = { ok: false, code: 'file-changed', details: {} } as const

/**
 * What the work gives, or why the file cannot be used: it is another by then, of which rows and hash, read side by side,
 * may not both be, or it is out of reach.
 */
async function whileUnchanged<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<{ readonly ok: true; readonly result: Result } | Extract<FileOpening, { ok: false }>> {
  const mark = fileMark(path)
  try {
    const result = await work()
    return fileMark(path) === mark ? { ok: true, result } : CHANGED
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
