import type { Client } from '../contract/client.ts'
import { sectionsOf } from '../domain/report/sections/report-sections.ts'
import type { ReportJournal } from '../domain/report/tables/report-figures.ts'
import type { Digest } from '../domain/report/verification/manifest.ts'
import type { ViewState } from '../domain/view/view-state.ts'
import { brokenEntry } from './journal-chain.ts'

/** The journal up to the entry that a view names, and whether its chain holds; `null` where the view does not print it. */
export async function askJournal(client: Client, view: ViewState, digest: Digest): Promise<ReportJournal | null> {
  if (!(sectionsOf(view) ?? []).includes('journal')) return null
  const { rows } = await client.call('journal.list', {})
  const last = view.report.journalTo ?? Infinity
  const entries = rows
    .filter(({ sequence }) => sequence <= last)
    .toSorted((one, other) => one.sequence - other.sequence)
  return { entries, broken: (await brokenEntry(entries, digest))?.sequence ?? null }
}
