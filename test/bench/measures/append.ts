import type { Arena } from '../arena.ts'
import type { Bench, Findings } from '../bench.ts'
import { askChild } from '../child.ts'
import { writeAddedFile } from '../incident-file.ts'
import { TEN_MILLION } from '../options.ts'
import { say } from '../progress.ts'
import { judge, NO_TARGET, skip } from '../result.ts'
import { medianOf, pairedRatio } from '../statistics.ts'
import { short } from '../table.ts'

const ADDED = 130_000
const ROUNDS = 5

/** Another import onto the folder, and its undo, each until the figures are visible. */
export async function measureAppend({ rows, workspace, dataFolder }: Bench, { rowsFile }: Arena): Promise<Findings> {
  if (rows >= TEN_MILLION)
    return { results: [skip('append', rows, NO_TARGET), skip('undo', rows, NO_TARGET)], notes: [] }
  say(`append: ${ADDED} rows and their undo, ${ROUNDS} times, in turn with a bare insert`)
  const file = workspace.path('added.csv')
  await writeAddedFile(file, ADDED)
  const narrowFile = workspace.path('bare.sqlite')
  const times = await askChild('append-product', {
    folder: dataFolder,
    file,
    added: ADDED,
    rowsFile,
    narrowFile,
    rounds: ROUNDS,
  })
  const bare = medianOf(times.bare)
  return {
    results: [
      judge('append', rows, pairedRatio(times.appended, times.bare), times.appended),
      judge('undo', rows, pairedRatio(times.undone, times.bare), times.undone),
    ],
    notes: [`Append: inspection and plan ${short(medianOf(times.planned))} ms, the bare insert ${short(bare)} ms.`],
  }
}
