import { commitRecords } from '../../electron/backend/warehouse/records/commit-records.ts'
import {
  expectRecordable,
  type PreparedRecords,
  planRecords,
  type RecordsContext,
} from '../../electron/backend/warehouse/records/plan-records.ts'
import type { RecordsReceipt } from '../../shared/domain/import/pull.ts'
import type { Warehouse } from '../../shared/domain/warehouse/warehouse.ts'
import type { Draw } from './draw.ts'
import { type Folder, NOW, TODAY } from './folder.ts'
import { askedWith, drawnRows, type WarehouseRow } from './warehouse-rows.ts'

interface Pulling extends Partial<Omit<RecordsContext, 'database' | 'dataFolder'>> {
  readonly from?: string | null
  readonly to?: string | null
}

/** The dry run of a pull of the records of a warehouse into a folder. */
export async function plannedRecords(
  { database, path: dataFolder }: Pick<Folder, 'database' | 'path'>,
  warehouse: Warehouse,
  { from = null, to = null, ...changes }: Pulling = {},
): Promise<PreparedRecords> {
  const question = { source: warehouse.name, from, to }
  expectRecordable(database, question)
  const context = { today: TODAY, options: askedWith(), names: {}, onProgress: () => undefined, ...changes }
  return planRecords(warehouse, question, { database, dataFolder, ...context })
}

/** Pulls records into a folder; the receipt. */
export async function pullRecordsInto(
  folder: Pick<Folder, 'database' | 'path'>,
  warehouse: Warehouse,
  pulling: Pulling = {},
): Promise<RecordsReceipt> {
  const { database } = folder
  const prepared = await plannedRecords(folder, warehouse, pulling)
  return commitRecords(prepared, { database, origin: 'user', now: NOW, user: 'test', onProgress: () => undefined })
}

/** What no import takes: a sign for the cell above, and a text that is too long. */
const REFUSED: ReadonlySet<string> = new Set(['"', 'x'.repeat(3000)])

/** Rows that an import takes, hostile as their texts are: real ones, with a day, and without an end before it. */
export function recordRows(draw: Draw, count: number, start = 0): readonly WarehouseRow[] {
  const since = (created: string, day: string | null): string | null =>
    day === null || day === 'infinity' || day >= created ? day : created
  return drawnRows(draw, count, start).map(({ reference, created, closed, last_action, ...row }) => {
    const day = created === null || created.endsWith('infinity') ? '2021-05-05' : created
    const words = Object.entries(row).map(([name, word]) => [name, REFUSED.has(word ?? '') ? null : word])
    return {
      ...row,
      ...Object.fromEntries(words),
      reference: reference?.replace('DEMO-', '') ?? null,
      created: day,
      closed: since(day, closed),
      last_action: since(day, last_action),
      register: null,
    }
  })
}

const HEADERS = {
  reference: 'Numéro',
  created: 'Signalé le',
  closed: 'Clôturé le',
  last_action: 'Dernière action',
  category: 'Catégorie',
  subcategory: 'Sous-catégorie',
  municipality: 'Commune',
  status: 'Statut',
  organisation: 'Entité responsable',
  channel: 'Canal',
  address: 'Adresse',
} as const

/** The same rows as the back office would export them, days as Belgians write them. */
export function backOfficeFile(rows: readonly WarehouseRow[]): string {
  const names = Object.keys(HEADERS) as (keyof typeof HEADERS)[]
  const written = (name: keyof typeof HEADERS, value: string | null): string => {
    if (value === null || value === 'infinity') return ''
    if (name !== 'created' && name !== 'closed' && name !== 'last_action') return value
    return value.split('-').toReversed().join('/')
  }
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const lines = [Object.values(HEADERS), ...rows.map((row) => names.map((name) => written(name, row[name])))]
  return `${lines.map((cells) => cells.map(quoted).join(';')).join('\n')}\n`
}

const CURRENT = `
  SELECT i.system, i.reference, i.created, i.last_action, i.closed_on, i.address,
    (SELECT code FROM dictionary WHERE id = i.category) AS category,
    (SELECT code FROM dictionary WHERE id = i.subcategory) AS subcategory,
    (SELECT lower(code) FROM dictionary WHERE id = i.municipality) AS municipality,
    (SELECT code FROM dictionary WHERE id = i.status) AS status,
    (SELECT code FROM dictionary WHERE id = i.organisation) AS organisation,
    (SELECT code FROM dictionary WHERE id = i.channel) AS channel
  FROM incident i WHERE valid_to IS NULL ORDER BY i.reference`

/** The present records of a folder, in codes; which spelling of an unknown municipality came first is not told. */
export function currentRecords({ database }: Pick<Folder, 'database'>): readonly unknown[] {
  return database.prepare(CURRENT).all()
}
