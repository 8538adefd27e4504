import type { PulledCells } from '../../electron/backend/warehouse/cells/pulled-cells.ts'
import type { PulledControl } from '../../electron/backend/warehouse/cells/pulled-control.ts'
import { commitPull } from '../../electron/backend/warehouse/pull/commit-pull.ts'
import { type PreparedPull, planPull } from '../../electron/backend/warehouse/pull/plan-pull.ts'
import { type Day, dayNumber } from '../../shared/domain/calendar/day.ts'
import type { Mapping } from '../../shared/domain/import/mapping.ts'
import type { PullQuestion, PullReceipt } from '../../shared/domain/import/pull.ts'
import type { Warehouse } from '../../shared/domain/warehouse/warehouse.ts'
import { type Folder, NOW, TODAY } from './folder.ts'

const COLUMNS = ['category', 'subcategory', 'municipality', 'status', 'organisation', 'channel', 'register'] as const
type WordColumn = (typeof COLUMNS)[number]

/** An incident as a table of a server tells it, or several alike. */
export interface ToldIncident extends Partial<Record<WordColumn, string>> {
  readonly created: Day
  /** The day of its end, of which its days are told where it is closed or refused. */
  readonly ended?: Day
  readonly count?: number
}

interface Telling {
  /** Those that the table has. */
  readonly columns?: readonly WordColumn[]
  readonly control?: Partial<PulledControl>
  /** How many incidents the first words have, where the server says otherwise. */
  readonly counted?: readonly number[]
  /** What they are called there. */
  readonly names?: Warehouse['columns']
  readonly grain?: 'day' | 'month'
  /** So many cells come at once. */
  readonly size?: number
}

/** What a server would answer, each incident a cell of its own: whoever takes them must add them up. */
function pulledOf(incidents: readonly ToldIncident[], telling: Telling = {}): PulledCells {
  const { columns = COLUMNS, control = {}, counted = [], grain = 'day', size = 2 } = telling
  const sumOf = (some: readonly ToldIncident[]): number => some.reduce((sum, { count = 1 }) => sum + count, 0)
  const wordsOf = (incident: ToldIncident) => columns.map((column) => incident[column] ?? null)
  const keys = [...new Set(incidents.map((incident) => JSON.stringify(wordsOf(incident))))]
  const days = incidents.map(({ created }) => dayNumber(created))
  const ends = incidents.flatMap(({ ended }) => (ended === undefined ? [] : [dayNumber(ended)]))
  const cells = incidents.map((incident) => {
    const { created, ended, count = 1 } = incident
    const day = dayNumber(grain === 'month' ? `${created.slice(0, 7)}-01` : created)
    const duration = ended === undefined ? 0 : dayNumber(ended) - dayNumber(created) + 1
    return [day, duration, keys.indexOf(JSON.stringify(wordsOf(incident))), count] as const
  })
  async function* batches() {
    for (let from = 0; from < cells.length; from += size) {
      const some = cells.slice(from, from + size)
      yield {
        day: Int32Array.from(some, ([day]) => day),
        duration: Uint32Array.from(some, ([, duration]) => duration),
        tuple: Uint32Array.from(some, ([, , tuple]) => tuple),
        weight: Uint32Array.from(some, ([, , , weight]) => weight),
      }
    }
  }
  const told: PulledControl = {
    incidents: sumOf(incidents),
    undated: 0,
    invented: 0,
    from: days.length === 0 ? null : Math.min(...days),
    to: days.length === 0 ? null : Math.max(...days),
    latest: days.length === 0 ? null : Math.max(...days, ...ends),
  }
  return {
    columns,
    words: keys.map((key): readonly (string | null)[] => JSON.parse(key)),
    incidents: keys.map(
      (key, place) => counted[place] ?? sumOf(incidents.filter((each) => JSON.stringify(wordsOf(each)) === key)),
    ),
    batches: batches(),
    control: { ...told, ...control },
    moment: NOW,
    query: 'SELECT',
    bytes: () => 100 * cells.length,
  }
}

export const ALL_DAYS: PullQuestion = { source: 'region', grain: 'day', from: null, to: null }

/** The dry run of a pull of these incidents into a folder. */
export function plannedPull(
  folder: Pick<Folder, 'database'>,
  incidents: readonly ToldIncident[],
  {
    asked = {},
    mapped = {},
    ...telling
  }: Telling & { readonly asked?: Partial<PullQuestion>; readonly mapped?: Mapping['choices'] } = {},
): Promise<PreparedPull> {
  const question = { ...ALL_DAYS, ...asked }
  const { source: name, grain } = question
  const context = { database: folder.database, today: TODAY, names: mapped, onProgress: () => undefined }
  return planPull(
    { name, register: name, columns: telling.names ?? {} },
    question,
    pulledOf(incidents, { grain, ...telling }),
    context,
  )
}

/** Keeps a pull that was tried. */
export function keepPull(folder: Pick<Folder, 'database'>, prepared: PreparedPull): PullReceipt {
  return commitPull(prepared, { database: folder.database, now: NOW, user: 'test' })
}

/** Pulls incidents into a folder; the receipt. */
export async function pullInto(
  folder: Pick<Folder, 'database'>,
  incidents: readonly ToldIncident[],
  options: Parameters<typeof plannedPull>[2] = {},
): Promise<PullReceipt> {
  return keepPull(folder, await plannedPull(folder, incidents, options))
}
