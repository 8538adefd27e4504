import { rm } from 'node:fs/promises'
import type { Bench, Findings } from '../bench.ts'
import { askChild } from '../child.ts'
import { TEN_MILLION } from '../options.ts'
import { importByShell, missingShell } from '../peers/sqlite-shell.ts'
import { say } from '../progress.ts'
import { judge, type Result, skip } from '../result.ts'
import { medianOf, pairedRatio } from '../statistics.ts'
import { short } from '../table.ts'
import { targetOf } from '../targets.ts'
import type { ProductImport } from '../tasks/import-product.ts'

/** Inspection and plan may take so many times what the commit takes. */
const PLAN_LIMIT = 1.5
const SECOND = 1000

/** Imports the file in turn with its peers, each time into nothing; the last data folder stays for what follows. */
export async function measureImport(bench: Bench): Promise<Findings> {
  const { rows, dataFolder } = bench
  const missing = missingShell()
  const rounds = rows < TEN_MILLION ? 3 : 1
  const own: ProductImport[] = []
  const peers: Peers = { text: [], typed: [] }
  for (let round = 0; round < rounds; round += 1) {
    say(`import: round ${round + 1} of ${rounds}, the program`)
    await rm(dataFolder, { recursive: true, force: true })
    own.push(await askChild('import-product', { folder: dataFolder, file: bench.csv }))
    if (missing === null) await importByPeers(bench, peers)
  }
  for (const { rows: shown } of own) requireRows('the program', shown, rows)
  const visible = own.map((each) => each.visible)
  const planned = medianOf(own.map((each) => each.planned))
  const plan = planned / medianOf(visible)
  say('the backup that comes before the next import')
  const backup = await askChild('backup-product', { folder: dataFolder })
  const result = (name: 'import' | 'import-typed', peer: readonly number[]): Result =>
    missing === null ? judge(name, rows, pairedRatio(peer, visible), visible) : skip(name, rows, missing)
  const memory = judge(
    'memory-import',
    rows,
    medianOf(own.map((each) => each.peak)) / (await duckDbPeak(bench)),
    own.map((each) => each.peak),
  )
  return {
    results: [result('import', peers.text), result('import-typed', peers.typed), memory],
    notes: [
      `Import: ${short(rows / (medianOf(visible) / SECOND))} rows/s from the confirmed plan to the figures.`,
      `Inspection and plan: ${short(plan)} x the commit, at most ${PLAN_LIMIT} [${short(planned)} ms].`,
      `Backup: ${short(backup / medianOf(visible))} x the commit [${short(backup)} ms].`,
    ],
    missed: plan <= PLAN_LIMIT ? [] : ['inspection and plan'],
  }
}

interface Peers {
  readonly text: number[]
  readonly typed: number[]
}

async function importByPeers({ rows, workspace, csv }: Bench, peers: Peers): Promise<void> {
  for (const kind of ['text', 'typed'] as const) {
    if (kind === 'typed' && targetOf('import-typed', rows) === null) continue
    say(`import: the sqlite3 shell, ${kind}`)
    const database = workspace.path(`${kind}.sqlite`)
    const imported = await importByShell(csv, database, kind === 'typed')
    requireRows(`.import (${kind})`, imported.rows, rows)
    peers[kind].push(imported.time)
    await rm(database)
  }
}

async function duckDbPeak({ rows, workspace, csv }: Bench): Promise<number> {
  say('memory-import: DuckDB, typed and checked')
  const file = workspace.path('import.duckdb')
  await askChild('learn-duckdb-words', { file, csv })
  const imported = await askChild('import-duckdb', { file, csv })
  requireRows('DuckDB', imported.rows, rows)
  await rm(file)
  return imported.peak
}

function requireRows(who: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${who} imported ${found} of ${expected} rows`)
}
