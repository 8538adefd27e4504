import type { Client } from '../contract/client.ts'
import { AppError } from '../contract/error.ts'
import { openRows } from '../contract/open-rows.ts'
import { type IncidentRow, MOST_ROWS_READ } from '../contract/rows.ts'
import { sectionsOf } from '../domain/report/sections/report-sections.ts'
import type { ReportFigures, ReportOldest } from '../domain/report/tables/report-figures.ts'
import type { StockQuestion } from '../domain/service/service-question.ts'
import { ALL_OPEN, serviceQuestions } from '../domain/service/service-questions.ts'
import type { ReportSection, ViewState } from '../domain/view/view-state.ts'
import { compareCodes } from '../domain/vocabulary/code-order.ts'

const SECTIONS: readonly ReportSection[] = ['on-time', 'on-time-organisations', 'stock', 'ages', 'oldest', 'targets']

/** How the incidents of a view are dealt with, where its report says it. */
export async function askService(
  client: Client,
  view: ViewState,
  asOf: string | null,
): Promise<Pick<ReportFigures, 'service'>> {
  const chosen = sectionsOf(view) ?? []
  if (!chosen.some((name) => SECTIONS.includes(name)) || asOf === null) return { service: null }
  const { split, stock, ages, overdue } = serviceQuestions(view, asOf)
  const { filters } = view
  const [shares, organisations, open, byAge, late, oldest, targets] = await Promise.all([
    // Paper says what its filters keep, in the total and the stock too.
    client.call('figures.on-time', { ...split, filters }),
    chosen.includes('on-time-organisations')
      ? client.call('figures.on-time', { ...split, by: ['organisation'], filters })
      : null,
    client.call('figures.open', { ...stock, filters: ages.filters }),
    client.call('figures.open', ages),
    client.call('figures.open', overdue),
    chosen.includes('oldest') ? askOldest(client, ages) : null,
    client.call('targets.list', { asOf: view.asOf }),
  ])
  return {
    service: { split: shares, organisations, stock: open, ages: byAge, overdue: late, oldest, targets: targets.rows },
  }
}

/** So many of the oldest are named. */
const MOST_OLDEST = 10

/**
 * The incidents that have been open for longest, whatever their address; `null` where only counts are known. Those of one
 * day follow their number, so that two computers name the same ones.
 */
async function askOldest(
  client: Client,
  { filters, asOf, source }: StockQuestion,
): Promise<readonly ReportOldest[] | null> {
  try {
    const { selection, count, listed } = await openRows(client, {
      ...{ filters: [...filters, ALL_OPEN], from: null, to: null, asOf, source, find: null },
      ...{ sort: { column: 'created', descending: false }, language: 'en' },
    })
    // What was fetched beside counts may be of another selection.
    if (listed !== undefined) return null
    const rows = await readOldest(client, selection, count)
    return rows
      .toSorted(
        (one, other) =>
          compareCodes(one.created, other.created) ||
          compareCodes(one.register, other.register) ||
          compareCodes(one.reference, other.reference),
      )
      .slice(0, MOST_OLDEST)
      .map(withoutPlace)
  } catch (error) {
    if (error instanceof AppError && error.code === 'needs-rows') return null
    throw error
  }
}

/** All rows up to the day of the last one that is named. */
async function readOldest(client: Client, selection: string, count: number): Promise<readonly IncidentRow[]> {
  const rows: IncidentRow[] = []
  while (rows.length < count) {
    const read = await client.call('rows.read', { selection, from: rows.length, count: MOST_ROWS_READ })
    rows.push(...read.rows)
    const last = rows[MOST_OLDEST - 1]
    if (read.rows.length === 0 || (last !== undefined && rows.at(-1)?.created !== last.created)) break
  }
  return rows
}

function withoutPlace(row: IncidentRow): ReportOldest {
  const { register, reference, category, subcategory, municipality, organisation, created } = row
  return { register, reference, category, subcategory, municipality, organisation, created }
}
