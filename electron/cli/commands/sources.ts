import type { TestedSource } from '../../../shared/contract/methods/source-methods.ts'
import { readJson } from '../../../shared/domain/reading/read-json.ts'
import { registerSchema } from '../../../shared/domain/vocabulary/register.ts'
import { readServerAddress } from '../../../shared/domain/warehouse/server-address.ts'
import {
  relationSchema,
  serverName,
  type WarehouseMapping,
  type WarehouseServer,
  warehouseMappingSchema,
} from '../../../shared/domain/warehouse/warehouse.ts'
import { readMappingText } from '../import/mapping-file.ts'
import { withLocal } from '../local-client.ts'
import { alignColumns, EXIT, type Terminal, UsageError } from '../terminal.ts'

interface AddSourceOptions {
  readonly url: readonly string[]
  readonly table?: string
  readonly mapping?: string
}

/** Adds a source once its servers have answered. */
export async function addSource(terminal: Terminal, value: string, options: AddSourceOptions): Promise<number> {
  const servers = options.url.map(serverOf)
  const mapping = mappingOf(options)
  const name = nameOf(value)
  const tested = await withLocal(terminal, 'answer', ({ client }) =>
    client.call('sources.add', { name, servers, mapping }),
  )
  return printTested(terminal, tested)
}

/** Lists the sources. */
export async function listSources(terminal: Terminal): Promise<number> {
  const { rows } = await withLocal(terminal, 'answer', ({ client }) => client.call('sources.list', {}))
  const documents = rows.map(({ name, relation, ...row }) => ({ source: name, ...row, table: relation }))
  const lines = alignColumns(
    rows.map(({ name, relation, servers }) => [name, relation, servers.map(serverName).join(', ')]),
  )
  const { t, format } = terminal
  const told = rows.flatMap(({ name, keptRows: count }, row) => [
    lines[row] ?? name,
    ...(count === 0 ? [] : [`  ${t('command.source-kept', { name, count, n: format.count(count) })}`]),
  ])
  terminal.print({ rows: documents }, rows.length === 0 ? [t('command.source-none')] : told)
  return EXIT.done
}

/** Asks the servers of a source what they hold. */
export async function testSource(terminal: Terminal, value: string): Promise<number> {
  const name = nameOf(value)
  const tested = await withLocal(terminal, 'answer', ({ client }) => client.call('sources.test', { name }))
  return printTested(terminal, tested)
}

/** Forgets a source. */
export async function removeSource(terminal: Terminal, value: string): Promise<number> {
  const name = nameOf(value)
  const { removed } = await withLocal(terminal, 'answer', ({ client }) => client.call('sources.remove', { name }))
  terminal.print({ removed }, [terminal.t('command.source-removed', { name: removed })])
  return EXIT.done
}

function printTested({ t, format, print }: Terminal, answer: TestedSource): number {
  const { query: _query, passwordFile: _file, ...tested } = answer
  const { source, table, incidents, from, to } = tested
  const what =
    from === null || to === null
      ? t('command.source-tested-empty', { source, table })
      : t('command.source-tested', {
          ...{ source, table, count: incidents, n: format.count(incidents) },
          ...{ from: format.day(from), to: format.day(to) },
        })
  const servers = tested.servers.map((each) => `  ${serverName(each)}, PostgreSQL ${each.version}`)
  print(tested, [what, ...servers])
  return EXIT.done
}

function nameOf(value: string): string {
  const name = registerSchema.safeParse(value)
  if (!name.success) throw new UsageError('command.source-usage-name', { value })
  return name.data
}

/** An address that may hold a password is never said again. */
function serverOf(value: string): WarehouseServer {
  const reading = readServerAddress(value)
  if (reading.ok) return reading.server
  if (reading.rule === 'password') throw new UsageError('command.source-usage-password')
  if (reading.rule === 'parameter') throw new UsageError('command.source-usage-parameter', { value: reading.parameter })
  throw new UsageError('command.source-usage-shape', { value })
}

function mappingOf({ table, mapping: value }: AddSourceOptions): WarehouseMapping {
  const mapping = value === undefined ? {} : readSourceMapping(value)
  if (table === undefined) return mapping
  if (!relationSchema.safeParse(table).success)
    throw new UsageError('command.source-usage-mapping', { value: '--table', place: table })
  return { ...mapping, table }
}

function readSourceMapping(value: string): WarehouseMapping {
  const isInline = value.trimStart().startsWith('{')
  const given = isInline ? 'JSON' : value
  const read = warehouseMappingSchema.safeParse(parsed(isInline ? value : readMappingText(value)))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const beside = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const place = [...(issue?.path ?? []), ...beside].map(String).join(' > ')
  throw new UsageError('command.source-usage-mapping', { value: given, place: place || 'JSON' })
}

function parsed(text: string): unknown {
  try {
    return readJson(text)
  } catch {
    return null
  }
}
