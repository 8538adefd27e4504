import { openDatabase } from '../../../electron/backend/store/database.ts'
import type { PostgresServer } from '../../support/postgres-server.ts'
import type { Findings } from '../bench.ts'
import { askChild } from '../child.ts'
import { requireEqual, timeAll } from '../contender.ts'
import { createEngineContender, createOracle, createScan, finishCube } from '../engine.ts'
import { MONTH_CHARTS, monthStates } from '../month-states.ts'
import { TEN_MILLION } from '../options.ts'
import { createPostgres } from '../peers/postgres.ts'
import { type Shown, showCells, showFigures } from '../product.ts'
import { say } from '../progress.ts'
import { judge } from '../result.ts'
import { readRows } from '../rows.ts'
import { channelStates, exactnessStates, refreshStates } from '../states.ts'
import { medianOf } from '../statistics.ts'
import { short } from '../table.ts'
import type { PulledFolders } from './warehouse.ts'

const RANDOM_STATES = 300
const MEGABYTE = 1e6
/** The server is slow, and the oracle reads every row. */
const FEWER = {
  small: { live: 12, oracle: 30, repetitions: 3 },
  large: { live: 3, oracle: 6, repetitions: 1 },
} as const

/** Cells answer as the rows of the same server do, imported or asked live, before they are timed beside it. */
export async function measureCells(count: number, server: PostgresServer, folders: PulledFolders): Promise<Findings> {
  const fewer = count < TEN_MILLION ? FEWER.small : FEWER.large
  const database = openDatabase(folders.rows)
  const rows = readRows(database)
  const records = showFigures(database)
  const [day, month] = [cellsIn(folders.day), cellsIn(folders.month)]
  for (const { engine } of [records, day, month]) finishCube(engine)
  const ofRecords = createEngineContender('the engine over the rows', records.engine)
  const ofDays = createEngineContender('the engine over cells by day', day.engine)
  const ofMonths = { ...createEngineContender('the engine over cells by month', month.engine), charts: MONTH_CHARTS }
  const states = refreshStates(rows)
  const exact = [...states, ...exactnessStates(rows, RANDOM_STATES), ...channelStates(rows)]
  say(`cells by day answer as the rows: ${exact.length} states`)
  await requireEqual(ofRecords, [ofDays, createScan(day.columns)], exact)
  const oracle = createOracle(records.columns)
  await requireEqual(oracle, [ofDays, createOracle(day.columns)], states.slice(0, fewer.oracle))
  const whole = monthStates(rows)
  say(`cells by month answer as the rows: ${whole.length} states`)
  await requireEqual(ofRecords, [ofMonths, { ...createScan(month.columns), charts: MONTH_CHARTS }], whole)
  await requireEqual(oracle, [ofMonths], whole.slice(0, fewer.oracle))
  const client = await server.connect()
  try {
    const live = await createPostgres(client, database)
    say(`cells answer as PostgreSQL: ${fewer.live} states`)
    await requireEqual(live, [{ ...ofDays, charts: live.charts }], states.slice(0, fewer.live))
    say('cells by day and PostgreSQL in turn')
    const [own = [], peer = []] = await timeAll([ofDays, live], states.slice(0, fewer.live), fewer.repetitions)
    const [byMonth = []] = await timeAll([ofMonths], whole.slice(0, states.length), fewer.repetitions)
    const ratios = own.map((times, index) => medianOf(times) / medianOf(peer[index] ?? []))
    return {
      results: [judge('live', count, medianOf(ratios), own.flat())],
      notes: [
        `Equal answers: ${exact.length} states of cells by day and ${whole.length} of cells by month with the rows, ` +
          `${fewer.oracle} of each with the oracle, ${fewer.live} with PostgreSQL.`,
        `PostgreSQL answers a click in [${short(medianOf(peer.flat()))} ms], cells by day in [${short(medianOf(own.flat()))} ms], ` +
          `by month in [${short(medianOf(byMonth.flat()))} ms].`,
        ...(await memoryOf(folders, states)),
      ],
    }
  } finally {
    await client.end()
    database.close()
  }
}

function cellsIn(folder: string): Shown {
  const database = openDatabase(folder)
  try {
    return showCells(database)
  } finally {
    database.close()
  }
}

async function memoryOf(folders: PulledFolders, states: ReturnType<typeof refreshStates>): Promise<readonly string[]> {
  const notes: string[] = []
  for (const grain of ['day', 'month'] as const) {
    const { peak, engine, hasCube } = await askChild('refresh-cells', { folder: folders[grain], states })
    notes.push(
      `A dashboard over cells by ${grain}: ${short(peak)} MB, of which columns and ${hasCube ? 'cube' : 'no cube'} ` +
        `${short(engine / MEGABYTE)} MB.`,
    )
  }
  return notes
}
