import { type ReadingThread, startReadingThread } from './reading-thread.ts'

/** A thread that stands ready for the next file: one that starts with it would keep it waiting. */
export interface SpareThread {
  /** Starts one, unless one stands ready. */
  prepare(): ReadingThread
  /** Hands over the one that stands ready, else starts one. The taker ends it. */
  take(): ReadingThread
  /** Ends one that nobody took. */
  close(): void
}

export function createSpareThread(): SpareThread {
  let spare: ReadingThread | null = null
  return {
    prepare() {
      spare ??= startReadingThread()
      return spare
    },
    take() {
      const thread = spare ?? startReadingThread()
      spare = null
      return thread
    },
    close() {
      void spare?.end()
      spare = null
    },
  }
}
