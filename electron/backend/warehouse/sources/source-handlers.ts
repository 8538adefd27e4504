import type { TestedSource } from '../../../../shared/contract/methods/source-methods.ts'
import type { Handlers } from '../../../../shared/contract/methods.ts'
import { dayFromNumber } from '../../../../shared/domain/calendar/day.ts'
import {
  isSameLogin,
  WAREHOUSE_TABLE,
  type Warehouse,
  type WarehouseServer,
} from '../../../../shared/domain/warehouse/warehouse.ts'
import { expectAllowed } from '../../platform/policy.ts'
import type { Database } from '../../store/database.ts'
import { type KeepsakeOptions, writeKeepsakes } from '../../store/keepsake-list.ts'
import { journalled } from '../../store/keepsake-proof.ts'
import { forgetListsOf } from '../../store/lists-folder.ts'
import { addedUp } from '../cells/pulled-control.ts'
import { readControl } from '../cells/server-cells.ts'
import { askedQuery } from '../query/cells-query.ts'
import type { Contacts } from '../server/contacts.ts'
import { forgetPasswords, keepPassword, keptPasswordFile } from '../server/kept-passwords.ts'
import type { OpenServer, ServerOptions } from '../server/open-server.ts'
import { serverOptions } from '../server/server-options.ts'
import { sideBySide } from '../server/side-by-side.ts'
import { columnsOf, readTable, tableColumns } from '../server/table-of.ts'
import { withServers } from '../server/with-servers.ts'
import { forgetPages, keptRows } from './kept-folder.ts'
import {
  expectFreeName,
  expectFreeRegister,
  removeWarehouse,
  saveWarehouse,
  warehouseNamed,
  warehouses,
} from './stored-warehouses.ts'

type SourceMethods = 'sources.list' | 'sources.add' | 'sources.test' | 'sources.remove'

interface SourceOptions extends KeepsakeOptions {
  readonly contacts: Contacts
}

/** Answers for the sources of a folder. Only a server that a person added is ever asked. */
export function createSourceHandlers(
  database: Database,
  { dataFolder, now, contacts }: SourceOptions,
): Handlers<SourceMethods> {
  const change = (work: () => void): void =>
    writeKeepsakes(database, dataFolder, () => journalled(database, 'warehouse', now(), work))
  const optionsOf = (typed?: string): ServerOptions => ({
    ...serverOptions(new AbortController().signal, contacts),
    ...(typed === undefined ? {} : { typed }),
  })
  return {
    'sources.list': () => ({
      rows: warehouses(database).map((each) => ({ ...each, keptRows: keptRows(dataFolder, each.name) })),
    }),
    async 'sources.add'({ name, servers, mapping, password }) {
      expectAllowed('sources')
      expectFreeName(database, name)
      const { table = WAREHOUSE_TABLE, register = name } = mapping
      expectFreeRegister(database, register)
      const place = { servers, relation: table }
      const options = optionsOf(password)
      const { columns, tested } = await withServers(place, options, async (opened, signal) => {
        const [first] = opened
        const columns = first === undefined ? {} : columnsOf(await readTable(first), mapping)
        return { columns, tested: await testServers(opened, { ...place, name, register, columns }, signal) }
      })
      // Before its source, which without it could not be asked.
      const passwordFile = await keepTyped(servers, options)
      change(() => saveWarehouse(database, { name, servers, relation: table, columns, register }))
      return { ...tested, passwordFile }
    },
    async 'sources.test'({ name, password }) {
      expectAllowed('sources')
      const warehouse = warehouseNamed(database, name)
      const options = optionsOf(password)
      const tested = await withServers(warehouse, options, (opened, signal) => testServers(opened, warehouse, signal))
      return { ...tested, passwordFile: await keepTyped(warehouse.servers, options) }
    },
    async 'sources.remove'({ name }) {
      const warehouse = warehouseNamed(database, name)
      change(() => removeWarehouse(database, warehouse))
      forgetPages(dataFolder, warehouse.name)
      forgetListsOf(dataFolder, warehouse.name)
      const used = warehouses(database).flatMap(({ servers }) => servers)
      const unused = warehouse.servers.filter((server) => !used.some((each) => isSameLogin(each, server)))
      await forgetPasswords(optionsOf(), unused)
      return { removed: warehouse.name }
    },
  }
}

/** Keeps a password that was typed and served; the file in which it is. */
async function keepTyped(servers: readonly WarehouseServer[], options: ServerOptions): Promise<string | null> {
  if (options.typed === undefined) return null
  await keepPassword(options, servers, options.typed)
  return keptPasswordFile(options)
}

const VERSION = "SELECT current_setting('server_version') AS version"

/** Asks all servers for what they hold, side by side. */
async function testServers(
  opened: readonly OpenServer[],
  { name, relation, columns }: Warehouse,
  outer: AbortSignal,
): Promise<Omit<TestedSource, 'passwordFile'>> {
  const asked = await sideBySide(opened, outer, async (open, ended) => {
    ended.addEventListener('abort', open.close, { once: true })
    const question = { relation, columns: await tableColumns(open, columns), from: null, to: null }
    const counted = { ...question, grain: 'day', keepsSubcategory: false } as const
    const { control } = await readControl(open, counted)
    const [row] = await open.rows<{ version: string }>(VERSION)
    const { host, port } = open.server
    return { control, server: { host, port, version: row?.version ?? '' }, query: askedQuery(counted) }
  })
  const control = addedUp(asked.map((each) => each.control))
  return {
    source: name,
    servers: asked.map(({ server }) => server),
    table: relation,
    incidents: control.incidents,
    from: control.from === null ? null : dayFromNumber(control.from),
    to: control.to === null ? null : dayFromNumber(control.to),
    query: [...new Set(asked.map(({ query }) => query))].join(';\n'),
  }
}
