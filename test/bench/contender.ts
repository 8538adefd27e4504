import { type Chart, differences, type Figures } from './figures.ts'
import { describeState, type State } from './states.ts'

/** A question that is ready to be asked. Asking answers it; what comes back reads the answer as figures. */
type Prepared = () => Promise<() => Figures> | (() => Figures)

/** Somebody who answers the dashboard. */
export interface Contender {
  readonly name: string
  /** The charts that it answers. */
  readonly charts: readonly Chart[]
  prepare(state: State): Promise<Prepared> | Prepared
}

/** Two who were asked the same answered differently; the bench ends here. */
export class UnequalAnswers extends Error {
  constructor(contender: Contender, state: State, lines: readonly string[]) {
    const shown = lines.slice(0, 5).map((line) => `\n  ${line}`)
    super(
      `${contender.name} answers otherwise (${lines.length} figures)\n  state: ${describeState(state)}${shown.join('')}`,
    )
  }
}

/** Throws `UnequalAnswers` unless all answer every state as the oracle does. */
export async function requireEqual(
  oracle: Contender,
  contenders: readonly Contender[],
  states: readonly State[],
): Promise<void> {
  for (const state of states) {
    const expected = (await (await oracle.prepare(state))())()
    for (const contender of contenders) {
      const actual = (await (await contender.prepare(state))())()
      const lines = differences(expected, actual, contender.charts)
      if (lines.length > 0) throw new UnequalAnswers(contender, state, lines)
    }
  }
}

/** The times of one contender in milliseconds: for each state those of all repetitions. */
export type Times = readonly (readonly number[])[]

/**
 * Asks all contenders every state, several times, one after the other in an order that changes each time, so that
 * none always runs in the wake of the same other.
 */
export async function timeAll(
  contenders: readonly Contender[],
  states: readonly State[],
  repetitions: number,
): Promise<readonly Times[]> {
  const times = contenders.map(() => states.map((): number[] => []))
  for (const [index, state] of states.entries()) {
    const prepared: Prepared[] = []
    for (const contender of contenders) prepared.push(await contender.prepare(state))
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      for (let turn = 0; turn < contenders.length; turn += 1) {
        const who = (turn + repetition + index) % contenders.length
        times[who]![index]!.push(await timeOf(prepared[who]!))
      }
    }
  }
  return times
}

async function timeOf(prepared: Prepared): Promise<number> {
  const start = performance.now()
  await prepared()
  return performance.now() - start
}
