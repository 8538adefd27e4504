import type { CellBatch } from '../../electron/backend/warehouse/cells/cell-batches.ts'
import type { PulledCells } from '../../electron/backend/warehouse/cells/pulled-cells.ts'
import type { ServerOptions } from '../../electron/backend/warehouse/server/open-server.ts'
import { dayNumber } from '../../shared/domain/calendar/day.ts'
import { WAREHOUSE_COLUMNS, type Warehouse } from '../../shared/domain/warehouse/warehouse.ts'
import type { Draw } from './draw.ts'
import { PASSWORD, type PostgresServer } from './postgres-server.ts'

/** A row of the reference table; days as ISO text. */
export type WarehouseRow = Record<(typeof COLUMNS)[number], string | null>

const COLUMNS = [
  'reference',
  'created',
  'closed',
  'last_action',
  'category',
  'subcategory',
  'municipality',
  'status',
  'organisation',
  'channel',
  'address',
  'register',
] as const

const WORDS = ['category', 'subcategory', 'municipality', 'status', 'organisation', 'channel', 'register'] as const

export const REFERENCE_TABLE = `CREATE TABLE incident (reference text PRIMARY KEY, created date, closed date, last_action date,
  category text, subcategory text, municipality text, status text, organisation text, channel text, address text,
  register text, changed timestamptz DEFAULT now())`

/** Texts that break what is not quoted, cut apart what is joined, or look like another one. */
export const HOSTILE_TEXTS = [
  "'; DROP TABLE incident; --",
  '"',
  '\\',
  "\\'",
  '\\N',
  '\\.',
  '$$',
  '%s',
  'a\u001fb',
  '\u001f',
  'b',
  'a',
  'A',
  'é',
  'e\u0301',
  '😀',
  'x'.repeat(3000),
  ' ',
  '\n\r\t',
  '{"a":1}',
  'NULL',
] as const

const ENDED = ['Clôturé', 'closed', 'CLOSED', ' Afgesloten '] as const
const REFUSED = ['refused', 'Sans suite', 'Afgewezen'] as const

/** Rows of all that a table may hold. */
export function drawnRows(draw: Draw, count: number, start = 0): readonly WarehouseRow[] {
  const word = (usual: readonly string[]): string | null =>
    draw.chance(15) ? (draw.chance(50) ? null : '') : draw.pick(draw.chance(20) ? HOSTILE_TEXTS : usual)
  const day = (): string => `20${draw.int(20, 22)}-0${draw.int(1, 9)}-${String(draw.int(1, 28)).padStart(2, '0')}`
  return Array.from({ length: count }, (_, index) => ({
    reference: `${draw.chance(5) ? 'DEMO-' : ''}${start + index}`,
    created: draw.chance(2) ? draw.pick(['infinity', '-infinity', null]) : day(),
    closed: draw.chance(50) ? null : draw.chance(3) ? 'infinity' : day(),
    last_action: draw.chance(30) ? null : day(),
    category: word(['Voirie', 'Propreté', 'Éclairage']),
    subcategory: word(['Trottoir', 'Dépôt']),
    municipality: word(['1000', 'Ixelles', '21004']),
    status: word([...ENDED, ...REFUSED, 'En traitement', 'created']),
    organisation: word(['Bruxelles Mobilité']),
    channel: word(['Citoyen']),
    address: word(['Rue de la Loi 16']),
    register: word(['other']),
  }))
}

/** Writes rows into the reference table of a server. */
export async function insertRows(server: PostgresServer, rows: readonly WarehouseRow[]): Promise<void> {
  await server.query(
    `INSERT INTO incident (${COLUMNS.join(', ')}) SELECT ${COLUMNS.join(', ')} FROM jsonb_populate_recordset(NULL::incident, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}

/** How many rows share each key, worked out row by row. */
export function countedRows(
  rows: readonly WarehouseRow[],
  { words = WORDS, dayOf = (day) => day }: CountOptions = {},
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (!hasDay(row.created)) continue
    const [day, end] = [dayNumber(row.created), endOf(row)]
    const duration = end === null ? 0 : Math.max(0, dayNumber(end) - day + 1)
    const key = JSON.stringify([dayNumber(dayOf(row.created)), duration, words.map((name) => row[name] || null)])
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

interface CountOptions {
  readonly words?: readonly (typeof WORDS)[number][]
  readonly dayOf?: (day: string) => string
}

function hasDay(day: string | null): day is string {
  return day !== null && !day.endsWith('infinity')
}

function endOf({ closed, last_action: last, status }: WarehouseRow): string | null {
  if (ENDED.some((each) => each === status)) return hasDay(closed) ? closed : last
  return REFUSED.some((each) => each === status) ? last : null
}

/** The same of what was pulled. */
export async function countedCells({ words, batches }: PulledCells): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for await (const batch of batches)
    for (const [key, weight] of cellsOf(batch, words)) counts.set(key, (counts.get(key) ?? 0) + weight)
  return counts
}

function cellsOf(
  { day, duration, tuple, weight }: CellBatch,
  words: PulledCells['words'],
): readonly (readonly [string, number])[] {
  return Array.from(day, (each, at) => [JSON.stringify([each, duration[at], words[tuple[at]!]]), weight[at]!] as const)
}

/** A source over the reference table of servers. */
export function warehouseOver(
  servers: readonly Pick<PostgresServer, 'server'>[],
  changes: Partial<Warehouse> = {},
): Warehouse {
  return {
    name: 'region',
    servers: servers.map(({ server }) => server),
    relation: 'incident',
    columns: WAREHOUSE_COLUMNS,
    register: 'region',
    ...changes,
  }
}

/** How servers are asked in a test. */
export function askedWith(changes: Partial<ServerOptions> = {}): ServerOptions {
  return {
    environment: { IRISBOARD_SOURCE_PASSWORD: PASSWORD },
    platform: process.platform,
    home: '/nowhere',
    connectSeconds: 60,
    statementSeconds: 600,
    signal: new AbortController().signal,
    contacts: { begin: () => () => undefined },
    ...changes,
  }
}
