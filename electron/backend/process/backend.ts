import { setTimeout } from 'node:timers/promises'
import { AppError } from '../../../shared/contract/error.ts'
import type { AppEvent } from '../../../shared/contract/event.ts'
import type { InterruptedImport } from '../../../shared/contract/methods/folder-methods.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { brusselsDay } from '../../../shared/domain/calendar/day.ts'
import { isDemonstrationSeeded, seedDemonstration } from '../demonstration/seed-demonstration.ts'
import { lacksStoredColumns, rebuildStoredColumns, storedExtent } from '../engine/stored-columns.ts'
import { missingDatasets, seedFolder } from '../import/commit/seed.ts'
import { createSpareThread } from '../import/reading/reading-thread.ts'
import { errorCode, isDamage, isOutOfReach } from '../platform/error-code.ts'
import type { Log } from '../platform/log.ts'
import type { OfferedFile } from '../platform/offered-file.ts'
import { expectAllowed } from '../platform/policy.ts'
import type { Database } from '../store/database.ts'
import { type FolderIdentity, isInPlace } from '../store/folder-identity.ts'
import { isDemonstrationFolder } from '../store/folder-kind.ts'
import { forgetInterruptedImport, takeInterruptedImport } from '../store/interrupted-import.ts'
import { forgetInterruptedStages, takeInterruptedStages } from '../store/interrupted-stages.ts'
import { dataVersion, readJournal, sourcesVersion } from '../store/journal.ts'
import { listsVersion, tidyLists, tidyListsAtStart } from '../store/lists-folder.ts'
import { sweepUnfinishedWork } from '../store/unfinished-work.ts'
import { withWriterLockHeld } from '../store/writer-lock.ts'
import { forgetPages } from '../warehouse/sources/kept-folder.ts'
import { createAnswerHandlers } from './answer-handlers.ts'
import type { ChildOptions } from './child-port.ts'
import { createJobHandlers } from './job-handlers.ts'
import { expectStillInPlace, type OpenedFolder, openFolder } from './opened-folder.ts'

export interface BackendOptions extends Omit<ChildOptions, 'known'>, Partial<Pick<ChildOptions, 'known'>> {
  /** Whether this one tells what was cut off before: it is told once, so others must leave it. */
  readonly tellsInterrupted: boolean
  readonly log: Log
  /** The present instant, ISO text. */
  readonly now: () => string
  readonly emit: (event: AppEvent) => void
  /** How long a start waits for one that fills the folder or writes into it, in milliseconds; else two minutes. */
  readonly patience?: number
}

export interface Backend extends OpenedFolder {
  readonly handlers: Partial<Handlers>
  /** Fails where the folder is gone or another lies in its place, as `expectStillInPlace` says. */
  expectInPlace(): Promise<void>
  /** The files whose import was cut off before, and nothing of them written. */
  readonly interruptedImports: readonly InterruptedImport[]
  /** Makes ready to read a file that is about to be offered. */
  prepareImport(): void
  offerFile(token: string, file: OfferedFile): void
  /** Forgets the import of a file that a person cancelled: the next start has nothing to tell of it. */
  forgetImport(file: string): void
}

/** How often another process's commit is looked for, in milliseconds. */
const WATCH_INTERVAL = 1000

const PATIENCE = 120_000
/** How often a start that waits looks whether it may go on, in milliseconds. */
const PAUSE = 100

