import type { AppEvent } from '../../../shared/contract/event.ts'
import type { ReadingThread } from '../import/reading/reading-thread.ts'

/** What the work of the child that writes has from it. */
export interface JobOptions {
  readonly dataFolder: string
  /** The present instant, ISO text. */
  readonly now: () => string
  readonly user: string
  readonly emit: (event: AppEvent) => void
  /** Gives the thread that reads a large file. */
  readonly startThread: () => ReadingThread
}
