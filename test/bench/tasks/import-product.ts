import { createSpareThread } from '../../../electron/backend/import/reading/reading-thread.ts'
import { openDatabase } from '../../../electron/backend/store/database.ts'
import { peakMemory } from '../peak-memory.ts'
import { commitPlan, planFile, showFigures } from '../product.ts'

export interface ProductImport {
  /** Inspection and plan, in milliseconds. */
  readonly planned: number
  /** From the confirmed plan to the figures, in milliseconds. */
  readonly visible: number
  readonly rows: number
  /** In MB. */
  readonly peak: number
}

/**
 * Imports a file into a folder as the program does, to the first dashboard: what reads it stands ready since its page
 * opened, before a person chose the file.
 */
export async function importProduct({ folder, file }: { folder: string; file: string }): Promise<ProductImport> {
  const spare = createSpareThread()
  await spare.prepare().ready
  const database = openDatabase(folder)
  try {
    const start = performance.now()
    const prepared = await planFile(database, file, spare.take)
    const confirmed = performance.now()
    await commitPlan(database, prepared)
    const { total } = showFigures(database)
    const shown = performance.now()
    return { planned: confirmed - start, visible: shown - confirmed, rows: total, peak: peakMemory() }
  } finally {
    database.close()
    // A small file is read without it, and a thread that waits keeps its process.
    spare.close()
  }
}
