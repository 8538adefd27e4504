import { randomUUID } from 'node:crypto'
import { AppError } from '../../../../shared/contract/error.ts'
import { type Day, dayFromNumber } from '../../../../shared/domain/calendar/day.ts'
import { changesOf, type ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { RecordsPlan, RecordsQuestion } from '../../../../shared/domain/import/pull.ts'
import { registerSchema } from '../../../../shared/domain/vocabulary/register.ts'
import type { Warehouse } from '../../../../shared/domain/warehouse/warehouse.ts'
import { planImport } from '../../import/plan/plan-import.ts'
import type { PreparedImport } from '../../import/plan/prepared-import.ts'
import type { ReadingThread } from '../../import/reading/reading-thread.ts'
import { openTemporaryFolder } from '../../platform/temporary-folder.ts'
import { categoryMappings } from '../../store/category-mappings.ts'
import { cellRun } from '../../store/cells/cell-pulls.ts'
import type { Database } from '../../store/database.ts'
import type { DictionaryEntry } from '../../store/dictionary.ts'
import { countedFrom } from '../../store/folder-kind.ts'
import { fingerprint } from '../../store/journal.ts'
import { addedUp, type PulledControl } from '../cells/pulled-control.ts'
import { asOfPull, expectObserved, expectReach } from '../pull/expect-days.ts'
import { expectKind } from '../pull/plan-pull.ts'
import type { ChangedSince } from '../query/records-query.ts'
import type { ServerOptions } from '../server/open-server.ts'
import { sideBySide } from '../server/side-by-side.ts'
import { withServers } from '../server/with-servers.ts'
import { forgetPages, keptFolderOf } from '../sources/kept-folder.ts'
import { type FetchedRecords, fetchRecords } from './fetch-records.ts'
import { changesSince, dayBounds, knownRecords, type PulledRecords } from './known-records.ts'
import { askRecords, type ServerRecords, type TupleTest } from './server-records.ts'

/** A dry run with all that its commit needs. */
export interface PreparedRecords {
  readonly plan: RecordsPlan
  /** The import of the rows; `null` where none came. */
  readonly prepared: PreparedImport | null
  /** What the import says of itself. */
  readonly pulled: PulledRecords
}

export interface RecordsContext {
  readonly database: Database
  readonly dataFolder: string
  /** The day of the pull in Brussels. */
  readonly today: Day
  readonly options: ServerOptions
  /** What names stand for that were mapped, as of files. */
  readonly names: Mapping['choices']
  /** The rows and the bytes received so far. */
  readonly onProgress: (rows: number, bytes: number) => void
  readonly startThread?: () => ReadingThread
  /** Of which words rows are asked for, and a text that names them; all where there are none. */
  readonly chosen?: { readonly isAsked: TupleTest; readonly name: string }
  /** The day up to which the records tell, where that is known. */
  readonly asOf?: Day
  /** The spellings of names that are kept where the folder knows none yet. */
  readonly spellings?: readonly DictionaryEntry[]
  /** So many rows go into a page. */
  readonly pageRows?: number
}

const PAGE_ROWS = 5_000

/** Fails where a folder takes no records of a source, whatever the servers would answer. */
export function expectRecordable(database: Database, question: RecordsQuestion): void {
  if (countedFrom(database) === 'cells') throw new AppError('folder-has-cells')
  expectReach(question, cellRun(knownRecords(database, question.source)))
}

/**
 * Fetches records of a warehouse and works out exactly what importing them would do. Of rows that were fetched before, those
 * alone that changed since; where the servers then count others than the folder would hold, all of the period. Writes
 * nothing but pages, which are kept where the pull is cut off. Fails with `source-...`, `rows-differ`, `write-failed` or
 * `cancelled`.
 */
export async function planRecords(
  warehouse: Warehouse,
  question: RecordsQuestion,
  context: RecordsContext,
): Promise<PreparedRecords> {
  const { database, dataFolder, options } = context
  const { from, to } = question
  const asked = askedOf(warehouse, context)
  const temporary = openTemporaryFolder()
  try {
    const prepared = await withServers(warehouse, options, async (opened, signal) => {
      const servers = await sideBySide(opened, signal, (open, ended) => {
        ended.addEventListener('abort', open.close, { once: true })
        return askRecords(open, warehouse, { from, to, isAsked: context.chosen?.isAsked ?? null })
      })
      const trial = { warehouse, question, context, servers, asked, folder: temporary.path, signal }
      return tryAll(trial, changesSince(knownRecords(database, warehouse.name), asked, { from, to }))
    })
    forgetPages(dataFolder, warehouse.name)
    return prepared
  } finally {
    temporary.close()
  }
}

/** What decides on how rows are read, in one word. */
function askedOf(
  { servers, relation, columns, register }: Warehouse,
  { database, names = {}, chosen }: RecordsContext,
): string {
  const categories = categoryMappings(database).map(({ name, category, from }) => [name, category, from])
  return fingerprint(JSON.stringify([servers, relation, columns, register, names, categories, chosen?.name]))
}

interface Trial {
  readonly warehouse: Warehouse
  readonly question: RecordsQuestion
  readonly context: RecordsContext
  readonly servers: readonly ServerRecords[]
  readonly asked: string
  readonly folder: string
  readonly signal: AbortSignal
}

/** `since` is the change from which on each server is asked first; `null` where nothing is known. */
async function tryAll(trial: Trial, since: readonly ChangedSince[] | null): Promise<PreparedRecords> {
  const { servers, question, context } = trial
  const control = addedUp(servers.map((each) => each.control))
  const { database, today } = context
  expectObserved(question.source, control, today)
  if (control.incidents === 0) throw new AppError('source-empty', { source: question.source })
  expectKind(database, question.source, control)
  const register = registerOf(trial)
  const first = await tryOnce(trial, { control, register, since })
  if (isRight(first)) return first
  const isWhole = since === null && !first.plan.isResumed
  if (isWhole) return expectEqual(first)
  forgetPages(context.dataFolder, trial.warehouse.name)
  return expectEqual(await tryOnce(trial, { control, register, since: null }))
}

function isRight({ plan }: PreparedRecords): boolean {
  return plan.control.ok && (plan.plan !== null || plan.isKnown)
}

/** What a person must mend is told as of any file; where nothing is, rows are missing or stand twice. */
function expectEqual(found: PreparedRecords): PreparedRecords {
  const { plan } = found
  const { declared, computed, ok } = plan.control
  if (plan.plan !== null && !ok) throw new AppError('rows-differ', { source: plan.source, declared, computed })
  return found
}

/** The one register of the rows. Fails with `source-registers` where they name several. */
function registerOf({ servers, warehouse }: Trial): string {
  const named = servers.flatMap(({ registers }) => registers).map((name) => (name === '' ? warehouse.register : name))
  const [first = warehouse.register, ...others] = new Set(named)
  if (others.length > 0)
    throw new AppError('source-registers', { source: warehouse.name, registers: [first, ...others].join(', ') })
  const { data } = registerSchema.safeParse(first)
  if (data === undefined) throw new AppError('source-text', { source: warehouse.name, column: 'register' })
  return data
}

interface Attempt {
  readonly control: PulledControl
  readonly register: string
  readonly since: readonly ChangedSince[] | null
}

async function tryOnce(trial: Trial, { control, register, since }: Attempt): Promise<PreparedRecords> {
  const { warehouse, question, context, servers, asked, folder, signal } = trial
  const { database, dataFolder, today, onProgress, startThread, pageRows = PAGE_ROWS } = context
  const asking = servers.map((server, at) => ({
    ...server,
    question: { ...server.question, since: since?.[at] ?? null },
  }))
  const { from, to } = question
  const fetched = await fetchRecords(asking, {
    keptIn: keptFolderOf(dataFolder, warehouse.name),
    folder,
    asked: fingerprint(JSON.stringify([asked, from, to, since])),
    pageRows,
    signal,
    onProgress,
  })
  const known = cellRun(knownRecords(database, warehouse.name))
  const asOf = context.asOf ?? asOfPull(question, control, { run: known, today })
  const isWhole = since === null
  const days = dayBounds(question)
  const options = importOptions(fetched, { register, names: context.names, asOf, isWhole })
  const file = { path: fetched.path, name: warehouse.name }
  const { spellings = [] } = context
  const progress = { onProgress: () => undefined, ...(startThread && { startThread }) }
  const given = { database, today, fetched: days, spellings, ...progress }
  const prepared = fetched.rows === 0 ? null : await planImport(file, options, given)
  const computed = prepared === null ? heldOf(database, register, days) : countAfter(prepared, register, days)
  const moment = servers.map((each) => each.moment).toSorted()[0] ?? ''
  const queryHash = fingerprint(fetched.query)
  const source = warehouse.name
  const { read = 0, new: added = 0, changed = 0, unchanged = 0, removed = 0, rejected = 0 } = prepared?.plan ?? {}
  return {
    plan: {
      plan: prepared !== null && prepared.plan.plan === null ? null : randomUUID(),
      source,
      moment,
      queryHash,
      query: fetched.query,
      asked: isWhole ? 'all' : 'changed',
      isResumed: fetched.isResumed,
      incidents: control.incidents,
      bytes: fetched.bytes,
      from: control.from === null ? null : dayFromNumber(control.from),
      to: control.to === null ? null : dayFromNumber(control.to),
      asOf,
      ...{ read, new: added, changed, unchanged, removed, rejected },
      isKnown: prepared === null || (prepared.plan.plan !== null && changesOf(prepared.plan) === 0),
      control: { declared: control.incidents, computed, ok: computed === control.incidents },
      problems: prepared?.plan.problems ?? [],
    },
    prepared,
    pulled: {
      ...{ mode: 'records', source, from, to, moment, queryHash, asked },
      declared: control.incidents,
      next: servers.map(({ next }) => next),
    },
  }
}

interface Decided {
  readonly register: string
  readonly names: Mapping['choices']
  readonly asOf: Day
  readonly isWhole: boolean
}

/** All that a file of rows leaves open is known of these. */
function importOptions({ columns }: FetchedRecords, { register, names, asOf, isWhole }: Decided): ImportOptions {
  return {
    dataset: 'incidents',
    mapping: {
      encoding: 'utf-8',
      delimiter: ',',
      header: 1,
      older: 'take',
      subcategories: 'take',
      register,
      columns: Object.fromEntries(
        columns.map(({ header, field, isDay }) => [header, { field, ...(isDay && { dates: 'iso' as const }) }]),
      ),
      ...(names === undefined || Object.keys(names).length === 0 ? {} : { choices: names }),
    },
    asOfDay: asOf,
    allowRejects: false,
    complete: isWhole,
  }
}

function countAfter({ staged }: PreparedImport, register: string, days: ReturnType<typeof dayBounds>): number {
  return staged === null ? 0 : staged.staging.countAfter(staged.register ?? register, days)
}

const HELD = `
  SELECT count(*) FROM incident WHERE valid_to IS NULL AND system = ? AND created BETWEEN ? AND ?`

function heldOf(database: Database, register: string, { from, to }: ReturnType<typeof dayBounds>): number {
  return Number(database.prepare(HELD).pluck().get(register, from, to))
}
