import { undoImport } from '../../../electron/backend/import/commit/undo-import.ts'
import { openDatabase } from '../../../electron/backend/store/database.ts'
import { createNarrowTable } from '../peers/narrow-table.ts'
import { commitPlan, planFile, showFigures } from '../product.ts'
import { loadRows } from '../rows.ts'

interface AppendInput {
  readonly folder: string
  /** The rows to be added, and how many they are. */
  readonly file: string
  readonly added: number
  readonly rowsFile: string
  /** Where the table of the peer goes. */
  readonly narrowFile: string
  readonly rounds: number
}

/** Milliseconds of each round. */
export interface AppendTimes {
  readonly planned: number[]
  readonly appended: number[]
  readonly undone: number[]
  readonly bare: number[]
}

/** Adds rows to a folder and takes them away again, each to the first dashboard, in turn with a bare insert. */
export async function appendProduct(input: AppendInput): Promise<AppendTimes> {
  const rows = await loadRows(input.rowsFile)
  const narrow = createNarrowTable(input.narrowFile, rows)
  const database = openDatabase(input.folder)
  const times: AppendTimes = { planned: [], appended: [], undone: [], bare: [] }
  for (let round = 0; round < input.rounds; round += 1) {
    const start = performance.now()
    const prepared = await planFile(database, input.file)
    const confirmed = performance.now()
    await commitPlan(database, prepared)
    requireTotal(showFigures(database).total, rows.count + input.added)
    const appended = performance.now()
    await undoImport(database, new Date().toISOString())
    requireTotal(showFigures(database).total, rows.count)
    const undone = performance.now()
    times.planned.push(confirmed - start)
    times.appended.push(appended - confirmed)
    times.undone.push(undone - appended)
    times.bare.push(narrow.timeInsert(input.added))
  }
  database.close()
  narrow.close()
  return times
}

function requireTotal(found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} incidents are shown, ${expected} are there`)
}
