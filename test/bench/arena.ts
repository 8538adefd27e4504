import { copyFile } from 'node:fs/promises'
import type { DuckDBInstance } from '@duckdb/node-api'
import type { Columns } from '../../electron/backend/engine/columns.ts'
import { createEngine, type Engine } from '../../electron/backend/engine/engine.ts'
import { readColumns } from '../../electron/backend/engine/stored-columns.ts'
import { openDatabase } from '../../electron/backend/store/database.ts'
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

/** All who answer the dashboard, over the same rows. */
export interface Arena {
  readonly rows: Rows
  readonly rowsFile: string
  readonly duckDbFile: string
  readonly columns: Columns
  readonly engine: Engine
  /** How long the cube took to build, in milliseconds. */
  readonly cubeTime: number
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
  database.close()
  return {
    rows,
    rowsFile,
    duckDbFile,
    columns,
    engine,
    cubeTime,
    contenders: {
      engine: createEngineContender('the engine', engine),
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

/** A file with the rows alone, which a fresh process opens. */
async function fillNative(file: string, rows: Rows): Promise<void> {
  const instance: DuckDBInstance = await openDuckDb(file)
  const connection = await instance.connect()
  await fillDuckDb(connection, rows)
  connection.closeSync()
  instance.closeSync()
}
