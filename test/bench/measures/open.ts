import type { Arena } from '../arena.ts'
import type { Bench } from '../bench.ts'
import { askChild } from '../child.ts'
import { rowQuestion, SQL_CHARTS } from '../peers/sql.ts'
import { say } from '../progress.ts'
import { judge, type Result } from '../result.ts'
import { UNFILTERED } from '../states.ts'
import { pairedRatio } from '../statistics.ts'

const ROUNDS = 5

/** From nothing to the first dashboard, in a fresh process each time; loading the code is not counted for either. */
export async function measureOpen({ dataFolder }: Bench, { rows, duckDbFile }: Arena): Promise<Result> {
  say('open: fresh processes, in turn with DuckDB')
  const questions = SQL_CHARTS.map((chart) => rowQuestion(rows, UNFILTERED, chart, 'count(*)::INTEGER'))
  const own: number[] = []
  const peer: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await askChild('open-product', { folder: dataFolder }))
    peer.push((await askChild('ask-duckdb', { file: duckDbFile, questions })).time)
  }
  return judge('open', rows.count, pairedRatio(own, peer), own)
}