/** Opens a data folder, filled from the shipped datasets where they are missing. */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const { dataFolder, role, now, known = null } = options
  if (options.isDemonstration) expectAllowed('demonstration')
  const fillAt = (each: Database, place: string) => fill(each, place, options)
  const opened = await openFolder({ dataFolder, known, now: now(), fill: fillAt })
  const { database, folder, isReadOnlyCopy, lostColumns } = opened
  try {
    if (isDemonstrationFolder(database)) expectAllowed('demonstration')
  } catch (error) {
    opened.close()
    throw error
  }
  if (!isReadOnlyCopy) sweepUnfinishedWork(dataFolder)
  if (!isReadOnlyCopy) tidyListsAtStart(database, dataFolder)
  const isTold = options.tellsInterrupted && !isReadOnlyCopy
  const interruptedImports = isTold ? takeInterrupted(database, dataFolder) : []
  const files = new Map<string, OfferedFile>()
  const spare = createSpareThread()
  const close = role === 'answer' ? watch(database, folder, options) : () => undefined
  return {
    database,
    folder,
    expectInPlace: () => expectStillInPlace(folder, dataFolder),
    interruptedImports,
    lostColumns,
    isReadOnlyCopy,
    handlers:
      role === 'answer'
        ? createAnswerHandlers(database, options, { interruptedImports, isReadOnlyCopy })
        : createJobHandlers(database, files, { ...options, startThread: spare.take }),
    prepareImport: () => void spare.prepare(),
    offerFile: (token, file) => void files.set(token, file),
    forgetImport(file) {
      forgetInterruptedImport(database, options.dataFolder, file)
      forgetInterruptedStages(options.dataFolder, file)
      forgetPages(options.dataFolder, file)
      tidyLists(database, options.dataFolder)
    },
    close: () => {
      close()
      spare.close()
      opened.close()
    },
  }
}

/** Fills what is missing; true where the columns were. */
async function fill(database: Database, dataFolder: string, options: BackendOptions): Promise<boolean> {
  // A folder that was taken over just now may be of a version that had none.
  const lostColumns = lacksStoredColumns(database) && readJournal(database).at(-1)?.kind !== 'proof'
  await seed(database, dataFolder, options)
  return lostColumns
}

function takeInterrupted(database: Database, dataFolder: string): readonly InterruptedImport[] {
  const written = takeInterruptedImport(database, dataFolder)
  return [
    ...(written === null ? [] : [{ file: written, stage: 'writing' as const }]),
    ...takeInterruptedStages(dataFolder),
  ]
}

async function seed(database: Database, dataFolder: string, options: BackendOptions): Promise<void> {
  const now = options.now()
  const context = {
    database,
    shippedFolder: options.shippedFolder,
    now,
    today: brusselsDay(now),
    onProgress: (done: number, total: number): void => options.emit({ type: 'progress', task: 'seed', done, total }),
  }
  const writeIf = async (isNeeded: () => boolean, work: () => Promise<void>): Promise<void> => {
    const latest = performance.now() + (options.patience ?? PATIENCE)
    while (isNeeded()) {
      try {
        // Another process may have done the work just before the lock was taken.
        await withWriterLockHeld(dataFolder, async () => {
          if (isNeeded()) await work()
        })
        // Once: in a database that was changed behind the program's back it may stay needed.
        return
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

/** Tells of each commit, of other sources and other lists, and when the folder goes or comes back: whoever is told asks again. */
function watch(database: Database, folder: FolderIdentity, options: BackendOptions): () => void {
  let known = look()
  function look() {
    const version = dataVersion(database)
    const state = `${version} ${isInPlace(folder, options.dataFolder)}`
    return { version, state, sources: sourcesVersion(database), lists: listsVersion(options.dataFolder) }
  }
  const timer = setInterval(() => {
    const seen = lookUnlessUnreadable(look)
    if (seen === null) return
    if (seen.state !== known.state) options.emit({ type: 'data-changed', dataVersion: seen.version })
    if (seen.sources !== known.sources) options.emit({ type: 'sources-changed' })
    if (seen.lists !== known.lists) options.emit({ type: 'lists-changed' })
    known = seen
  }, WATCH_INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}

/** `null` where the database is damaged or does not answer for now: whoever asks next is told so, with what to do. */
function lookUnlessUnreadable<T>(look: () => T): T | null {
  try {
    return look()
  } catch (error) {
    if (isDamage(error) || isOutOfReach(errorCode(error) ?? '')) return null
    throw error
  }
}
