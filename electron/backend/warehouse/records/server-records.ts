import { AppError } from '../../../../shared/contract/error.ts'
import type { Day } from '../../../../shared/domain/calendar/day.ts'
import { serverName, type Warehouse } from '../../../../shared/domain/warehouse/warehouse.ts'
import type { PulledControl } from '../cells/pulled-control.ts'
import { readControl } from '../cells/server-cells.ts'
import { areDistinct, readTupleWords, type WordTuple } from '../cells/tuple-words.ts'
import { sortingQuery, type WordColumn, wordColumns, wordsQuery } from '../query/cells-query.ts'
import {
  boundsQuery,
  type ChangedSince,
  changedQuery,
  countedAs,
  pageQuery,
  type RecordKey,
  type RowsQuestion,
  registersQuery,
  stampColumn,
  stampQuery,
} from '../query/records-query.ts'
import type { OpenServer } from '../server/open-server.ts'
import { tableColumns } from '../server/table-of.ts'

/** What one server answers before its rows, in one state with them. */
export interface ServerRecords {
  readonly open: OpenServer
  readonly question: RowsQuestion
  readonly control: PulledControl
  readonly moment: string
  /** The registers that its rows name, the empty text for none. */
  readonly registers: readonly string[]
  /** From which change on a later pull asks; `null` where nothing tells it. */
  readonly next: ChangedSince | null
}

interface StampRow {
  readonly latest: string | null
  readonly before: string | null
  readonly isQuiet: boolean
}

/** Tells of words, each of a column, whether rows with them are asked for. */
export type TupleTest = (columns: readonly WordColumn[], words: readonly WordTuple[]) => readonly boolean[]

interface AskedRows {
  readonly from: Day | null
  readonly to: Day | null
  /** `null` where the rows of all tuples are asked for. */
  readonly isAsked?: TupleTest | null
}

/** Asks a server for all but its rows. Fails with `source-schema` where these have no references. */
export async function askRecords(
  open: OpenServer,
  { relation, columns }: Pick<Warehouse, 'relation' | 'columns'>,
  { isAsked = null, ...period }: AskedRows,
): Promise<ServerRecords> {
  const { reference, ...found } = await tableColumns(open, columns)
  if (reference === undefined)
    throw new AppError('source-schema', { server: serverName(open.server), what: `${relation}.reference` })
  const all: RowsQuestion = { relation, columns: { ...found, reference }, ...period, since: null }
  const question = isAsked === null ? all : { ...all, tuples: await askedTuples(open, all, isAsked) }
  const { control, moment } = await readControl(open, countedAs(question))
  const registers = await open.rows<{ register: string }>(registersQuery(question))
  const [stamps] = await open.rows<StampRow>(stampQuery(question))
  return {
    open,
    question,
    control,
    moment,
    registers: registers.map(({ register }) => register.trim()),
    next: stamps === undefined ? null : nextOf(question, stamps),
  }
}

/** The numbers of the tuples whose words are asked for; `null` where all are. */
async function askedTuples(
  open: OpenServer,
  question: RowsQuestion,
  isAsked: TupleTest,
): Promise<readonly bigint[] | null> {
  const counted = countedAs(question)
  const columns = wordColumns(counted)
  await open.rows(sortingQuery(false))
  const tuples = await readTupleWords(open.copy(wordsQuery(counted)), columns.length)
  await open.rows(sortingQuery(true))
  if (!areDistinct(tuples))
    throw new AppError('source-failed', { server: serverName(open.server), reason: 'hashtextextended' })
  const kept = isAsked(columns, tuples.words)
  return kept.every(Boolean) ? null : [...tuples.numbers].filter((_, place) => kept[place])
}

/** Days are of those that begin with them: more may come with the same one. */
function nextOf({ columns }: RowsQuestion, { latest, before, isQuiet }: StampRow): ChangedSince | null {
  if (latest === null || before === null) return null
  const isDay = stampColumn(columns)?.type === 'date'
  return isQuiet && !isDay ? { stamp: latest, isIncluded: false } : { stamp: before, isIncluded: true }
}

/** A page of rows, as it is asked for. */
export interface RecordPage {
  readonly until: RecordKey
  /** How many rows there are up to its end. */
  readonly place: number
  readonly query: string
}

interface BoundRow extends RecordKey {
  readonly place: number
}

/** The pages behind a row. */
export async function readPages(
  { open, question }: Pick<ServerRecords, 'open' | 'question'>,
  after: RecordKey | null,
  pageRows: number,
): Promise<readonly RecordPage[]> {
  const bounds = await open.rows<BoundRow>(boundsQuery(question, after, pageRows))
  return bounds.map(({ place, ...until }, at) => ({
    until,
    place,
    query: pageQuery(question, bounds[at - 1] ?? after, until),
  }))
}

/** The references of rows that may have changed since they were fetched. */
export async function changedReferences(
  { open, question }: Pick<ServerRecords, 'open' | 'question'>,
  since: ChangedSince,
): Promise<ReadonlySet<string>> {
  const rows = await open.rows<{ reference: string }>(changedQuery(question, since))
  return new Set(rows.map(({ reference }) => reference))
}
