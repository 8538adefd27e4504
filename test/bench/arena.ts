import { copyFile } from 'node:fs/promises'
import type { DuckDBInstance } from '@duckdb/node-api'
import type { DashboardState } from '../../electron/backend/engine/dashboard-counts.ts'
import { createEngine, type Engine } from '../../electron/backend/engine/engine.ts'
import type { Columns } from '../../electron/backend/engine/incident-columns.ts'
import { readColumns } from '../../electron/backend/engine/stored-columns.ts'
import { createRecordStates } from '../../electron/backend/figures/record-states.ts'
import { type Database, openDatabase } from '../../electron/backend/store/database.ts'
import type { Bench } from './bench.ts'
import { type Child, startChild } from './child.ts'
import type { Contender } from './contender.ts'
import { createEngineContender, createOracle, createScan, finishCube } from './engine.ts'
import { createDuckDb, createJudge, fillDuckDb, openDuckDb } from './peers/duckdb.ts'
import { createDuckDbCubes, fillCubes } from './peers/duckdb-cubes.ts'
import { createRemoteCrossfilter } from './peers/remote-crossfilter.ts'
import { createSqlite, fillSqlite } from './peers/sqlite.ts'
import { say } from './progress.ts'
import { type Rows, readRows, saveRows } from './rows.ts'
import { TEXT_FILTER } from './states.ts'

/** All who answer the dashboard, over the same rows. */
export interface Arena {
  readonly rows: Rows
  readonly rowsFile: string
  readonly duckDbFile: string
  readonly columns: Columns
  readonly engine: Engine
  /** How long the cube took to build, in milliseconds. */
  readonly cubeTime: number
  /** How long it took to find the rows that have the text, in milliseconds. */
  readonly findTime: number
  readonly contenders: {
    readonly engine: Contender
    readonly scan: Contender
    readonly oracle: Contender
    readonly judge: Contender
    readonly duckDb: Contender
    readonly cubes: Contender
    readonly sqlite: Contender
    readonly crossfilter: Contender
  }
  /** The process in which crossfilter2 lives. */
  readonly child: Child
  close(): Promise<void>
}

export async function openArena({ workspace, dataFolder }: Bench): Promise<Arena> {
  const database = openDatabase(dataFolder)
  say('the peers get the rows')
  const rows = readRows(database)
  const rowsFile = workspace.path('rows.bin')
  await saveRows(rowsFile, rows)
  const duckDbFile = workspace.path('incidents.duckdb')
  await fillNative(duckDbFile, rows)
  say('DuckDB has the rows; now its month cubes')
  const cubesFile = workspace.path('cubes.duckdb')
  await copyFile(duckDbFile, cubesFile)
  const instance = await openDuckDb(cubesFile)
  const connection = await instance.connect()
  await fillCubes(connection)
  say('SQLite')
  const sqlite = fillSqlite(workspace.path('narrow.sqlite'), rows)
  say('crossfilter2, in a process of its own')
  const child = startChild()
  await child.ask('load-crossfilter', { rowsFile })
  say('the columns and the cube')
  const columns = readColumns(database)
  const engine = createEngine(columns)
  const start = performance.now()
  finishCube(engine)
  const cubeTime = performance.now() - start
  say('the rows that have a text')
  const [ofText, findTime] = findRows(database)
  database.close()
  return {
    rows,
    rowsFile,
    duckDbFile,
    columns,
    engine,
    cubeTime,
    findTime,
    contenders: {
      engine: createEngineContender('the engine', {
        columns,
        refresh: (state) => (isOfText(state) ? ofText : engine).refresh(state),
      }),
      scan: createScan(columns),
      oracle: createOracle(columns),
      judge: createJudge(connection, rows),
      duckDb: createDuckDb(connection, rows),
      cubes: await createDuckDbCubes(instance, rows),
      sqlite: createSqlite(sqlite, rows),
      crossfilter: createRemoteCrossfilter(child),
    },
    child,
    async close() {
      await child.end()
      sqlite.close()
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** The engine over the rows that have the text, with how long it took to find them. */
function findRows(database: Database): readonly [Engine, number] {
  const states = createRecordStates(database)
  states.of(null)?.engine()
  const start = performance.now()
  const engine = states.of(null, [TEXT_FILTER])?.engine()
  if (engine === undefined) throw new Error('there are no records')
  return [engine, performance.now() - start]
}

function isOfText({ filters }: DashboardState): boolean {
  return filters.some(({ kind }) => kind === 'text')
}

/** A file with the rows alone, which a fresh process opens. */
async function fillNative(file: string, rows: Rows): Promise<void> {
  const instance: DuckDBInstance = await openDuckDb(file)
  const connection = await instance.connect()
  await fillDuckDb(connection, rows)
  connection.closeSync()
  instance.closeSync()
}
