import { openDatabase } from '../../../electron/backend/store/database.ts'
import { finishCube } from '../engine.ts'
import { peakMemory } from '../peak-memory.ts'
import { showCells } from '../product.ts'
import type { State } from '../states.ts'

interface RefreshInput {
  readonly folder: string
  readonly states: readonly State[]
}

interface CellMemory {
  /** The most of the process, in MB. */
  readonly peak: number
  /** Columns and cube, in bytes. */
  readonly engine: number
  readonly hasCube: boolean
}

/** What a process holds that opened a folder of cells, built its cube and answered the states. */
export function refreshCells({ folder, states }: RefreshInput): CellMemory {
  const database = openDatabase(folder)
  const { engine } = showCells(database)
  finishCube(engine)
  for (const state of states) engine.refresh(state)
  database.close()
  return { peak: peakMemory(), engine: engine.memoryBytes, hasCube: engine.hasCube }
}
