import { rm } from 'node:fs/promises'
import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'
import { type PostgresServer, startPostgres } from '../../support/postgres-server.ts'
import { warehouseOver } from '../../support/warehouse-rows.ts'
import type { Bench } from '../bench.ts'
import { askChild } from '../child.ts'
import { writeIncidentFile } from '../incident-file.ts'
import { MILLION, TEN_MILLION } from '../options.ts'
import { fillHalf, fillServer, SERVER_SETTINGS } from '../peers/postgres-table.ts'
import { say } from '../progress.ts'
import { pairedRatio } from '../statistics.ts'
import { short } from '../table.ts'
import type { ProductPull } from '../tasks/pull-product.ts'

const ROUNDS = 3

/** What has no target: two servers of half the rows each, and how a pull grows with the rows. */
export async function tellOthers(bench: Bench, server: PostgresServer): Promise<readonly string[]> {
  return [await tellTwoServers(bench, server), ...(await tellGrowth(bench, server))]
}

async function tellTwoServers(bench: Bench, whole: PostgresServer): Promise<string> {
  await using one = await startPostgres({ settings: SERVER_SETTINGS })
  await using other = await startPostgres({ settings: SERVER_SETTINGS })
  say('two servers get half the rows each')
  await Promise.all([fillHalf(one, whole, 0), fillHalf(other, whole, 1)])
  const rounds = bench.rows < TEN_MILLION ? ROUNDS : 1
  const [two, single] = await pullInTurn(bench, [[one, other], [whole]], rounds)
  if (two![0]!.incidents !== bench.rows) throw new Error(`two servers: ${two![0]!.incidents} incidents`)
  return (
    `Two servers with half the rows each: ${short(ratioOf(two!, single!))} x the pull from one, ` +
    `${short(two![0]!.bytes / single![0]!.bytes)} x its bytes; servers and program share the cores of this computer.`
  )
}

async function tellGrowth(bench: Bench, large: PostgresServer): Promise<readonly string[]> {
  if (bench.rows < TEN_MILLION) return []
  await using small = await startPostgres({ settings: SERVER_SETTINGS })
  say('growth: a server of 1 000 000 rows')
  const file = bench.workspace.path('million.csv')
  await writeIncidentFile(file, MILLION)
  await fillServer(small, file)
  const told: string[] = []
  for (const grain of ['day', 'month'] as const) {
    const [ofLarge, ofSmall] = await pullInTurn(bench, [[large], [small]], 1, grain)
    told.push(
      `Growth from 1 M rows, cells by ${grain}: ${short(ratioOf(ofLarge!, ofSmall!))} x the time, ` +
        `${short(ofLarge![0]!.cells / ofSmall![0]!.cells)} x the cells, ${short(ofLarge![0]!.bytes / ofSmall![0]!.bytes)} x the bytes.`,
    )
  }
  return told
}

function ratioOf(own: readonly ProductPull[], peer: readonly ProductPull[]): number {
  return pairedRatio(
    own.map(({ visible }) => visible),
    peer.map(({ visible }) => visible),
  )
}

/** The pulls from each of several warehouses, one after the other. */
async function pullInTurn(
  { workspace }: Bench,
  warehouses: readonly (readonly PostgresServer[])[],
  rounds: number,
  grain: 'day' | 'month' = 'day',
): Promise<readonly (readonly ProductPull[])[]> {
  const pulls = warehouses.map((): ProductPull[] => [])
  const folder = workspace.path('other')
  for (let round = 0; round < rounds; round += 1)
    for (const [index, servers] of warehouses.entries()) {
      await rm(folder, { recursive: true, force: true })
      const warehouse = warehouseOver(
        servers.map(({ server }) => ({ server })),
        { register: FIXMYSTREET },
      )
      pulls[index]!.push(await askChild('pull-product', { folder, warehouse, grain }))
    }
  return pulls
}
