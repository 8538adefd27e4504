import type { RowStage } from '../../../shared/contract/rows.ts'

/** How far a stage of the work on a list has come. */
interface Step {
  readonly stage: Exclude<RowStage, 'whole'>
  readonly done: number
  readonly of: number
}

/** Work that is cut into pieces of a few milliseconds; after each it yields its progress. */
export type Work<Result> = Generator<Step, Result>

/** Work that goes on only as somebody who needs its result has it go on. */
export interface Made<Result> {
  /** `null` until the work is done. */
  readonly result: Result | null
  readonly step: Step
  /** Does one piece more. */
  goOn(): void
}

/** Begins a work, of which nothing is done yet. */
export function begin<Result>(work: Work<Result>): Made<Result> {
  let result: Result | null = null
  let step: Step = { stage: 'select', done: 0, of: 1 }
  return {
    get result() {
      return result
    },
    get step() {
      return step
    },
    goOn() {
      const next = work.next()
      if (next.done === true) result = next.value
      else step = next.value
    },
  }
}

/** Goes on with what others may have begun, and may go on with, to its end. */
export function* finish<Result>(made: Made<Result>): Work<Result> {
  while (made.result === null) {
    made.goOn()
    if (made.result === null) yield made.step
  }
  return made.result
}
