import type { Arena } from '../arena.ts'
import { requireEqual, timeAll } from '../contender.ts'
import { TEN_MILLION } from '../options.ts'
import { say } from '../progress.ts'
import { channelStates, exactnessStates, refreshStates, textStates } from '../states.ts'
import { medianOf } from '../statistics.ts'
import { stepStates } from '../steps.ts'
import { short } from '../table.ts'

const RANDOM_STATES = 300

/** Slow ones are asked fewer states: SQLite takes seconds for each, crossfilter2 a good part of one. */
const FEWER = { small: { sqlite: 8, others: 30 }, large: { sqlite: 2, others: 10 } } as const

/** All engines answer alike before any is timed; throws where two do not. Says what SQLite needed. */
export async function checkEquality({ rows, contenders }: Arena): Promise<readonly string[]> {
  const { engine, scan, oracle, judge, duckDb, cubes, sqlite, crossfilter } = contenders
  const states = refreshStates(rows)
  const fewer = rows.count < TEN_MILLION ? FEWER.small : FEWER.large
  say(`all answer the same: ${states.length} states`)
  await requireEqual(judge, [engine, scan, duckDb, cubes], states)
  say(`all answer the same: crossfilter2 on ${fewer.others} states, SQLite on ${fewer.sqlite}`)
  await requireEqual(judge, [crossfilter], states.slice(0, fewer.others))
  await requireEqual(judge, [sqlite], states.slice(0, fewer.sqlite))
  const exact = exactnessStates(rows, RANDOM_STATES)
  say(`all answer the same: ${exact.length} random and edge states, against DuckDB and the oracle`)
  await requireEqual(judge, [engine, scan, oracle], [...exact, ...channelStates(rows)])
  await requireEqual(judge, [engine], textStates(rows))
  const steps = Object.values(stepStates(rows)).flat()
  say(`all answer the same: ${steps.length} steps, against crossfilter2`)
  await requireEqual(engine, [crossfilter], steps)

  say('SQLite is slow and timed on few states only')
  const [ofSqlite = [], ofDuckDb = []] = await timeAll([sqlite, duckDb], states.slice(0, fewer.sqlite), 1)
  const ratio = medianOf(ofSqlite.map((each, index) => medianOf(each) / medianOf(ofDuckDb[index] ?? [])))
  return [
    `Equal answers: ${states.length} states with DuckDB and its cubes, ${exact.length} random and edge states with DuckDB and the oracle, ` +
      `${fewer.others} with crossfilter2, ${fewer.sqlite} with SQLite, ${steps.length} steps with crossfilter2.`,
    `Plain SQLite takes ${short(ratio)} x DuckDB's time [${short(medianOf(ofSqlite.flat()))} ms], on ${fewer.sqlite} states.`,
  ]
}
