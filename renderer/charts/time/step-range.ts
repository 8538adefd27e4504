/** The first and the last of some steps in time, months, weeks or days, both included, as places in their list. */
export type StepRange = readonly [number, number]

/** The steps that a window can begin and end with. */
export interface StepScale {
  readonly count: number
  /** So many of them are a year. */
  readonly yearLength: number
}

/** What a pointer has hold of, and the step where it took hold. */
export interface Grip {
  readonly part: 'start' | 'end' | 'window' | 'new'
  readonly at: number
  readonly range: StepRange
}

/** The window after a pointer that took hold of it has come to another step. */
export function draggedRange({ part, at, range: [first, last] }: Grip, step: number, count: number): StepRange {
  switch (part) {
    case 'start':
      return step <= last ? [step, last] : [last, step]
    case 'end':
      return step >= first ? [first, step] : [step, first]
    case 'new':
      return step < at ? [step, at] : [at, step]
    case 'window': {
      const moved = Math.min(Math.max(step - at, -first), count - 1 - last)
      return [first + moved, last + moved]
    }
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** How many steps a key leads on, `undefined` for any other key. */
export function stepsOf(key: string, yearLength: number): number | undefined {
  if (key === 'PageDown') return -yearLength
  return key === 'PageUp' ? yearLength : STEPS[key]
}

/** The window after a key on one of its ends; with Shift all of it moves. `null` for any other key. */
export function keyedRange(
  [first, last]: StepRange,
  part: 'start' | 'end',
  press: { readonly key: string; readonly shiftKey: boolean },
  { count, yearLength }: StepScale,
): StepRange | null {
  const step = stepsOf(press.key, yearLength)
  if (step === undefined) return null
  if (press.shiftKey) {
    const moved = Math.min(Math.max(step, -first), count - 1 - last)
    return [first + moved, last + moved]
  }
  return part === 'start'
    ? [Math.min(Math.max(first + step, 0), last), last]
    : [first, Math.max(Math.min(last + step, count - 1), first)]
}
