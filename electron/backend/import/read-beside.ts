import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { knowFile } from './open-file.ts'
import { type ImportReading, type ReadingInput, readImport, refusedReading } from './read-import.ts'
import type { RowSink } from './read-rows.ts'
import type { ReadingMessage, ReadingPace, ReadingTask } from './reading-message.ts'

/** In bytes: a smaller file is read before a thread for it would have started. */
const WORTH_A_THREAD = 4 * 1024 * 1024

/** In millions of bytes: rows live for moments, and more room for them would only be filled. */
const YOUNG_MEMORY = 24

/** The sources run as they are; a package has them bundled, each process and thread in a file of its own. */
const WORKER = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, 'reading-worker.ts')
  : join(import.meta.dirname, '..', 'backend', 'reading-worker.mjs')

/** Reads a file in a thread beside this one, so that what it reads is staged while it reads on. */
export async function readBeside(
  input: ReadingInput,
  sink: RowSink,
  worthAThread = WORTH_A_THREAD,
): Promise<ImportReading> {
  const { path, name } = input.file
  const size = sizeOf(path)
  // The thread starts while the file is read for its hash.
  const thread = size < worthAThread ? null : startThread(sink)
  try {
    const known = knowFile(path, input.options.mapping)
    if (!known.ok) return refusedReading(name, known)
    const { facts, encoding } = known
    return await (thread?.read({ input, known: { facts, encoding } }) ?? readImport(input, known, sink))
  } finally {
    await thread?.end()
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

function startThread(sink: RowSink): Thread {
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
