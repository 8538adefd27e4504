import { join } from 'node:path'
import { AppError } from '../../../../shared/contract/error.ts'
import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type {
  ListedSelection,
  ListsOffer,
  ListsQuestion,
  ListsReceipt,
} from '../../../../shared/domain/import/listed-records.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { RecordsPlan } from '../../../../shared/domain/import/pull.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { shownCoverage } from '../../../../shared/domain/incidents/shown-registers.ts'
import type { Warehouse } from '../../../../shared/domain/warehouse/warehouse.ts'
import { TUPLE_DIMENSIONS } from '../../engine/incident-columns.ts'
import { TUPLE_WIDTH } from '../../engine/tuple-table.ts'
import { createAnswerer } from '../../figures/answer-question.ts'
import { createRecordStates } from '../../figures/record-states.ts'
import { categoryMappings, saveCategoryMapping } from '../../store/category-mappings.ts'
import { type Database, openDatabase } from '../../store/database.ts'
import { createDictionary, readDictionary } from '../../store/dictionary.ts'
import { countedFrom } from '../../store/folder-kind.ts'
import { journalled } from '../../store/keepsake-proof.ts'
import { keepLists, openListsWork } from '../../store/lists-folder.ts'
import { withWriterLockHeld } from '../../store/writer-lock.ts'
import { codeTuples } from '../codes/code-tuples.ts'
import { commitRecords } from '../records/commit-records.ts'
import { type PreparedRecords, planRecords, type RecordsContext } from '../records/plan-records.ts'
import type { TupleTest } from '../records/server-records.ts'
import { expectSameCounts, ofEachRegister } from './compare-lists.ts'
import { offerLists } from './offer-lists.ts'

export interface ListsContext extends Omit<RecordsContext, 'chosen' | 'asOf' | 'spellings'> {
  /** The present instant, ISO text. */
  readonly now: string
  readonly user: string
}

/** Fails where a folder has no counts beside which records could be listed. */
export function expectListable(database: Database): void {
  if (countedFrom(database) !== 'cells') throw new AppError('folder-has-records')
}

/**
 * Fetches the records of a selection into a data folder of their own beside the counts, where lists are read from them: no
 * figure ever is. They are kept whole, and only where the counts tell of the same. Fails with `rows-differ`, `source-...`,
 * `write-failed` or `cancelled`.
 */
export async function pullLists(
  warehouse: Warehouse,
  question: ListsQuestion,
  context: ListsContext,
): Promise<ListsReceipt> {
  const { database, dataFolder } = context
  const states = createRecordStates(database)
  const offer = offerLists(database, states, question)
  if (offer === null || offer.source !== warehouse.name) throw new AppError('source-empty', { source: warehouse.name })
  const { selection } = offer
  const coverage = shownCoverage(selection.filters, states.registers(null))
  const asOf = coverage?.asOf ?? selection.to
  const work = openListsWork(dataFolder)
  const ready = join(work.path, 'ready')
  const lists = openDatabase(ready)
  try {
    layMappings(lists, context)
    // An import holds the records of one register: each is asked by itself.
    const plans: RecordsPlan[] = []
    for (const filters of ofEachRegister(selection.filters)) {
      const prepared = await tryRegister(warehouse, { ...selection, filters }, { context, lists, asOf })
      if (prepared === null) continue
      if (prepared.plan.plan === null) return { plan: prepared.plan, offer, listed: null }
      commitRecords(prepared, { ...context, database: lists, origin: 'user', onProgress: () => undefined })
      plans.push(prepared.plan)
    }
    const plan = joined(plans)
    if (plan === null) throw differs(offer)
    const grain = coverage?.cells ?? 'day'
    expectSameCounts(createAnswerer(database, states), lists, { source: warehouse.name, selection, grain })
    if (question.dryRun === true) return { plan, offer, listed: null }
    const listed = { source: warehouse.name, moment: plan.moment, selection, rows: offer.rows }
    // Nothing is written any more: a folder that can only be read is read without a file beside it.
    lists.pragma('journal_mode = DELETE')
    lists.close()
    await withWriterLockHeld(dataFolder, () => keepLists(ready, listed, { database, dataFolder }))
    return { plan, offer, listed }
  } finally {
    lists.close()
    work.close()
  }
}

