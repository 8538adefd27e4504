import { openDatabase } from '../../../electron/backend/store/database.ts'
import { showFigures } from '../product.ts'

/** The milliseconds from nothing to the first dashboard of a data folder. */
export function openProduct({ folder }: { folder: string }): number {
  const start = performance.now()
  const database = openDatabase(folder)
  showFigures(database)
  const shown = performance.now()
  database.close()
  return shown - start
}
