import type { Arena } from '../arena.ts'
import type { Bench, Findings } from '../bench.ts'
import { askChild } from '../child.ts'
import { rowQuestion, SQL_CHARTS } from '../peers/sql.ts'
import { say } from '../progress.ts'
import { judge } from '../result.ts'
import { refreshStates } from '../states.ts'
import { short } from '../table.ts'

const MEGABYTE = 1024 * 1024

/** The most memory of a process that answers the thirty states, with the cube built. */
export async function measureMemory({ dataFolder }: Bench, arena: Arena): Promise<Findings> {
  say('memory: a fresh process answers the 30 states, then DuckDB in another')
  const { rows, duckDbFile, engine, columns, cubeTime, findTime } = arena
  const states = refreshStates(rows)
  const own = await askChild('refresh-product', { folder: dataFolder, states })
  const questions = states.flatMap((state) =>
    SQL_CHARTS.map((chart) => rowQuestion(rows, state, chart, 'count(*)::INTEGER')),
  )
  const { peak } = await askChild('ask-duckdb', { file: duckDbFile, questions })
  return {
    results: [judge('memory-dashboard', rows.count, own / peak, [own])],
    notes: [
      `Columns and cube: ${short(engine.memoryBytes / MEGABYTE)} MB, ${columns.tupleCount} tuples, ` +
        `cube ${engine.hasCube ? `built in ${short(cubeTime)} ms` : 'not built: over its budget'}.`,
      `The rows that have a text were found in ${short(findTime)} ms.`,
    ],
  }
}
