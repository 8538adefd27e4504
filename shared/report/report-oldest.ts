import type { Client } from '../contract/client.ts'
import { AppError } from '../contract/error.ts'
import { openRows } from '../contract/open-rows.ts'
import { type IncidentRow, MOST_ROWS_READ } from '../contract/rows.ts'
import type { ReportOldest } from '../domain/report/tables/report-figures.ts'
import type { StockQuestion } from '../domain/service/service-question.ts'
import { ALL_OPEN } from '../domain/service/service-questions.ts'
import { compareCodes } from '../domain/vocabulary/code-order.ts'

/** So many of the oldest are named. */
const MOST_OLDEST = 10

/**
 * The incidents that have been open for longest, whatever their address; `null` where only counts are known. Those of one
 * day follow their number, so that two computers name the same ones.
 */
export async function askOldest(
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
