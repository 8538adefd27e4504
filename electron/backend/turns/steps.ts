/** Work in steps of a few milliseconds at most, between which questions can be answered. */
export type Steps<Result> = Generator<void, Result>

/** How long steps are taken in one turn, in milliseconds: any other call waits for them hardly longer. */
const TURN = 40

/** Takes all steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** Takes the steps of one turn; gives the last of them. `now` counts milliseconds. */
export function takeTurn<Step, Result>(steps: Iterator<Step, Result>, now: () => number): IteratorResult<Step, Result> {
  const end = now() + TURN
  for (;;) {
    const taken = steps.next()
    if (taken.done === true || now() >= end) return taken
  }
}
