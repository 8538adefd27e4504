import type { Arena } from '../arena.ts'
import type { Findings } from '../bench.ts'
import { say } from '../progress.ts'
import { judge, type Result } from '../result.ts'
import { medianOf, pairedRatio } from '../statistics.ts'
import { STEP_KINDS, stepStates } from '../steps.ts'
import { short } from '../table.ts'

const PASSES = 2

/** Single-filter steps, where crossfilter2 only has to follow the rows that change; the two begin in turn. The worst kind counts. */
export async function measureStep({ rows, engine, child }: Arena): Promise<Findings> {
  const states = stepStates(rows)
  const kinds: { kind: string; ratio: number; own: readonly number[]; peer: readonly number[] }[] = []
  for (const kind of STEP_KINDS) {
    say(`step: ${kind}`)
    const own: number[] = []
    const peer: number[] = []
    const passes = Array.from({ length: PASSES }, () => states[kind]).flat()
    for (const [index, state] of passes.entries()) {
      const isFirst = index % 2 === 1
      if (isFirst) own.push(timeOf(() => engine.refresh(state)))
      peer.push((await child.ask('ask-crossfilter', { state, wantsFigures: false })).time)
      if (!isFirst) own.push(timeOf(() => engine.refresh(state)))
    }
    kinds.push({ kind, ratio: pairedRatio(own, peer), own, peer })
  }
  const worst = kinds.toSorted((a, b) => b.ratio - a.ratio)[0]!
  const result: Result = judge('step', rows.count, worst.ratio, worst.own)
  const shown = kinds.map(
    ({ kind, ratio, own, peer }) => `${kind} ${short(ratio)} [${short(medianOf(own))}, ${short(medianOf(peer))} ms]`,
  )
  return { results: [result], notes: [`Steps against crossfilter2: ${shown.join('; ')}.`] }
}

/** In milliseconds. */
function timeOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
