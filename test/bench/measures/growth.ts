import { createEngine } from '../../../electron/backend/engine/engine.ts'
import { readColumns } from '../../../electron/backend/engine/stored-columns.ts'
import { openDatabase } from '../../../electron/backend/store/database.ts'
import type { Arena } from '../arena.ts'
import type { Bench } from '../bench.ts'
import { askChild } from '../child.ts'
import { timeAll } from '../contender.ts'
import { createEngineContender, finishCube } from '../engine.ts'
import { writeIncidentFile } from '../incident-file.ts'
import { MILLION, TEN_MILLION } from '../options.ts'
import { say } from '../progress.ts'
import { judge, NO_TARGET, type Result, skip } from '../result.ts'
import { readRows } from '../rows.ts'
import { refreshStates } from '../states.ts'
import { medianOf } from '../statistics.ts'

const REPETITIONS = 7

/** How much longer a refresh takes over ten times as many rows. */
export async function measureGrowth({ rows, workspace }: Bench, arena: Arena): Promise<Result> {
  if (rows < TEN_MILLION) return skip('growth', rows, NO_TARGET)
  say('growth: a folder of 1 000 000 rows')
  const [file, folder] = [workspace.path('million.csv'), workspace.path('million')]
  await writeIncidentFile(file, MILLION)
  await askChild('import-product', { file, folder })
  const database = openDatabase(folder)
  const small = createEngine(readColumns(database))
  const smallRows = readRows(database)
  database.close()
  finishCube(small)
  const states = refreshStates(smallRows)
  const smaller = createEngineContender('the engine at 1 000 000 rows', small)
  await timeAll([smaller], states, 1)
  // In turn, state by state: both see the same machine.
  const [ofSmall = [], ofLarge = []] = await timeAll([smaller, arena.contenders.engine], states, REPETITIONS)
  const ratio = medianOf(ofLarge.map(medianOf)) / medianOf(ofSmall.map(medianOf))
  return judge('growth', rows, ratio, ofLarge.flat())
}
