import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { ImportReading } from './read-import.ts'
import type { KnownInput } from './reading-input.ts'
import type { RowBatch, RowSink } from './row-batch.ts'

/** What the thread that reads is started with. */
export interface ReadingPace {
  /** How many batches the other side is done with, so that reading never runs far ahead. */
  readonly handled: Int32Array<SharedArrayBuffer>
}

export type ReadingMessage =
  /** The thread waits for its file. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'batch'; readonly batch: RowBatch }
  | { readonly kind: 'restart' }
  | { readonly kind: 'done'; readonly reading: ImportReading }

/** In millions of bytes: rows live for moments, and more room for them would only be filled. */
const YOUNG_MEMORY = 24

/** The sources run as they are; a package has them bundled, each process and thread in a file of its own. */
const WORKER = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, 'reading-worker.ts')
  : join(import.meta.dirname, '..', 'backend', 'reading-worker.mjs')

/**
 * V8 may take the short-lived arrays of an import for long-lived ones, by chance of when it first looks: reading then takes
 * a third longer and 80 MB more.
 */
const ALL_SHORT_LIVED = '--no-allocation-site-pretenuring'

/** A thread that reads one file. */
export interface ReadingThread {
  /** Resolves once it waits for its file; rejects when it ends before. */
  readonly ready: Promise<void>
  /** Gives the rows of a file to the sink as they are read. What the sink throws, and what the thread does, rejects. */
  read(input: KnownInput, sink: RowSink): Promise<ImportReading>
  /** False once it has ended, by itself or not: what it is asked then only fails. */
  isThere(): boolean
  end(): Promise<void>
}

export function startReadingThread(): ReadingThread {
  setFlagsFromString(ALL_SHORT_LIVED)
  const handled = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(WORKER, {
    workerData: { handled } satisfies ReadingPace,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY },
  })
  const start = Promise.withResolvers<void>()
  const { promise, resolve, reject } = Promise.withResolvers<ImportReading>()
  const fail = (error: unknown): void => {
    start.reject(error)
    reject(error)
  }
  let sink: RowSink | null = null
  let isThere = true
  const take = (message: ReadingMessage): void => {
    switch (message.kind) {
      case 'ready':
        start.resolve()
        return
      case 'batch':
        sink?.stage(message.batch)
        Atomics.add(handled, 0, 1)
        Atomics.notify(handled, 0)
        return
      case 'restart':
        sink?.restart()
        return
      case 'done':
        resolve(message.reading)
    }
  }
  worker.on('message', (message: ReadingMessage) => {
    try {
      take(message)
    } catch (error) {
      fail(error)
    }
  })
  worker.on('error', fail)
  worker.on('exit', (code) => {
    isThere = false
    fail(new Error(`the thread that reads ended with ${code}`))
  })
  // One that is ended before it reads, or fails before it is asked to, tells whoever asks.
  start.promise.catch(() => undefined)
  promise.catch(() => undefined)
  return {
    ready: start.promise,
    read(input, into) {
      sink = into
      worker.postMessage(input)
      return promise
    },
    isThere: () => isThere,
    async end() {
      // What it had sent by then may still come.
      sink = null
      await worker.terminate()
    },
  }
}

/** A thread that stands ready for the next file: one that starts with it would keep it waiting. */
export interface SpareThread {
  /** Starts one, unless one stands ready; one that ended meanwhile does not. */
  prepare(): ReadingThread
  /** Hands over the one that stands ready, else starts one. The taker ends it. */
  take(): ReadingThread
  /** Ends one that nobody took. */
  close(): void
}

export function createSpareThread(): SpareThread {
  let spare: ReadingThread | null = null
  const prepare = (): ReadingThread => {
    if (spare === null || !spare.isThere()) spare = startReadingThread()
    return spare
  }
  return {
    prepare,
    take() {
      const thread = prepare()
      spare = null
      return thread
    },
    close() {
      void spare?.end()
      spare = null
    },
  }
}
