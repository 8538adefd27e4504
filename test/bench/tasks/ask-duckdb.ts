import { peakMemory } from '../peak-memory.ts'
import { openDuckDb } from '../peers/duckdb.ts'

interface AskInput {
  readonly file: string
  readonly questions: readonly string[]
}

/** Opens a DuckDB file and asks it everything; the milliseconds, and the most memory in MB. */
export async function askDuckDb({ file, questions }: AskInput): Promise<{ time: number; peak: number }> {
  const start = performance.now()
  const instance = await openDuckDb(file)
  const connection = await instance.connect()
  for (const question of questions) (await connection.runAndReadAll(question)).getColumns()
  const time = performance.now() - start
  connection.closeSync()
  instance.closeSync()
  return { time, peak: peakMemory() }
}
