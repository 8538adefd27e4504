import { dayFromNumber } from '../../shared/domain/calendar/day.ts'
import type { Rows } from './rows.ts'
import { type State, UNFILTERED } from './states.ts'

export const STEP_KINDS = [
  'drag of 7 days',
  'toggle of a category',
  'toggle of a municipality',
  'reset and one year',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

const STEPS = 16
const WINDOW = 365
const DRAG = 7

/** The states through which each kind of step goes, each one filter away from the state before. */
export function stepStates(rows: Rows): Readonly<Record<StepKind, readonly State[]>> {
  const lastDay = rows.day.at(-1) ?? 0
  const year = dayFromNumber(lastDay - WINDOW).slice(0, 4)
  const oneYear: State = { ...UNFILTERED, from: `${year}-01-01`, to: `${year}-12-31` }
  const windowAt = (index: number): State => {
    const from = lastDay - 2 * WINDOW + index * DRAG
    return { ...UNFILTERED, from: dayFromNumber(from), to: dayFromNumber(from + WINDOW - 1) }
  }
  // One code in and out of a selection of half of them: crossfilter2 then moves the rows of that code only.
  const toggle = (kind: 'category' | 'municipality') => {
    const codes = rows.codes[kind]
    const chosen = codes.slice(0, codes.length >> 1)
    const others = codes.slice(chosen.length)
    return (index: number): State => {
      const added = index % 2 === 0 ? [others[(index >> 1) % others.length] ?? ''] : []
      return { ...UNFILTERED, filters: [{ kind, values: [...chosen, ...added] }] }
    }
  }
  const states = (stateAt: (index: number) => State): readonly State[] =>
    Array.from({ length: STEPS }, (_, index) => stateAt(index))
  return {
    'drag of 7 days': states(windowAt),
    'toggle of a category': states(toggle('category')),
    'toggle of a municipality': states(toggle('municipality')),
    'reset and one year': states((index) => (index % 2 === 0 ? oneYear : UNFILTERED)),
  }
}
