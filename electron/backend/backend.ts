import type { AppEvent } from '../../shared/contract/event.ts'
import type { Handlers } from '../../shared/contract/methods.ts'
import { brusselsDay } from '../../shared/domain/day.ts'
import type { Question } from '../../shared/domain/question.ts'
import { listBackups } from './backup/backup-folder.ts'
import { isDemonstrationSeeded, seedDemonstration } from './demonstration/seed-demonstration.ts'
import { rebuildStoredColumns, storedExtent } from './engine/stored-columns.ts'
import { createAnswerer } from './figures/answer-question.ts'
import { createDashboardHandlers } from './figures/dashboard-handlers.ts'
import { createRecordStates } from './figures/record-states.ts'
import { createComparer } from './history/compare-snapshots.ts'
import { missingDatasets, seedFolder } from './import/seed.ts'
import { createJobHandlers } from './job-handlers.ts'
import type { Log } from './log.ts'
import { createMappingHandlers } from './mappings/mapping-handlers.ts'
import { createNoteHandlers } from './notes/note-handlers.ts'
import type { OfferedFile } from './offered-file.ts'
import { budgetLines } from './queries/budget-lines.ts'
import { folderState } from './queries/folder-state.ts'
import { indicators } from './queries/indicators.ts'
import { keyDates } from './queries/key-dates.ts'
import { knownSnapshot } from './queries/known-snapshot.ts'
import { participants } from './queries/participants.ts'
import { programmes } from './queries/programmes.ts'
import { publishedYears } from './queries/published-years.ts'
import { reconciliation } from './queries/reconciliation.ts'
import { createRecordCoverages } from './queries/record-coverage.ts'
import { snapshots } from './queries/snapshots.ts'
import { createRowHandlers } from './rows/row-lists.ts'
import { type Database, openDatabase } from './store/database.ts'
import { takeInterruptedImport } from './store/import-under-way.ts'
import { dataVersion, readJournal } from './store/journal.ts'
import { withWriterLockHeld } from './store/writer-lock.ts'
import { programBuild, programVersion } from './version.ts'
import { createViewHandlers } from './views/view-handlers.ts'

export interface BackendOptions {
  readonly dataFolder: string
  /** Where the published datasets lie. */
  readonly shippedFolder: string
  readonly role: 'answer' | 'job'
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
  /** The file whose import was cut off before, and nothing of it written. */
  readonly interruptedImport: string | null
  offerFile(token: string, file: OfferedFile): void
  close(): void
}

/** How often another process's commit is looked for, in milliseconds. */
const WATCH_INTERVAL = 1000

/** Opens a data folder, filled from the shipped datasets where they are missing. */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const database = openDatabase(options.dataFolder)
  try {
    await seed(database, options)
  } catch (error) {
    database.close()
    throw error
  }
  const interruptedImport = takeInterruptedImport(database, options.dataFolder)
  const files = new Map<string, OfferedFile>()
  const close = options.role === 'answer' ? watch(database, options) : () => undefined
  return {
    database,
    interruptedImport,
    handlers:
      options.role === 'answer'
        ? answerHandlers(database, options, interruptedImport)
        : createJobHandlers(database, files, options),
    offerFile: (token, file) => void files.set(token, file),
    close: () => {
      close()
      database.close()
    },
  }
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
  // Another process may have done the work just before the lock was taken.
  const writeIf = async (isNeeded: () => boolean, work: () => Promise<void>): Promise<void> => {
    if (isNeeded())
      await withWriterLockHeld(options.dataFolder, async () => {
        if (isNeeded()) await work()
      })
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

function answerHandlers(
  database: Database,
  options: BackendOptions,
  interruptedImport: string | null,
): Partial<Handlers> {
  const coverages = createRecordCoverages(database)
  const states = createRecordStates(database, coverages)
  const answerAny = createAnswerer(database, states)
  const stateOf = (asOf: number | null = null) => knownSnapshot(database, asOf)
  const answer = (question: Question) => answerAny({ ...question, asOf: stateOf(question.asOf) })
  const version = programVersion()
  return {
    'app.version': () => ({
      version,
      build: programBuild().slice(0, 12),
      node: process.versions.node,
      sqlite: String(database.prepare('SELECT sqlite_version()').pluck().get()),
      platform: `${process.platform} ${process.arch}`,
      dataFolder: options.dataFolder,
    }),
    'folder.state': async ({ asOf }) => {
      const state = stateOf(asOf)
      return { ...folderState(database, state, await coverages.inTurns(state)), interruptedImport }
    },
    // Each from one state of the data, whoever commits meanwhile.
    'figures.query': database.transaction(answer),
    'figures.refresh': ({ questions }) =>
      database.transaction(() => ({ dataVersion: dataVersion(database), answers: questions.map(answer) }))(),
    ...createDashboardHandlers(database, states, stateOf),
    'years.list': ({ asOf }) => ({ rows: publishedYears(database, stateOf(asOf)) }),
    'indicators.list': ({ programme, asOf }) => ({ rows: indicators(database, programme, stateOf(asOf)) }),
    'budgets.list': ({ programme, asOf }) => ({ rows: budgetLines(database, programme, stateOf(asOf)) }),
    'programmes.list': ({ asOf }) => ({ rows: programmes(database, stateOf(asOf)) }),
    'participants.list': ({ programme, asOf }) => ({ rows: participants(database, programme, stateOf(asOf)) }),
    'dates.list': ({ programme, asOf }) => ({ rows: keyDates(database, programme, stateOf(asOf)) }),
    'reconciliation.query': database.transaction(({ asOf }) =>
      reconciliation(database, answer, stateOf(asOf), coverages.of(stateOf(asOf))),
    ),
    'snapshots.compare': createComparer(database),
    'snapshots.list': () => ({ rows: snapshots(database) }),
    'journal.list': () => ({ rows: readJournal(database) }),
    ...createRowHandlers(database, states),
    ...createViewHandlers(database, options),
    ...createMappingHandlers(database, options),
    'backups.list': async () => ({ rows: await listBackups(options.dataFolder) }),
    ...createNoteHandlers(database, options),
  }
}