/** Names of categories mean the same in the lists. */
function layMappings(lists: Database, { database, now }: ListsContext): void {
  const mappings = categoryMappings(database)
  if (mappings.length === 0) return
  const write = () => {
    for (const { name, category, from } of mappings) saveCategoryMapping(lists, { name, category, from }, now)
  }
  lists.transaction(() => journalled(lists, 'break', now, write)).immediate()
}

interface Trying {
  readonly context: ListsContext
  readonly lists: Database
  readonly asOf: Day
}

/** The dry run of the records of one register; `null` where the servers have none of them. */
async function tryRegister(
  warehouse: Warehouse,
  { from, to, filters }: ListedSelection,
  { context, lists, asOf }: Trying,
): Promise<PreparedRecords | null> {
  const { database } = context
  const isAsked = createTupleTest(database, { ...context, warehouse, filters })
  const chosen = { name: JSON.stringify(filters), isAsked }
  const asked = { ...context, database: lists, asOf, spellings: readDictionary(database), chosen }
  try {
    return await planRecords(warehouse, { source: warehouse.name, from, to }, asked)
  } catch (error) {
    if (error instanceof AppError && error.code === 'source-empty') return null
    throw error
  }
}

/** What all of them are together; `null` where there is none. */
function joined(plans: readonly RecordsPlan[]): RecordsPlan | null {
  const [first] = plans
  if (first === undefined) return null
  const sumOf = (numberOf: (plan: RecordsPlan) => number): number =>
    plans.reduce((sum, plan) => sum + numberOf(plan), 0)
  return {
    ...first,
    incidents: sumOf(({ incidents }) => incidents),
    bytes: sumOf(({ bytes }) => bytes),
    read: sumOf(({ read }) => read),
    new: sumOf((plan) => plan.new),
    rejected: sumOf(({ rejected }) => rejected),
    from: plans.flatMap(({ from }) => from ?? []).toSorted()[0] ?? null,
    to:
      plans
        .flatMap(({ to }) => to ?? [])
        .toSorted()
        .at(-1) ?? null,
    control: {
      declared: sumOf(({ control }) => control.declared),
      computed: sumOf(({ control }) => control.computed),
      ok: plans.every(({ control }) => control.ok),
    },
    problems: plans.flatMap(({ problems }) => problems),
  }
}

/** Servers that have none any more of what was counted differ from the counts. */
function differs({ source, rows }: ListsOffer): AppError {
  return rows === 0
    ? new AppError('source-empty', { source })
    : new AppError('rows-differ', { context: 'counts', source, declared: rows, computed: 0 })
}

const PLACES: readonly string[] = TUPLE_DIMENSIONS

interface TestedWords {
  readonly warehouse: Warehouse
  readonly filters: readonly Filter[]
  readonly names: Mapping['choices']
  readonly today: Day
}

/** Tells of the words of a server whether their codes pass filters, on some day where names mean several: as in counts. */
function createTupleTest(database: Database, { warehouse, filters, names = {}, today }: TestedWords): TupleTest {
  return (columns, words) => {
    const entries = readDictionary(database)
    const dictionary = createDictionary(entries)
    const categories = categoryMappings(database)
    const coded = codeTuples({ warehouse, columns, words, dictionary, categories, names, today })
    const codes = new Map([...entries, ...dictionary.added].map(({ id, code }) => [id, code]))
    const ids = coded.table.ids()
    const passes = (tuple: number): boolean =>
      filters.every(({ kind, values }) => {
        const place = TUPLE_WIDTH * tuple + PLACES.indexOf(kind)
        return values.includes(codes.get(ids[place] ?? 0) ?? '')
      })
    const kept = Array.from({ length: coded.table.size }, (_, tuple) => passes(tuple))
    const stretches = Array.from({ length: coded.breaks.length + 1 }, (_, stretch) => stretch * words.length)
    return words.map((_, word) => stretches.some((start) => kept[coded.tupleOf[start + word] ?? 0]))
  }
}
