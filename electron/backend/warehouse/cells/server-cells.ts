import { AppError } from '../../../../shared/contract/error.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { matchStatus } from '../../../../shared/domain/reading/match.ts'
import { clean } from '../../../../shared/domain/reading/normalise-text.ts'
import { serverName } from '../../../../shared/domain/warehouse/warehouse.ts'
import { createMappedNames } from '../../import/value/mapped-names.ts'
import {
  type CellsQuestion,
  cellsQuery,
  controlQuery,
  type EndingWords,
  sortingQuery,
  wordColumns,
  wordsQuery,
} from '../query/cells-query.ts'
import type { OpenServer } from '../server/open-server.ts'
import { type CellBatch, readCells } from './cell-batches.ts'
import type { PulledCells } from './pulled-cells.ts'
import type { PulledControl } from './pulled-control.ts'
import { areDistinct, narrowed, narrowShift, readTupleWords } from './tuple-words.ts'

/** What one server answers before its cells, and how they are asked for. */
export interface ServerCells extends Pick<PulledCells, 'control' | 'moment' | 'words' | 'incidents' | 'query'> {
  /** `placeOf` gives the place of each of the words among those of all servers. */
  batches(placeOf: readonly number[]): AsyncIterable<CellBatch>
}

/** The status that a word of a server stands for; `null` for none of the list. */
export type StatusOf = (word: string) => string | null

/** That of an import, without what a person mapped. */
export const statusOfWord: StatusOf = (word) => matchStatus(clean(word)).code

/** The same with what a person mapped, where the word itself tells none. */
export function statusOfNames(names: Mapping['choices']): StatusOf {
  const mapped = createMappedNames(names)
  return (word) => statusOfWord(word) ?? matchStatus(mapped.of('status', clean(word)) ?? '').code
}

/** Asks a server for all but the cells, in one state with them. */
export async function askServer(
  open: OpenServer,
  question: CellsQuestion,
  statusOf: StatusOf,
  copy: OpenServer['copy'],
): Promise<ServerCells> {
  const columns = wordColumns(question)
  const moment = await readMoment(open)
  await open.rows(sortingQuery(false))
  const tuples = await readTupleWords(copy(wordsQuery(question)), columns.length)
  if (!areDistinct(tuples))
    throw new AppError('source-failed', { server: serverName(open.server), reason: 'hashtextextended' })
  const { control } = tuples
  const shift = narrowShift(tuples)
  const status = columns.indexOf('status')
  const statuses = [...new Set(tuples.words.flatMap((words) => words[status] ?? []))].toSorted()
  const wordsOf = (code: string): readonly string[] => statuses.filter((word) => statusOf(word) === code)
  const endings: EndingWords = { closed: wordsOf('closed'), refused: wordsOf('refused') }
  const origin = shift === null ? null : originOf(control)
  const query = cellsQuery(question, { shift, origin }, endings)
  const numbers = shift === null ? [...tuples.numbers] : narrowed(tuples.numbers, shift)
  return {
    control,
    moment,
    words: tuples.words,
    incidents: tuples.incidents,
    query,
    batches(placeOf) {
      const places = new Map<number | bigint, number>(numbers.map((number, at) => [number, placeOf[at] ?? 0]))
      return readCells(copy(query), origin, (number) => {
        const place = places.get(number)
        // Servers of a Citus need not be of one state.
        if (place === undefined) throw new AppError('source-changed', { server: serverName(open.server) })
        return place
      })
    },
  }
}

/** So many days go into sixteen bits. */
const MOST_DAYS = 65_536
const LONGEST_MONTH = 31

/** The day from which sixteen bits count the days, be they the first of a month, and those to any end; `null` where they do not. */
function originOf({ from, latest }: PulledControl): number | null {
  if (from === null || latest === null) return null
  const origin = from - LONGEST_MONTH
  return latest + 1 - origin < MOST_DAYS ? origin : null
}

type ControlRow = Readonly<Record<'incidents' | 'undated' | 'invented', string>> &
  Readonly<Record<'first' | 'last' | 'latest', number | null>>

const MOMENT = `
  SELECT to_char(transaction_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS moment`

/** What the server counts. */
export async function readControl(
  open: OpenServer,
  question: CellsQuestion,
): Promise<{ readonly control: PulledControl; readonly moment: string }> {
  const [counted] = await open.rows<ControlRow>(controlQuery(question))
  return {
    control: {
      incidents: Number(counted?.incidents ?? 0),
      undated: Number(counted?.undated ?? 0),
      invented: Number(counted?.invented ?? 0),
      from: counted?.first ?? null,
      to: counted?.last ?? null,
      latest: counted?.latest ?? null,
    },
    moment: await readMoment(open),
  }
}

/** The instant whose state the server tells. */
async function readMoment(open: OpenServer): Promise<string> {
  const [now] = await open.rows<{ moment: string }>(MOMENT)
  return now?.moment ?? ''
}
