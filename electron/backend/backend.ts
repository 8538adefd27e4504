import { setTimeout } from 'node:timers/promises'
import { AppError } from '../../shared/contract/error.ts'
import type { AppEvent } from '../../shared/contract/event.ts'
import type { InterruptedImport } from '../../shared/contract/folder-methods.ts'
import type { Handlers } from '../../shared/contract/methods.ts'
import { brusselsDay } from '../../shared/domain/day.ts'
import { createAnswerHandlers } from './answer-handlers.ts'
import { withOfferedBackup } from './backup/offered-backup.ts'
import { isDemonstrationSeeded, seedDemonstration } from './demonstration/seed-demonstration.ts'
import { rebuildStoredColumns, storedExtent } from './engine/stored-columns.ts'
import { createSpareThread } from './import/reading/spare-thread.ts'
import { missingDatasets, seedFolder } from './import/seed.ts'
import { createJobHandlers } from './job-handlers.ts'
import type { Log } from './log.ts'
import type { OfferedFile } from './offered-file.ts'
import { closeUsualFolder } from './private-folder.ts'
import { type Database, openDatabase } from './store/database.ts'
import { forgetInterruptedImport, takeInterruptedImport } from './store/import-under-way.ts'
import { dataVersion } from './store/journal.ts'
import { forgetInterruptedStages, takeInterruptedStages } from './store/stage-under-way.ts'
import { withWriterLockHeld } from './store/writer-lock.ts'

export interface BackendOptions {
  readonly dataFolder: string
  /** Where the published datasets lie. */
  readonly shippedFolder: string
  readonly role: 'answer' | 'job'
  /** Whether this one tells what was cut off before: it is told once, so others must leave it. */
  readonly tellsInterrupted: boolean
  readonly log: Log
  /** The present instant, ISO text. */
  readonly now: () => string
  readonly user: string
  /** A folder for the demonstration: filled with synthetic records beside the published figures. */
  readonly isDemonstration: boolean
  readonly emit: (event: AppEvent) => void
}

export interface Backend {
  readonly handlers: Partial<Handlers>
  readonly database: Database
  /** The files whose import was cut off before, and nothing of them written. */
  readonly interruptedImports: readonly InterruptedImport[]
  /** Makes ready to read a file that is about to be offered. */
  prepareImport(): void
  offerFile(token: string, file: OfferedFile): void
  /** Forgets the import of a file that a person cancelled: the next start has nothing to tell of it. */
  forgetImport(file: string): void
  close(): void
}

/** How often another process's commit is looked for, in milliseconds. */
const WATCH_INTERVAL = 1000

/** How long a start waits for another process that fills the folder or writes into it, in milliseconds. */
const PATIENCE = 120_000
/** How often it looks meanwhile. */
const PAUSE = 100

/** Opens a data folder, filled from the shipped datasets where they are missing. */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  closeUsualFolder(options.dataFolder)
  const database = await openOrOffer(options.dataFolder)
  try {
    await seed(database, options)
  } catch (error) {
    database.close()
    throw error
  }
  const interruptedImports = options.tellsInterrupted ? takeInterrupted(database, options.dataFolder) : []
  const files = new Map<string, OfferedFile>()
  const spare = createSpareThread()
  const close = options.role === 'answer' ? watch(database, options) : () => undefined
  return {
    database,
    interruptedImports,
    handlers:
      options.role === 'answer'
        ? createAnswerHandlers(database, options, interruptedImports)
        : createJobHandlers(database, files, { ...options, startThread: spare.take }),
    prepareImport: () => void spare.prepare(),
    offerFile: (token, file) => void files.set(token, file),
    forgetImport(file) {
      forgetInterruptedImport(database, options.dataFolder, file)
      forgetInterruptedStages(options.dataFolder, file)
    },
    close: () => {
      close()
      spare.close()
      database.close()
    },
  }
}

async function openOrOffer(dataFolder: string): Promise<Database> {
  try {
    return openDatabase(dataFolder)
  } catch (error) {
    if (error instanceof AppError && error.code === 'folder-damaged') throw await withOfferedBackup(error, dataFolder)
    throw error
  }
}

function takeInterrupted(database: Database, dataFolder: string): readonly InterruptedImport[] {
  const written = takeInterruptedImport(database, dataFolder)
  return [
    ...(written === null ? [] : [{ file: written, stage: 'writing' as const }]),
    ...takeInterruptedStages(dataFolder),
  ]
}

async function seed(database: Database, options: BackendOptions): Promise<void> {
  const now = options.now()
  const context = {
    database,
    shippedFolder: options.shippedFolder,
    now,
    today: brusselsDay(now),
    onProgress: (done: number, total: number): void => options.emit({ type: 'progress', task: 'seed', done, total }),
  }
  const writeIf = async (isNeeded: () => boolean, work: () => Promise<void>): Promise<void> => {
    const latest = performance.now() + PATIENCE
    while (isNeeded()) {
      try {
        // Another process may have done the work just before the lock was taken.
        await withWriterLockHeld(options.dataFolder, async () => {
          if (isNeeded()) await work()
        })
      } catch (error) {
        const isLocked = error instanceof AppError && error.code === 'folder-locked'
        if (!isLocked || performance.now() > latest) throw error
        context.onProgress(0, 1)
        await setTimeout(PAUSE)
      }
    }
  }
  const missing = () => missingDatasets(database, options.shippedFolder)
  await writeIf(
    () => missing().length > 0,
    () => seedFolder(missing(), context),
  )
  // A folder of an earlier version has none yet.
  await writeIf(
    () => storedExtent(database) === null,
    async () => database.transaction(() => rebuildStoredColumns(database)).immediate(),
  )
  if (options.role === 'answer' && options.isDemonstration)
    await writeIf(
      () => !isDemonstrationSeeded(context),
      () => seedDemonstration(context),
    )
}

function watch(database: Database, options: BackendOptions): () => void {
  let known = dataVersion(database)
  const timer = setInterval(() => {
    const version = dataVersion(database)
    if (version === known) return
    known = version
    options.emit({ type: 'data-changed', dataVersion: version })
  }, WATCH_INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}
