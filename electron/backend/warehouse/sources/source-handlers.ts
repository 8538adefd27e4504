import type { Handlers } from '../../../../shared/contract/methods.ts'
import type { TestedSource } from '../../../../shared/contract/source-methods.ts'
import { dayFromNumber } from '../../../../shared/domain/calendar/day.ts'
import type { Warehouse } from '../../../../shared/domain/warehouse/warehouse.ts'
import { WAREHOUSE_TABLE } from '../../../../shared/domain/warehouse/warehouse.ts'
import type { Database } from '../../store/database.ts'
import { type KeepsakeOptions, writeKeepsakes } from '../../store/keepsake-list.ts'
import { journalled } from '../../store/keepsake-proof.ts'
import { addedUp } from '../cells/pulled-cells.ts'
import { readControl } from '../cells/server-cells.ts'
import type { OpenServer } from '../server/open-server.ts'
import { serverOptions } from '../server/server-options.ts'
import { sideBySide } from '../server/side-by-side.ts'
import { columnsOf, readTable, tableColumns } from '../server/table-of.ts'
import { withServers } from '../server/with-servers.ts'
import {
  expectFreeName,
  expectSourcesAllowed,
  removeWarehouse,
  saveWarehouse,
  warehouseNamed,
  warehouses,
} from './stored-warehouses.ts'

type SourceMethods = 'sources.list' | 'sources.add' | 'sources.test' | 'sources.remove'

/** Answers for the sources of a folder. Only a server that a person added is ever asked. */
export function createSourceHandlers(
  database: Database,
  { dataFolder, now }: KeepsakeOptions,
): Handlers<SourceMethods> {
  const change = (work: () => void): void =>
    writeKeepsakes(database, dataFolder, () => journalled(database, 'warehouse', now(), work))
  return {
    'sources.list': () => ({ rows: warehouses(database) }),
    async 'sources.add'({ name, servers, mapping }) {
      expectSourcesAllowed()
      expectFreeName(database, name)
      const { table = WAREHOUSE_TABLE, register = name } = mapping
      const place = { servers, relation: table }
      const { columns, tested } = await askedOnce(place, async (opened, signal) => {
        const [first] = opened
        const columns = first === undefined ? {} : columnsOf(await readTable(first), mapping)
        return { columns, tested: await testServers(opened, { ...place, name, register, columns }, signal) }
      })
      change(() => saveWarehouse(database, { name, servers, relation: table, columns, register }))
      return tested
    },
    async 'sources.test'({ name }) {
      expectSourcesAllowed()
      const warehouse = warehouseNamed(database, name)
      return askedOnce(warehouse, (opened, signal) => testServers(opened, warehouse, signal))
    },
    'sources.remove'({ name }) {
      const warehouse = warehouseNamed(database, name)
      change(() => removeWarehouse(database, warehouse))
      return { removed: warehouse.name }
    },
  }
}

function askedOnce<Result>(
  place: Pick<Warehouse, 'servers' | 'relation'>,
  work: (opened: readonly OpenServer[], signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return withServers(place, serverOptions(new AbortController().signal), work)
}

const VERSION = "SELECT current_setting('server_version') AS version"

/** Asks all servers for what they hold, side by side. */
async function testServers(
  opened: readonly OpenServer[],
  { name, relation, columns }: Warehouse,
  outer: AbortSignal,
): Promise<TestedSource> {
  const asked = await sideBySide(opened, outer, async (open, ended) => {
    ended.addEventListener('abort', open.close, { once: true })
    const question = { relation, columns: await tableColumns(open, columns), from: null, to: null }
    const { control } = await readControl(open, { ...question, grain: 'day', keepsSubcategory: false })
    const [row] = await open.rows<{ version: string }>(VERSION)
    const { host, port } = open.server
    return { control, server: { host, port, version: row?.version ?? '' } }
  })
  const control = addedUp(asked.map((each) => each.control))
  return {
    source: name,
    servers: asked.map(({ server }) => server),
    table: relation,
    incidents: control.incidents,
    from: control.from === null ? null : dayFromNumber(control.from),
    to: control.to === null ? null : dayFromNumber(control.to),
  }
}
