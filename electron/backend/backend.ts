import { createHash } from 'node:crypto'
import { AppError } from '../../shared/contract/error.ts'
import type { AppEvent } from '../../shared/contract/event.ts'
import type { Handlers } from '../../shared/contract/methods.ts'
import { brusselsDay } from '../../shared/domain/day.ts'
import { isDemonstrationSeeded, seedDemonstration } from './demonstration/seed-demonstration.ts'
import { createAnswerer } from './figures/answer-question.ts'
import { commitImport } from './import/commit-import.ts'
import { type PreparedImport, planImport } from './import/plan-import.ts'
import { missingDatasets, seedFolder } from './import/seed.ts'
import { undoImport } from './import/undo-import.ts'
import type { Log } from './log.ts'
import { budgetLines } from './queries/budget-lines.ts'
import { folderState } from './queries/folder-state.ts'
import { indicators } from './queries/indicators.ts'
import { keyDates } from './queries/key-dates.ts'
import { participants } from './queries/participants.ts'
import { programmes } from './queries/programmes.ts'
import { publishedYears } from './queries/published-years.ts'
import { snapshots } from './queries/snapshots.ts'
import { type Database, openDatabase } from './store/database.ts'
import { journalHead, readJournal } from './store/journal.ts'
import { withWriterLock } from './store/writer-lock.ts'
import { programVersion } from './version.ts'

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

/** A file that a host offers for import. */
export interface OfferedFile {
  readonly path: string
  readonly name: string
}

export interface Backend {
  readonly handlers: Partial<Handlers>
  readonly database: Database
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
  const files = new Map<string, OfferedFile>()
  const close = options.role === 'answer' ? watch(database, options) : () => undefined
  return {
    database,
    handlers: options.role === 'answer' ? answerHandlers(database, options) : jobHandlers(database, files, options),
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
  if (missingDatasets(database, options.shippedFolder).length > 0)
    withWriterLock(options.dataFolder, () => seedFolder(missingDatasets(database, options.shippedFolder), context))
  const isAnswering = options.role === 'answer'
  if (isAnswering && options.isDemonstration && !isDemonstrationSeeded(context)) await seedDemonstration(context)
}

function watch(database: Database, options: BackendOptions): () => void {
  let known = journalHead(database).sequence
  const timer = setInterval(() => {
    const { sequence } = journalHead(database)
    if (sequence === known) return
    known = sequence
    options.emit({ type: 'data-changed', dataVersion: sequence })
  }, WATCH_INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}

function answerHandlers(database: Database, options: BackendOptions): Partial<Handlers> {
  const answer = createAnswerer(database)
  const version = programVersion()
  return {
    'app.version': () => ({
      version,
      build: createHash('sha256').update(version).digest('hex').slice(0, 12),
      node: process.versions.node,
      sqlite: String(database.prepare('SELECT sqlite_version()').pluck().get()),
      platform: `${process.platform} ${process.arch}`,
      dataFolder: options.dataFolder,
    }),
    'folder.state': () => folderState(database),
    'figures.query': answer,
    'figures.refresh': ({ questions }) =>
      database.transaction(() => ({ dataVersion: journalHead(database).sequence, answers: questions.map(answer) }))(),
    'years.list': () => ({ rows: publishedYears(database, null) }),
    'indicators.list': ({ programme }) => ({ rows: indicators(database, programme) }),
    'budgets.list': ({ programme }) => ({ rows: budgetLines(database, programme) }),
    'programmes.list': () => ({ rows: programmes(database) }),
    'participants.list': ({ programme }) => ({ rows: participants(database, programme) }),
    'dates.list': ({ programme }) => ({ rows: keyDates(database, programme) }),
    'snapshots.list': () => ({ rows: snapshots(database) }),
    'journal.list': () => ({ rows: readJournal(database) }),
  }
}

function jobHandlers(
  database: Database,
  files: ReadonlyMap<string, OfferedFile>,
  options: BackendOptions,
): Partial<Handlers> {
  let prepared: PreparedImport | null = null
  const onProgress = (done: number): void => options.emit({ type: 'progress', task: 'import', done, total: null })
  return {
    'import.plan': ({ file, options: importOptions }) => {
      const offered = files.get(file)
      if (offered === undefined) throw new AppError('file-unknown')
      prepared = planImport(offered, importOptions, { database, today: brusselsDay(options.now()), onProgress })
      return prepared.plan
    },
    'import.commit': ({ plan }) => {
      const chosen = prepared
      if (chosen === null || chosen.plan.plan !== plan) throw new AppError('plan-unknown')
      const context = { database, origin: 'user' as const, now: options.now(), user: options.user }
      const receipt = withWriterLock(options.dataFolder, () => commitImport(chosen, context))
      prepared = null
      return receipt
    },
    'import.undo': () => withWriterLock(options.dataFolder, () => undoImport(database, options.now())),
  }
}
