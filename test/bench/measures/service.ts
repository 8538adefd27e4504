import { writeFile } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { createAnswerer } from '../../../electron/backend/figures/answer-question.ts'
import { createServiceAnswerer } from '../../../electron/backend/figures/answer-service.ts'
import { createRecordStates } from '../../../electron/backend/figures/record-states.ts'
import { commitImport } from '../../../electron/backend/import/commit/commit-import.ts'
import { planImport } from '../../../electron/backend/import/plan/plan-import.ts'
import { type Database, openDatabase } from '../../../electron/backend/store/database.ts'
import { dayNumber } from '../../../shared/domain/calendar/day.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../shared/domain/import/import-plan.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { PLAIN_QUESTION } from '../../../shared/domain/incidents/question.ts'
import type { Bench, Findings } from '../bench.ts'
import { openDuckDb } from '../peers/duckdb.ts'
import { fillService, type ServiceCodes } from '../peers/service-table.ts'
import { say } from '../progress.ts'
import { judge } from '../result.ts'
import { monthText } from '../rows.ts'
import { medianOf } from '../statistics.ts'

/** Within so many days every incident is to be closed; the share is asked of DuckDB by the same rule. */
const TARGET_DAYS = 20
const TARGETS = `Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source\n*;;${TARGET_DAYS};calendrier;;;DEMO bench\n`
const TOP = 10

type Row = readonly (string | number)[]

/** The same question to both: the product answers what no answer of before holds. */
interface Asked {
  own(filters: readonly Filter[]): readonly Row[]
  readonly sql: string
  /** The rows of the peer as the product says them. */
  told(rows: readonly (readonly number[])[]): readonly Row[]
}

/** On time, stock, cross table and streets against DuckDB over the same rows, under one municipality after the other and none. */
export async function measureService({ workspace, dataFolder, rows }: Bench): Promise<Findings> {
  const database = openDatabase(dataFolder)
  await importTargets(database, workspace.path('targets.csv'))
  say('service: DuckDB gets days, endings and streets')
  const instance = await openDuckDb(workspace.path('service.duckdb'))
  const connection = await instance.connect()
  const codes = await fillService(connection, database)
  const states = createRecordStates(database)
  await states.load(null, [], ['street'])
  const questions = questionsOf(database, states, codes)
  const streets = states.of(null, [], ['street'])?.engine().columns.street
  const bytes = (streets?.ofRow.byteLength ?? Number.NaN) / rows
  const results = []
  for (const [name, asked] of Object.entries(questions)) {
    say(`service: ${name}, in turn with DuckDB`)
    const { ratio, times } = await timePair(asked, connection, codes)
    results.push(judge(name as keyof typeof questions, rows, ratio, times))
  }
  connection.closeSync()
  instance.closeSync()
  database.close()
  return {
    results: [...results, judge('column-bytes', rows, bytes, [(streets?.ofRow.byteLength ?? 0) / 1e6])],
    notes: [
      `Service: ${Object.keys(questions).length} questions, each equal to DuckDB's under every municipality and none.`,
    ],
  }
}

async function importTargets(database: Database, path: string): Promise<void> {
  await writeFile(path, TARGETS)
  const context = { database, today: '2026-12-01', onProgress: () => undefined }
  const prepared = await planImport(
    { path, name: 'targets.csv' },
    { ...DEFAULT_IMPORT_OPTIONS, dataset: 'targets' },
    context,
  )
  await commitImport(prepared, { ...context, origin: 'user', now: '2026-12-01T00:00:00.000Z', user: 'bench' })
}

