/** How far the reading or the writing has come. */
export interface ImportProgress {
  readonly done: number
  readonly total: number | null
  readonly bytes: { readonly done: number; readonly total: number } | null
  /** Since the work began. */
  readonly elapsedSeconds: number
}

/** What is said too early changes with every step. */
const FIRST_SECONDS = 2

/** In seconds, at the pace so far; `null` while too little is done to tell. */
export function remainingSeconds(done: number, total: number, elapsedSeconds: number): number | null {
  if (elapsedSeconds < FIRST_SECONDS || done <= 0 || done > total) return null
  return Math.ceil((elapsedSeconds * (total - done)) / done)
}
