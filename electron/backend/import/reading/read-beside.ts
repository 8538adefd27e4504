import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { type FileFacts, fileHashBeside, fileMark, readingRefusal } from '../file/file-facts.ts'
import { knowFile } from '../file/open-file.ts'
import type { FileOpening } from '../file/record-source.ts'
import { type ImportReading, type ReadFile, readImport } from './read-import.ts'
import type { RowSink } from './read-rows.ts'
import type { ReadingInput } from './reading-input.ts'
import type { ReadingMessage, ReadingPace, ReadingTask } from './reading-message.ts'
import { type RefusedReading, refusedReading } from './refused-reading.ts'

/** In bytes: a smaller file is read before a thread for it would have started. */
const WORTH_A_THREAD = 4 * 1024 * 1024

/** In millions of bytes: rows live for moments, and more room for them would only be filled. */
const YOUNG_MEMORY = 24

/** The sources run as they are; a package has them bundled, each process and thread in a file of its own. */
const WORKER = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, 'reading-worker.ts')
  : join(import.meta.dirname, '..', 'backend', 'reading-worker.mjs')

/** A file as it was read, with what it is as a whole. */
export type FileReading = { readonly ok: true; readonly read: ReadFile; readonly facts: FileFacts } | RefusedReading

/** Reads a file in a thread beside this one, so that what it reads is staged while it reads on. */
export async function readBeside(
  input: ReadingInput,
  sink: RowSink,
  worthAThread = WORTH_A_THREAD,
): Promise<FileReading> {
  const { path, name } = input.file
  // The thread starts while the file is looked through.
  const thread = sizeOf(path) < worthAThread ? null : startThread(sink)
  try {
    const known = knowFile(path, input.options.mapping)
    if (!known.ok) return refusedReading(name, known)
    const { bytes, encoding } = known
    const read = () => thread?.read({ input, known: { bytes, encoding } }) ?? readImport(input, known, sink)
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

interface Thread {
  read(task: ReadingTask): Promise<ImportReading>
  end(): Promise<unknown>
}

/**
 * V8 may take the short-lived arrays of an import for long-lived ones, by chance of when it first looks: reading then takes
 * a third longer and 80 MB more.
 */
const ALL_SHORT_LIVED = '--no-allocation-site-pretenuring'

function startThread(sink: RowSink): Thread {
  setFlagsFromString(ALL_SHORT_LIVED)
  const handled = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(WORKER, {
    workerData: { handled } satisfies ReadingPace,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY },
  })
  const { promise, resolve, reject } = Promise.withResolvers<ImportReading>()
  const take = (message: ReadingMessage): void => {
    switch (message.kind) {
      case 'batch':
        sink.stage(message.batch)
        Atomics.add(handled, 0, 1)
        Atomics.notify(handled, 0)
        return
      case 'restart':
        sink.restart()
        return
      case 'done':
        resolve(message.reading)
    }
  }
  worker.on('message', (message: ReadingMessage) => {
    try {
      take(message)
    } catch (error) {
      reject(error)
    }
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`the thread that reads ended with ${code}`)))
  return {
    read(task) {
      worker.postMessage(task)
      return promise
    },
    async end() {
      // A thread that is ended before it read has nothing to tell.
      promise.catch(() => undefined)
      await worker.terminate()
    },
  }
}
