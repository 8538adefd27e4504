import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Warehouse } from '../../../../shared/domain/warehouse/warehouse.ts'
import { type CellsQuestion, wordColumns } from '../query/cells-query.ts'
import type { OpenServer, ServerOptions } from '../server/open-server.ts'
import { merged, sideBySide } from '../server/side-by-side.ts'
import { tableColumns } from '../server/table-of.ts'
import { withServers } from '../server/with-servers.ts'
import type { PulledCells } from './pulled-cells.ts'
import { addedUp } from './pulled-control.ts'
import { askServer, type ServerCells, type StatusOf, statusOfWord } from './server-cells.ts'
import type { WordTuple } from './tuple-words.ts'

/** Which incidents are asked for, and how finely. */
export interface CellSelection extends Pick<CellsQuestion, 'grain'> {
  /** The days of creation, both included; `null` for no bound. */
  readonly from: Day | null
  readonly to: Day | null
  readonly keepsSubcategory?: boolean
  readonly statusOf?: StatusOf
}

/**
 * Asks all servers of a warehouse side by side and gives what they answer to `use`; they are left when that ends. The first
 * one that fails ends it all. Fails with `source-...`, or `cancelled`.
 */
export async function withPulledCells<Result>(
  warehouse: Warehouse,
  { keepsSubcategory = false, statusOf = statusOfWord, ...period }: CellSelection,
  options: ServerOptions,
  use: (pulled: PulledCells) => Promise<Result>,
): Promise<Result> {
  const { relation, columns } = warehouse
  let bytes = 0
  async function* counted(pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const piece of pieces) {
      bytes += piece.length
      yield piece
    }
  }
  return withServers(warehouse, options, async (opened, signal) => {
    const asked = await sideBySide(opened, signal, async (open, ended) => {
      ended.addEventListener('abort', open.close, { once: true })
      const question = {
        relation,
        ...period,
        keepsSubcategory,
        columns: await tableColumns(open, columns),
      }
      const copy: OpenServer['copy'] = (text) => counted(open.copy(text))
      return { cells: await askServer(open, question, statusOf, copy), columns: wordColumns(question) }
    })
    const all = asked.map(({ cells }) => cells)
    const { words, incidents, places } = joinedWords(all)
    return use({
      columns: asked[0]?.columns ?? [],
      words,
      incidents,
      batches: merged(all.map(({ batches }, at) => batches(places[at] ?? []))),
      control: addedUp(all.map(({ control }) => control)),
      moment: all.map(({ moment }) => moment).toSorted()[0] ?? '',
      query: [...new Set(all.map(({ query }) => query))].join(';\n'),
      bytes: () => bytes,
    })
  })
}

/** The words of all servers, each once, with how many incidents have them, and where those of each server stand among them. */
function joinedWords(servers: readonly ServerCells[]): {
  readonly words: readonly WordTuple[]
  readonly incidents: readonly number[]
  readonly places: readonly (readonly number[])[]
} {
  const known = new Map<string, number>()
  const words: WordTuple[] = []
  const incidents: number[] = []
  const places = servers.map((server) =>
    server.words.map((own, at) => {
      const key = JSON.stringify(own)
      const place = known.get(key) ?? words.length
      if (place === words.length) words.push(own)
      known.set(key, place)
      incidents[place] = (incidents[place] ?? 0) + (server.incidents[at] ?? 0)
      return place
    }),
  )
  return { words, incidents, places }
}
