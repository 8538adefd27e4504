import { homedir } from 'node:os'
import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { brusselsDay } from '../../../shared/domain/calendar/day.ts'
import { changesOf } from '../../../shared/domain/import/import-plan.ts'
import { copyFolder } from '../backup/copy-folder.ts'
import { examineFolder } from '../diagnostics/examine-folder.ts'
import { commitImport } from '../import/commit/commit-import.ts'
import { undoImport } from '../import/commit/undo-import.ts'
import { planImport } from '../import/plan/plan-import.ts'
import type { PreparedImport } from '../import/plan/prepared-import.ts'
import { readProblems } from '../import/plan/row-problem-store.ts'
import type { ReadingProgress } from '../import/reading/row-batch.ts'
import { recogniseFile, tellMapping } from '../mappings/recognise-file.ts'
import { copiesFolder } from '../platform/data-folder.ts'
import type { OfferedFile } from '../platform/offered-file.ts'
import { purgeFolder } from '../purge/purge-folder.ts'
import type { Database } from '../store/database.ts'
import { markingStage } from '../store/interrupted-stages.ts'
import { tidyLists } from '../store/lists-folder.ts'
import { expectOwnSchema } from '../store/schema-match.ts'
import { withWriterLock } from '../store/writer-lock.ts'
import type { JobOptions } from './job-options.ts'
import { keepImport } from './keep-import.ts'
import { createPullHandlers } from './pull-handlers.ts'
import { createRestoreHandler } from './restore-handler.ts'

/**
 * The handlers of the child that writes: imports, undo, purges and restores. It holds the newest plan, and does one thing
 * after the other.
 */
export function createJobHandlers(
  database: Database,
  files: ReadonlyMap<string, OfferedFile>,
  { dataFolder, now, user, emit, startThread }: JobOptions,
): Partial<Handlers> {
  const inTurn = createQueue()
  const restore = createRestoreHandler({ dataFolder, now, emit })
  let prepared: PreparedImport | null = null
  let preparedFile: string | null = null
  const onRead = ({ rows, bytes, totalBytes }: ReadingProgress): void => {
    const progress = { done: bytes, total: totalBytes }
    emit({ type: 'progress', task: 'import', done: rows, total: null, bytes: progress })
  }
  const onCommitted = (done: number, total: number): void => emit({ type: 'progress', task: 'import', done, total })
  return {
    'folder.examine': () => inTurn(async () => examineFolder(database, dataFolder)),
    'folder.duplicate': () =>
      inTurn(async () => {
        const copies = copiesFolder(process.env, process.platform, homedir())
        const onProgress = (done: number, total: number): void => emit({ type: 'progress', task: 'copy', done, total })
        return { path: await copyFolder(database, { dataFolder, copies, day: brusselsDay(now()), onProgress }) }
      }),
    'import.plan': ({ file, options }) =>
      inTurn(async () => {
        expectOwnSchema(database)
        const offered = files.get(file)
        if (offered === undefined) throw new AppError('file-unknown')
        prepared = null
        prepared = await markingStage(dataFolder, { file: offered.name, stage: 'reading' }, async () => {
          const known = await recogniseFile(database, offered, options)
          const context = { database, today: brusselsDay(now()), onProgress: onRead, startThread }
          return tellMapping(await planImport(offered, known.options, context), known)
        })
        preparedFile = file
        return prepared.plan
      }),
    'import.problems': ({ file, from, count }) =>
      inTurn(async () => {
        if (prepared === null || preparedFile !== file) throw new AppError('plan-unknown')
        return { rows: readProblems(database, prepared, from, count) }
      }),
    'import.commit': ({ plan }) =>
      inTurn(async () => {
        const chosen = prepared
        if (chosen === null || chosen.plan.plan !== plan) throw new AppError('plan-unknown')
        const context = { database, origin: 'user' as const, now: now(), user, onProgress: onCommitted }
        const { file } = chosen.plan.understanding
        const told = { file, isKnown: changesOf(chosen.plan) === 0 }
        const receipt = await keepImport(database, { dataFolder, now, emit }, told, () => commitImport(chosen, context))
        prepared = null
        return receipt
      }),
    'import.undo': ({ snapshot }) =>
      inTurn(async () =>
        withWriterLock(dataFolder, () => {
          expectOwnSchema(database)
          const undone = undoImport(database, now(), snapshot ?? null)
          tidyLists(database, dataFolder)
          return undone
        }),
      ),
    'import.purge': ({ snapshot }) =>
      inTurn(() => {
        expectOwnSchema(database)
        return purgeFolder({ database, dataFolder, snapshot, now: now() })
      }),
    ...createPullHandlers(database, { dataFolder, now, user, emit, inTurn, startThread }),
    'backups.restore': (backup) => inTurn(async () => restore(backup)),
  }
}

/** Starts each piece of work when the one before has ended, well or badly. */
function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
