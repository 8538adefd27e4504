import type { Contender } from '../contender.ts'
import type { Figures } from '../figures.ts'
import { createCrossfilter } from '../peers/crossfilter.ts'
import { loadRows } from '../rows.ts'
import type { State } from '../states.ts'

interface CrossfilterAnswer {
  /** In milliseconds, as this process saw it. */
  readonly time: number
  readonly figures: Figures | null
}

/** The one of this process, once it is loaded. */
const loaded: { contender: Contender | null } = { contender: null }

export async function loadCrossfilter({ rowsFile }: { rowsFile: string }): Promise<void> {
  loaded.contender = createCrossfilter(await loadRows(rowsFile))
}

/** Sets the filters that changed and reads every group; reads them as figures only when asked. */
export async function askCrossfilter(input: { state: State; wantsFigures: boolean }): Promise<CrossfilterAnswer> {
  if (loaded.contender === null) throw new Error('nothing is loaded')
  const prepared = await loaded.contender.prepare(input.state)
  const start = performance.now()
  const read = await prepared()
  const time = performance.now() - start
  return { time, figures: input.wantsFigures ? read() : null }
}
