import { basename } from 'node:path'
import { readCellColumns } from '../../electron/backend/engine/cell-columns.ts'
import { createEngine, type Engine } from '../../electron/backend/engine/engine.ts'
import type { Columns } from '../../electron/backend/engine/incident-columns.ts'
import { readColumns } from '../../electron/backend/engine/stored-columns.ts'
import { commitImport } from '../../electron/backend/import/commit/commit-import.ts'
import { planImport } from '../../electron/backend/import/plan/plan-import.ts'
import type { PreparedImport } from '../../electron/backend/import/plan/prepared-import.ts'
import { startReadingThread } from '../../electron/backend/import/reading/reading-thread.ts'
import type { Database } from '../../electron/backend/store/database.ts'
import { atOnce } from '../../electron/backend/turns/steps.ts'
import { brusselsDay } from '../../shared/domain/calendar/day.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../shared/domain/import/import-plan.ts'
import { UNFILTERED } from './states.ts'

/** Inspects a file of incidents and plans its import; a plan that cannot be committed is a fault of the bench. */
export async function planFile(
  database: Database,
  path: string,
  startThread = startReadingThread,
): Promise<PreparedImport> {
  const context = { database, today: brusselsDay(new Date().toISOString()), onProgress: () => undefined, startThread }
  const options = { ...DEFAULT_IMPORT_OPTIONS, dataset: 'incidents' } as const
  const prepared = await planImport({ path, name: basename(path) }, options, context)
  if (prepared.plan.plan === null)
    throw new Error(`the import was refused: ${JSON.stringify(prepared.plan.problems.slice(0, 3))}`)
  return prepared
}

export async function commitPlan(database: Database, prepared: PreparedImport): Promise<void> {
  await commitImport(prepared, {
    database,
    origin: 'user',
    now: new Date().toISOString(),
    user: 'bench',
    onProgress: () => undefined,
  })
}

/** A folder whose figures are visible. */
export interface Shown {
  readonly columns: Columns
  readonly engine: Engine
  readonly total: number
}

/** What makes the figures of a folder visible: its columns, an engine over them, and the first dashboard by a scan. */
export function showFigures(database: Database): Shown {
  return shown(readColumns(database))
}

/** The same of a folder that counts from cells. */
export function showCells(database: Database): Shown {
  return shown(atOnce(readCellColumns(database, null)))
}

function shown(columns: Columns): Shown {
  const engine = createEngine(columns)
  return { columns, engine, total: engine.refresh(UNFILTERED).bars.total }
}
