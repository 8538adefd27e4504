import { type ReadingThread, startReadingThread } from './reading-thread.ts'

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
