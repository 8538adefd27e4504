/** The seed of every random test: a failure is seen again by running it again. */
export const SEED = 20231115

export interface Sample {
  readonly numRuns: number
  readonly seed: number
}

/**
 * How many cases a random test tries: `small` in `npm test`, `full` in `npm run soak -- NAME`. The soak finds a test by
 * this very call in its file, so the three values stand there as literals.
 */
export function sample(name: string, small: number, full: number): Sample {
  const isFull = [name, 'all'].includes(process.env.IRISBOARD_SOAK ?? '')
  return { numRuns: isFull ? full : small, seed: SEED }
}
