import { createRecordStates } from '../../electron/backend/figures/record-states.ts'
import { createRowHandlers } from '../../electron/backend/rows/row-lists.ts'
import { withPulledCells } from '../../electron/backend/warehouse/cells/pull-cells.ts'
import { createListedRows } from '../../electron/backend/warehouse/lists/listed-rows.ts'
import { pullLists } from '../../electron/backend/warehouse/lists/pull-lists.ts'
import { commitPull } from '../../electron/backend/warehouse/pull/commit-pull.ts'
import { planPull } from '../../electron/backend/warehouse/pull/plan-pull.ts'
import { DEFAULT_SORT, type RowQuestion } from '../../shared/contract/rows.ts'
import type { ListsQuestion, ListsReceipt } from '../../shared/domain/import/listed-records.ts'
import type { PullReceipt } from '../../shared/domain/import/pull.ts'
import type { Warehouse } from '../../shared/domain/warehouse/warehouse.ts'
import { type Folder, NOW, TODAY } from './folder.ts'
import { askedWith } from './warehouse-rows.ts'

/** Pulls the counts of servers into a folder. */
export async function pullCountsInto(
  { database }: Pick<Folder, 'database'>,
  warehouse: Warehouse,
  grain: 'day' | 'month' = 'day',
): Promise<PullReceipt> {
  const question = { source: warehouse.name, grain, from: null, to: null }
  const context = { database, today: TODAY, onProgress: () => undefined }
  const prepared = await withPulledCells(warehouse, question, askedWith(), (pulled) =>
    planPull(warehouse, question, pulled, context),
  )
  return commitPull(prepared, { database, now: NOW, user: 'test' })
}

const ALL_ROWS: Omit<ListsQuestion, 'source'> = { filters: [], from: null, to: null }

/** Fetches the records of a selection beside the counts of a folder. */
export function pullListsInto(
  { database, path: dataFolder }: Pick<Folder, 'database' | 'path'>,
  warehouse: Warehouse,
  asked: Partial<ListsQuestion> = {},
): Promise<ListsReceipt> {
  const options = { today: TODAY, options: askedWith(), names: {}, onProgress: () => undefined, pageRows: 50 }
  const context = { database, dataFolder, ...options, now: NOW, user: 'test' }
  return pullLists(warehouse, { ...ALL_ROWS, source: warehouse.name, ...asked }, context)
}

/** The handlers of the rows of a folder, as the dashboard asks them. */
export function listedRowsOf({ database, path }: Pick<Folder, 'database' | 'path'>) {
  const states = createRecordStates(database)
  return createListedRows(database, path, { states, rows: createRowHandlers(database, states) })
}

const PLAIN_LIST: RowQuestion = {
  filters: [],
  from: null,
  to: null,
  asOf: null,
  source: null,
  find: null,
  sort: DEFAULT_SORT,
  language: 'fr',
}

/** The references of a list, in their order. */
export async function referencesOf(
  rows: ReturnType<typeof listedRowsOf>,
  question: Partial<RowQuestion> = {},
): Promise<readonly string[]> {
  const list = await rows['rows.open']({ ...PLAIN_LIST, ...question })
  const read = await rows['rows.read']({ selection: list.selection, from: 0, count: 200 })
  return read.rows.map(({ reference }) => reference)
}
