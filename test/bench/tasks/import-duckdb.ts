import { peakMemory } from '../peak-memory.ts'
import { openDuckDb } from '../peers/duckdb.ts'

interface ImportInput {
  /** The file of DuckDB. */
  readonly file: string
  readonly csv: string
}

/** The columns of the export, with the type that each is read as. */
const COLUMNS = {
  reference: 'VARCHAR',
  path: 'path_word',
  address: 'VARCHAR',
  municipality: 'municipality_word',
  last_action: 'DATE',
  channel: 'channel_word',
  manager: 'manager_word',
  organisation: 'organisation_word',
  created: 'DATE',
  status: 'status_word',
  rest: 'VARCHAR',
} as const

const CHECKS = `
  CHECK (reference <> ''),
  CHECK (created BETWEEN DATE '2000-01-01' AND DATE '2030-01-01'),
  CHECK (last_action >= created)`

/** Makes the enumerations that the typed import checks words against. */
export async function learnDuckDbWords({ file, csv }: ImportInput): Promise<void> {
  const instance = await openDuckDb(file)
  const connection = await instance.connect()
  const source = csvSource(csv, () => 'VARCHAR')
  for (const [name, type] of Object.entries(COLUMNS))
    if (type.endsWith('_word'))
      await connection.run(
        `CREATE TYPE ${type} AS ENUM (SELECT DISTINCT ${name} FROM ${source} WHERE ${name} IS NOT NULL)`,
      )
  connection.closeSync()
  instance.closeSync()
}

/** Imports the file into a checked, typed table. */
export async function importDuckDb({ file, csv }: ImportInput): Promise<{ rows: number; peak: number }> {
  const instance = await openDuckDb(file)
  const connection = await instance.connect()
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`)
  await connection.run(`CREATE TABLE incident (${columns.join(', ')}, ${CHECKS})`)
  await connection.run(`INSERT INTO incident SELECT * FROM ${csvSource(csv, (type) => type)}`)
  const counted = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM incident')
  connection.closeSync()
  instance.closeSync()
  return { rows: Number(counted.value(0, 0)), peak: peakMemory() }
}

/** The lone quote at the end of the export is passed over as an error. */
function csvSource(csv: string, typeOf: (type: string) => string): string {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `'${name}': '${typeOf(type)}'`)
  return `read_csv('${csv.replaceAll("'", "''")}', delim = ';', quote = '"', header = false, skip = 1,
    auto_detect = false, ignore_errors = true, dateformat = '%d/%m/%Y', columns = {${columns.join(', ')}})`
}
