import { openDatabase } from '../../../electron/backend/store/database.ts'
import { finishCube } from '../engine.ts'
import { peakMemory } from '../peak-memory.ts'
import { showFigures } from '../product.ts'
import type { State } from '../states.ts'

interface RefreshInput {
  readonly folder: string
  readonly states: readonly State[]
}

/** The most memory, in MB, of a process that opened a folder, built its cube and answered the states. */
export function refreshProduct({ folder, states }: RefreshInput): number {
  const database = openDatabase(folder)
  const { engine } = showFigures(database)
  finishCube(engine)
  for (const state of states) engine.refresh(state)
  database.close()
  return peakMemory()
}
