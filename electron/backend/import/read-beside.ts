import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type ImportReading, type ReadingInput, readImport } from './read-import.ts'
import type { RowSink } from './read-rows.ts'
import type { ReadingMessage, ReadingTask } from './reading-message.ts'

/** In bytes: a smaller file is read before a thread for it would have started. */
const WORTH_A_THREAD = 4 * 1024 * 1024

/** In millions of bytes: rows live for moments, and more room for them would only be filled. */
const YOUNG_MEMORY = 24

/** The sources run as they are; a package has them bundled, each process and thread in a file of its own. */
const WORKER = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, 'reading-worker.ts')
  : join(import.meta.dirname, '..', 'backend', 'reading-worker.mjs')

/** Reads a file in a thread beside this one, so that what it reads is staged while it reads on. */
export function readBeside(input: ReadingInput, sink: RowSink, worthAThread = WORTH_A_THREAD): Promise<ImportReading> {
  const size = statSync(input.file.path, { throwIfNoEntry: false })?.size ?? 0
  return size < worthAThread ? readImport(input, sink) : readInThread(input, sink)
}

async function readInThread(input: ReadingInput, sink: RowSink): Promise<ImportReading> {
  const handled = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(WORKER, {
    workerData: { input, handled } satisfies ReadingTask,
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
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
