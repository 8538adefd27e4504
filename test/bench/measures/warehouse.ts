import { rm } from 'node:fs/promises'
import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../../support/postgres-server.ts'
import { warehouseOver } from '../../support/warehouse-rows.ts'
import type { Bench, Findings } from '../bench.ts'
import { askChild } from '../child.ts'
import { TEN_MILLION } from '../options.ts'
import { fillServer, SERVER_SETTINGS } from '../peers/postgres-table.ts'
import { say } from '../progress.ts'
import { judge, type Result, skip } from '../result.ts'
import { medianOf, pairedRatio } from '../statistics.ts'
import { short } from '../table.ts'
import type { MeasureName } from '../targets.ts'
import type { ProductPull } from '../tasks/pull-product.ts'
import { measureCells } from './warehouse-cells.ts'
import { tellOthers } from './warehouse-others.ts'

export const WAREHOUSE_NAMES = [
  'pull',
  'pull-bytes',
  'pull-month',
  'pull-month-bytes',
  'live',
] as const satisfies readonly MeasureName[]

const MEGABYTE = 1e6
/** A pull takes so many MB at most, whatever it pulls. */
const MOST_MEMORY = 400

/** A pull of all rows as a file, and one of each kind of cells. */
interface Pulls {
  readonly rows: { readonly time: number; readonly bytes: number; readonly copied: number }[]
  readonly day: ProductPull[]
  readonly month: ProductPull[]
}

/** Where the last of them left what it pulled. */
export interface PulledFolders {
  readonly rows: string
  readonly day: string
  readonly month: string
}

/** Cells of a real PostgreSQL against its rows and their import as a file, and against the same questions asked of it at each click. */
export async function measureWarehouse(bench: Bench): Promise<Findings> {
  const { rows, workspace } = bench
  if (!hasPostgres)
    return { results: WAREHOUSE_NAMES.map((name) => skip(name, rows, 'PostgreSQL is not installed')), notes: [] }
  await using server = await startPostgres({ settings: SERVER_SETTINGS })
  say('warehouse: the server gets the rows')
  await fillServer(server, bench.csv)
  const folders = { rows: workspace.path('rows'), day: workspace.path('day'), month: workspace.path('month') }
  const pulls = await pullInTurn(bench, server, folders)
  const live = await measureCells(rows, server, folders)
  const others = await tellOthers(bench, server)
  const ofRows = pulls.rows.map(({ time }) => time)
  const [day, month] = [pulls.day, pulls.month]
  const peak = Math.max(...[...day, ...month].map((pull) => pull.peak))
  return {
    results: [
      judge('pull', rows, pairedRatio(day.map(timeOf), ofRows), day.map(timeOf)),
      bytesOf('pull-bytes', rows, pulls, day),
      judge('pull-month', rows, pairedRatio(month.map(timeOf), ofRows), month.map(timeOf)),
      bytesOf('pull-month-bytes', rows, pulls, month),
      ...live.results,
    ],
    notes: [
      ...live.notes,
      `Rows: COPY of ${short(pulls.rows[0]!.bytes / MEGABYTE)} MB [${short(medianOf(pulls.rows.map(({ copied }) => copied)))} ms], ` +
        `with their import [${short(medianOf(ofRows))} ms].`,
      `Cells: ${day[0]!.cells} by day [${short(medianOf(day.map(({ pulled }) => pulled)))} ms to the commit], ` +
        `${month[0]!.cells} by month [${short(medianOf(month.map(({ pulled }) => pulled)))} ms].`,
      `Memory of a pull: ${short(peak)} MB, at most ${MOST_MEMORY}; by month ${short(Math.max(...month.map((pull) => pull.peak)))} MB.`,
      ...others,
    ],
    missed: peak < MOST_MEMORY ? [] : ['memory of a pull'],
  }
}

function timeOf({ visible }: ProductPull): number {
  return visible
}

function bytesOf(name: MeasureName, rows: number, pulls: Pulls, own: readonly ProductPull[]): Result {
  return judge(name, rows, own[0]!.bytes / pulls.rows[0]!.bytes, [own[0]!.bytes / MEGABYTE])
}

/** Each from the connection to the first figures, each time into nothing. */
async function pullInTurn(
  { rows, workspace }: Bench,
  { server }: PostgresServer,
  folders: PulledFolders,
): Promise<Pulls> {
  const rounds = rows < TEN_MILLION ? 3 : 1
  const pulls: Pulls = { rows: [], day: [], month: [] }
  const warehouse = warehouseOver([{ server }], { register: FIXMYSTREET })
  for (let round = 0; round < rounds; round += 1) {
    for (const folder of Object.values(folders)) await rm(folder, { recursive: true, force: true })
    const file = workspace.path('rows.csv')
    say(`pull: round ${round + 1} of ${rounds}, the rows and their import`)
    const { time: copied, bytes } = await askChild('copy-rows', { server, file })
    const imported = await askChild('import-product', { folder: folders.rows, file })
    requireAll('the import', imported.rows, rows)
    pulls.rows.push({ time: copied + imported.planned + imported.visible, copied, bytes })
    await rm(file)
    for (const grain of ['day', 'month'] as const) {
      say(`pull: round ${round + 1} of ${rounds}, cells by ${grain}`)
      const pulled = await askChild('pull-product', { folder: folders[grain], warehouse, grain })
      requireAll(`cells by ${grain}`, pulled.incidents, rows)
      pulls[grain].push(pulled)
    }
  }
  return pulls
}

function requireAll(who: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${who}: ${found} of ${expected} incidents`)
}