function questionsOf(database: Database, states: ReturnType<typeof createRecordStates>, codes: ServiceCodes) {
  const [answer, service] = [createAnswerer(database, states), createServiceAnswerer(states)]
  const asOf = dayNumber(states.of(null)?.coverage.asOf ?? '')
  const plain = { from: null, to: null, asOf: null, source: 'records' } as const
  const nameOf = (of: keyof ServiceCodes, place: number | undefined) => [...codes[of].keys()][place ?? -1] ?? ''
  const due = `day + ${TARGET_DAYS} < ${asOf} AND standing <> 2 AND NOT (standing = 1 AND ended IS NULL)`
  const isInTime = `standing = 1 AND ended <= day + ${TARGET_DAYS}`
  const month = (column: string) =>
    `month(DATE '1970-01-01' + ${column}) - 1 + 12 * (year(DATE '1970-01-01' + ${column}) - 1970)`
  const isHeld = 'NOT (standing > 0 AND ended IS NULL)'
  return {
    'on-time': {
      own: (filters) =>
        service
          .onTime({ ...plain, by: ['category'], filters, comparison: 'none' })
          .rows.map(({ key, parts }): Row => [key[0] ?? '', parts.inTime, parts.inTime + parts.late + parts.overdue])
          .filter((row) => row[2] !== 0),
      sql: `SELECT category, count(*) FILTER (WHERE ${isInTime}), count(*) FROM service WHERE ${due} AND $where GROUP BY 1`,
      told: (found) => found.map(([place, inTime = 0, base = 0]) => [nameOf('category', place), inTime, base]),
    },
    'open-by-month': {
      own: (filters) =>
        service
          .open({ ...plain, by: ['month'], filters })
          .rows.map((row): Row => [row.key[0] ?? '', row.in ?? 0, row.out ?? 0])
          .filter((row) => row[1] !== 0 || row[2] !== 0),
      sql: `SELECT m, sum(came), sum(went) FROM (
        SELECT ${month('day')} AS m, 1 AS came, 0 AS went FROM service WHERE ${isHeld} AND $where
        UNION ALL SELECT ${month('ended')}, 0, 1 FROM service WHERE standing > 0 AND ended <= ${asOf} AND $where) GROUP BY 1`,
      told: (found) => found.map(([at = 0, came = 0, went = 0]) => [monthText(at), came, went]),
    },
    'cross-table': {
      own: (filters) =>
        answer({ ...PLAIN_QUESTION, ...plain, by: ['category', 'municipality'], filters })
          .rows.map(({ key, value }): Row => [...key, value ?? 0])
          .filter((row) => row[2] !== 0),
      sql: 'SELECT category, municipality, count(*) FROM service WHERE $where GROUP BY 1, 2',
      told: (found) =>
        found.map(([category, municipality, count = 0]) => [
          nameOf('category', category),
          nameOf('municipality', municipality),
          count,
        ]),
    },
    streets: {
      own: (filters) => {
        const { rows, others } = answer({ ...PLAIN_QUESTION, ...plain, by: ['street'], top: TOP, filters })
        return [...rows.map(({ value }) => [value ?? 0]), [(others?.values ?? 0) + rows.length]]
      },
      sql: `WITH s AS (SELECT street, count(*) AS n FROM service WHERE street > 0 AND $where GROUP BY 1)
        SELECT n FROM (SELECT n, 0 AS at FROM s ORDER BY n DESC LIMIT ${TOP}) UNION ALL SELECT count(*) FROM s`,
      told: (found) => found,
    },
  } as const satisfies Readonly<Record<string, Asked>>
}

/** Each state once, both in turn; the first is asked twice, since a question of before has made what all need. */
async function timePair(asked: Asked, connection: DuckDBConnection, codes: ServiceCodes) {
  const states = [null, ...codes.municipality.keys()]
  const [own, peer]: number[][] = [[], []]
  for (const [index, code] of [states.at(-1) ?? null, ...states].entries()) {
    const where = code === null ? 'true' : `municipality = ${codes.municipality.get(code)}`
    const filters: readonly Filter[] = code === null ? [] : [{ kind: 'municipality', values: [code] }]
    const statement = await connection.prepare(asked.sql.replaceAll('$where', where))
    const [began, mine] = [performance.now(), asked.own(filters)]
    const between = performance.now()
    const rows = (await statement.runAndReadAll()).getRows()
    const ended = performance.now()
    requireSame(mine, asked.told(rows.map((row) => row.map(Number))))
    if (index === 0) continue
    own?.push(between - began)
    peer?.push(ended - between)
  }
  return { ratio: medianOf(own ?? []) / medianOf(peer ?? []), times: own ?? [] }
}

function requireSame(own: readonly Row[], peer: readonly Row[]): void {
  const [mine, theirs] = [own, peer].map((rows) => rows.map((row) => row.join(' ')).toSorted())
  if (JSON.stringify(mine) !== JSON.stringify(theirs))
    throw new Error(
      `service: ${mine?.length} rows beside ${theirs?.length} of DuckDB: ${mine?.slice(0, 3)} | ${theirs?.slice(0, 3)}`,
    )
}
